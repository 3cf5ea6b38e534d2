package org.dragoman.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.register.Sector;
import org.dragoman.what.Event;
import org.dragoman.what.Magnitude;
import org.dragoman.what.Participant;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;

/** What an event says, in words that can be compared and shown. Its ids, its derivation and its confidence say nothing more. */
final class Attributes {

    private static final String SEPARATOR = "; ";

    private Attributes() {}

    /** By name, in the order in which they are shown. */
    static Map<String, String> of(Event event, String text) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("trigger", event.evidence().trigger().of(text));
        values.put("type", event.type().name());
        values.put("modes", String.join(SEPARATOR, event.modes()));
        values.put("contexts", String.join(SEPARATOR, event.contexts()));
        values.put("status", event.status().name());
        values.put("historical", Boolean.toString(event.historical()));
        values.put("actors", participants(event.actors()));
        values.put("recipients", participants(event.recipients()));
        values.put("date", date(event.date()));
        values.put("place", event.place().map(Attributes::place).orElse(""));
        values.put("magnitudes", event.magnitudes().stream().map(Attributes::magnitude).collect(Collectors.joining(SEPARATOR)));
        values.put("speaker", participants(event.attribution().speaker().stream().toList()));
        values.put("through", participants(event.attribution().through().stream().toList()));
        values.put("content", event.content().map(span -> span.of(text)).orElse(""));
        return values;
    }

    static String participants(List<Participant> participants) {
        return participants.stream().map(p -> actor(p.actor())).collect(Collectors.joining(SEPARATOR));
    }

    private static String actor(Actor actor) {
        List<String> codes = new ArrayList<>();
        actor.country().ifPresent(codes::add);
        actor.sectors().stream().map(Sector::name).forEach(codes::add);
        codes.add(actor.id());
        return actor.name() + " (" + String.join(" ", codes) + ")";
    }

    /** {@code "2024-05-06"}, {@code "2024-05-01 to 2024-05-31 SUNDAY"}, {@code "until 2024-05-31"}. */
    static String date(DateRange date) {
        Optional<String> days = date.asDay().map(Object::toString).or(() -> date.latest().isEmpty()
                ? date.earliest().map(day -> "from " + day)
                : Optional.of(date.earliest().map(day -> day + " to ").orElse("until ") + date.latest().get()));
        String weekday = date.asDay().isPresent() ? "" : date.weekday().map(day -> " " + day).orElse("");
        return days.orElse("") + weekday;
    }

    private static String place(Place place) {
        return place.name() + place.country().map(country -> " (" + country + ")").orElse("")
                + place.coordinates().map(c -> " " + c.latitude() + " " + c.longitude()).orElse("");
    }

    private static String magnitude(Magnitude magnitude) {
        String most = magnitude.most().isEmpty() ? "+" : " to " + magnitude.most().getAsDouble();
        return magnitude.measure() + " " + magnitude.least() + most + " " + magnitude.unit();
    }
}
