package org.dragoman.web.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.view.Frame;
import org.dragoman.web.view.PageModel;
import org.dragoman.what.Event;

/** A page as read: its text with what events were read from, what is not article, its dates and why. */
public final class PageScreen implements Screen {

    private final Desk desk;

    public PageScreen(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/pages/{id}";
    }

    @Override
    public void show(Context context) {
        String id = context.pathParam("id");
        PageModel model = desk.read(record -> record.page(id).map(coded -> PageModel.of(coded,
                record.reviews(coded.events().stream().map(Event::id).toList()), CorrectionsScreen.untold(record, id))))
                .orElseThrow(() -> new NotFoundResponse("The record has no page '" + id + "'."));
        desk.render(context, "page.jte", model.name(), Frame.Section.PAGES, model);
    }
}
