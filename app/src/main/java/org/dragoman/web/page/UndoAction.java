package org.dragoman.web.page;

import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dragoman.web.Action;
import org.dragoman.web.Desk;
import org.dragoman.web.query.View;
import org.dragoman.web.query.ViewException;

/** Takes back what was just said in the queue, and shows the event again. */
public final class UndoAction implements Action {

    private static final String PATH = "/review/undo";

    private final Desk desk;
    private final ReviewScreen screen;

    public UndoAction(Desk desk) {
        this.desk = desk;
        this.screen = new ReviewScreen(desk);
    }

    @Override
    public String path() {
        return PATH;
    }

    static String address(View view) {
        return view.address(PATH);
    }

    @Override
    public void act(Context context) {
        View view = screen.view(context);
        long number = Optional.ofNullable(context.formParam("number")).filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong).orElseThrow(() -> new ViewException("number", "no correction is named"));
        AtomicReference<Optional<String>> event = new AtomicReference<>(Optional.empty());
        desk.write(record -> event.set(record.undo(number)));
        context.redirect(ReviewScreen.address(view, "at", event.get().orElseThrow(() -> new ConflictResponse(
                "Something else was said of that event since: nothing was taken back."))), HttpStatus.SEE_OTHER);
    }
}
