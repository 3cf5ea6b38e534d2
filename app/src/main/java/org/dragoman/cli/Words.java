package org.dragoman.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.record.Wording;
import org.dragoman.what.Event;
import org.dragoman.what.Participant;
import org.dragoman.what.Status;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;

/** The values of events in the words that a reader is shown. */
final class Words {

    static final String UNKNOWN = "?";

    private Words() {}

    static String actors(List<Participant> participants) {
        return participants.isEmpty()
                ? UNKNOWN
                : participants.stream().map(p -> Wording.actor(p.actor())).collect(Collectors.joining(", "));
    }

    /** {@code "A, B → C"}; the arrow is missing where there is no recipient. */
    static String who(Event event) {
        return event.recipients().isEmpty()
                ? actors(event.actors())
                : actors(event.actors()) + " → " + actors(event.recipients());
    }

    /** One line a piece: {@code "2023-03-12", "to", "2023-10-24", "a Sunday"}. */
    static List<String> date(DateRange date) {
        List<String> lines = new ArrayList<>(Wording.days(date.earliest(), date.latest()));
        date.weekday().filter(day -> date.asDay().isEmpty()).ifPresent(day -> lines.add("a " + Wording.weekday(day)));
        if (!date.conflicts().isEmpty()) {
            lines.add("(disputed)");
        }
        return lines;
    }

    static String dateLine(DateRange date) {
        return String.join(" ", date(date));
    }

    /** {@code "CONSULT visit"}. */
    static String type(Event event) {
        return event.modes().isEmpty() ? event.type().name() : event.type() + " " + String.join(" ", event.modes());
    }

    /** {@code "occurred"}, {@code "historical"}, {@code "teaser"}: a line each. */
    static List<String> status(Event event) {
        List<String> lines = new ArrayList<>();
        lines.add(Wording.lower(event.status()));
        if (event.historical()) {
            lines.add("historical");
        }
        if (event.teaser()) {
            lines.add("teaser");
        }
        return lines;
    }

    static Optional<Style.Ink> ink(Status status) {
        return switch (status) {
            case OCCURRED -> Optional.empty();
            case ONGOING, HABITUAL -> Optional.of(Style.Ink.CYAN);
            case PLANNED, HYPOTHETICAL -> Optional.of(Style.Ink.YELLOW);
            case NEGATED -> Optional.of(Style.Ink.RED);
        };
    }

    static String place(Place place) {
        return place.country().filter(country -> place.precision() != Place.Precision.COUNTRY)
                .map(country -> place.name() + " (" + country + ")")
                .orElse(place.name());
    }
}
