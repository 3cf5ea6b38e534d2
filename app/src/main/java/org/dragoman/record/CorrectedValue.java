package org.dragoman.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.record.Correction.Changes;
import org.dragoman.what.Event;
import org.dragoman.what.Participant;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;

/**
 * A value of an event that a person holds to be another than coded, in words for a reader.
 *
 * @param name what it is: {@code "type"}, {@code "actors"} …
 * @param coded as it is coded; nothing where the event is not told any more
 * @param held as the person has it
 */
public record CorrectedValue(String name, Optional<String> coded, String held) {

    private static final String NONE = "none";

    /**
     * The values that a correction changes, in the order of {@link Changes#names}.
     *
     * @param event the event as coded; nothing where it is not told any more
     */
    public static List<CorrectedValue> of(Correction correction, Optional<Event> event) {
        Changes changes = correction.changes();
        List<CorrectedValue> values = new ArrayList<>();
        changes.type().ifPresent(type -> values.add(new CorrectedValue("type", event.map(e -> e.type().name()), type.name())));
        changes.modes().ifPresent(modes -> values.add(new CorrectedValue("modes", event.map(e -> joined(e.modes())), joined(modes))));
        changes.status().ifPresent(status -> values.add(
                new CorrectedValue("status", event.map(e -> Wording.lower(e.status())), Wording.lower(status))));
        changes.date().ifPresent(date -> values.add(new CorrectedValue("date", event.map(e -> days(e.date())), days(date))));
        changes.actors().ifPresent(actors -> values.add(
                new CorrectedValue("actors", event.map(e -> joined(names(e.actors()))), joined(named(actors)))));
        changes.recipients().ifPresent(actors -> values.add(
                new CorrectedValue("recipients", event.map(e -> joined(names(e.recipients()))), joined(named(actors)))));
        changes.place().ifPresent(place -> values.add(new CorrectedValue("place", event.map(e -> place(e.place())), place(place))));
        return values;
    }

    /** {@code "status negated (coded occurred)"}. */
    @Override
    public String toString() {
        return name + " " + held + coded.map(was -> " (coded " + was + ")").orElse("");
    }

    private static String days(DateRange date) {
        return String.join(" ", Wording.days(date.earliest(), date.latest()));
    }

    private static String place(Optional<Place> place) {
        return place.map(where -> where.country().filter(country -> where.precision() != Place.Precision.COUNTRY)
                .map(country -> where.name() + " (" + country + ")").orElse(where.name())).orElse(NONE);
    }

    private static List<String> names(List<Participant> participants) {
        return named(participants.stream().map(Participant::actor).toList());
    }

    private static List<String> named(List<Actor> actors) {
        return actors.stream().map(Wording::actor).toList();
    }

    private static String joined(List<String> values) {
        return values.isEmpty() ? NONE : values.stream().collect(Collectors.joining(", "));
    }
}
