package org.dragoman.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.dragoman.web.Action;
import org.dragoman.web.Desk;
import org.dragoman.web.query.View;
import org.dragoman.web.query.ViewException;

/** Keeps what a person says of an event in the queue, and goes on to the next. */
public final class ReviewAction implements Action {

    private final ReviewScreen screen;
    private final Corrector corrector;

    public ReviewAction(Desk desk) {
        this.screen = new ReviewScreen(desk);
        this.corrector = new Corrector(desk);
    }

    @Override
    public String path() {
        return ReviewScreen.PATH;
    }

    @Override
    public void act(Context context) {
        View view = screen.view(context);
        String id = Optional.ofNullable(context.queryParam("at")).orElseThrow(() -> new ViewException("at", "no event is named"));
        switch (corrector.take(context, id, event -> ReviewScreen.address(view, "at", event))) {
            case Corrector.Kept kept -> context.redirect(
                    ReviewScreen.address(view, "after", kept.event()) + "&said=" + kept.number(), HttpStatus.SEE_OTHER);
            case Corrector.Refused(String event, var form) -> screen.refuse(context, view, event, form);
        }
    }
}
