package org.dragoman.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.dragoman.web.Action;
import org.dragoman.web.Desk;

/** Keeps what a person says of an event on the event's own page. */
public final class CorrectAction implements Action {

    private final EventScreen screen;
    private final Corrector corrector;

    public CorrectAction(Desk desk) {
        this.screen = new EventScreen(desk);
        this.corrector = new Corrector(desk);
    }

    @Override
    public String path() {
        return "/events/{id}";
    }

    @Override
    public void act(Context context) {
        String id = context.pathParam("id");
        switch (corrector.take(context, id, EventScreen::address)) {
            case Corrector.Kept kept -> context.redirect(EventScreen.address(kept.event()) + "#review", HttpStatus.SEE_OTHER);
            case Corrector.Refused(String event, var form) -> screen.refuse(context, event, form);
        }
    }
}
