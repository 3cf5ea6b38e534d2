package org.dragoman.web.page;

import io.javalin.http.Context;
import java.util.Optional;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.query.ActorFinder;
import org.dragoman.web.query.WrittenDate;
import org.dragoman.web.view.CorrectionForm.Field;
import org.dragoman.web.view.Frame;
import org.dragoman.when.DateRange;

/** Tells while somebody types whom a name means; no page of its own, but a piece of one. */
public final class LookupScreen implements Screen {

    private static final int LONGEST = 200;

    private final Desk desk;

    public LookupScreen(Desk desk) {
        this.desk = desk;
        desk.aggregates().prepare(desk::registry);
    }

    @Override
    public String path() {
        return "/lookup";
    }

    @Override
    public void show(Context context) {
        String text = given(context, "actor").or(() -> given(context, "recipient")).orElse("");
        desk.render(context, "lookup.jte", "", Frame.Section.NONE, text.isEmpty() ? new Field("", "", "")
                : text.length() > LONGEST ? new Field(text, "That is too long.", "")
                : told(text, date(given(context, "date").orElse(""))));
    }

    private static Optional<String> given(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).map(String::strip);
    }

    /** A date that can't be read says so beside its own field. */
    private static DateRange date(String text) {
        try {
            return WrittenDate.read(text, "");
        } catch (IllegalArgumentException e) {
            return DateRange.unknown("");
        }
    }

    private Field told(String text, DateRange date) {
        ActorFinder finder = new ActorFinder(desk.registry());
        return switch (desk.read(record -> finder.find(text, date, record))) {
            case ActorFinder.One(var actor, String how) -> new Field(text, "", ActorFinder.told(actor) + " · " + how);
            case ActorFinder.Several several -> new Field(text, FormReader.several(several), "");
            case ActorFinder.Nobody(String why) -> new Field(text, why, "");
        };
    }
}
