package org.dragoman.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.record.Wording;
import org.dragoman.web.view.Words;
import org.dragoman.what.Event;
import org.dragoman.what.Participant;

/**
 * What stands in the form for corrections, as text.
 *
 * @param type the type's name
 * @param modes its modes, with spaces between
 * @param status the status in lower case
 * @param actors who did it, one each; may have empty ones
 * @param recipients to whom
 * @param date when
 * @param place where
 * @param note why
 * @param author who says so
 */
record Typed(String type, String modes, String status, List<String> actors, List<String> recipients, String date, String place,
        String note, String author) {

    Typed {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** An event's values, before anything is typed. */
    static Typed of(Event event, String author) {
        return new Typed(event.type().name(), String.join(" ", event.modes()), Wording.lower(event.status()),
                labels(event.actors()), labels(event.recipients()),
                Words.days(event.date().earliest(), event.date().latest()), event.place().map(Words::place).orElse(""), "", author);
    }

    private static List<String> labels(List<Participant> participants) {
        return participants.stream().map(participant -> Wording.actor(participant.actor())).toList();
    }

    /** What a form was sent with. */
    static Typed of(Context context) {
        return new Typed(one(context, "type"), one(context, "modes"), one(context, "status"), several(context, "actor"),
                several(context, "recipient"), one(context, "date"), one(context, "place"), lines(context, "note"),
                one(context, "author"));
    }

    private static String one(Context context, String name) {
        return oneLine(Optional.ofNullable(context.formParam(name)).orElse(""));
    }

    private static List<String> several(Context context, String name) {
        return context.formParams(name).stream().map(Typed::oneLine).filter(text -> !text.isEmpty()).toList();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cc}", " ").strip();
    }

    private static String lines(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n]]", " ")
                .strip();
    }

    /** Whether the values are the same, note and author aside. */
    boolean hasValuesOf(Typed other) {
        return values().equals(other.values());
    }

    private List<Object> values() {
        List<Object> values = new ArrayList<>(List.of(type, modes, status, date, place));
        values.add(actors);
        values.add(recipients);
        return values;
    }
}
