package org.dragoman.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.record.Magnitudes;
import org.dragoman.register.Sector;
import org.dragoman.what.Event;
import org.dragoman.what.Magnitude;
import org.dragoman.what.Participant;
import org.dragoman.what.Status;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;

/** The values of events in the words that a reader is shown. */
final class Words {

    static final String UNKNOWN = "?";

    private Words() {}

    /** {@code "Li Shangfu (CHN MIL)"}. */
    static String actor(Actor actor) {
        String codes = codes(actor);
        return codes.isEmpty() ? actor.name() : actor.name() + " (" + codes + ")";
    }

    private static String codes(Actor actor) {
        List<String> codes = new ArrayList<>();
        actor.country().ifPresent(codes::add);
        actor.sectors().stream().limit(1).map(Sector::name).forEach(codes::add);
        return String.join(" ", codes);
    }

    static String actors(List<Participant> participants) {
        return participants.isEmpty()
                ? UNKNOWN
                : participants.stream().map(p -> actor(p.actor())).collect(Collectors.joining(", "));
    }

    /** {@code "A, B → C"}; the arrow is missing where there is no recipient. */
    static String who(Event event) {
        return event.recipients().isEmpty()
                ? actors(event.actors())
                : actors(event.actors()) + " → " + actors(event.recipients());
    }

    /** One line a piece: {@code "2023-03-12", "to 2023-10-24", "a Sunday"}. */
    static List<String> date(DateRange date) {
        List<String> lines = new ArrayList<>();
        Optional<LocalDate> earliest = date.earliest();
        Optional<LocalDate> latest = date.latest();
        if (date.asDay().isPresent()) {
            lines.add(date.asDay().get().toString());
        } else if (earliest.isPresent() && latest.isPresent()) {
            lines.addAll(interval(earliest.get(), latest.get()));
        } else if (latest.isPresent()) {
            lines.add("until");
            lines.add(latest.get().toString());
        } else if (earliest.isPresent()) {
            lines.add("from");
            lines.add(earliest.get().toString());
        } else {
            lines.add("unknown");
        }
        date.weekday().filter(day -> date.asDay().isEmpty()).ifPresent(day -> lines.add("a " + weekday(day)));
        if (!date.conflicts().isEmpty()) {
            lines.add("(disputed)");
        }
        return lines;
    }

    /** A whole year or month by its own name, anything else by its two ends. */
    private static List<String> interval(LocalDate earliest, LocalDate latest) {
        if (earliest.getDayOfYear() == 1 && latest.equals(earliest.plusYears(1).minusDays(1))) {
            return List.of(Integer.toString(earliest.getYear()));
        }
        if (earliest.getDayOfMonth() == 1 && latest.equals(earliest.plusMonths(1).minusDays(1))) {
            return List.of(earliest.toString().substring(0, earliest.toString().length() - 3));
        }
        return List.of(earliest.toString(), "to", latest.toString());
    }

    static String dateLine(DateRange date) {
        return String.join(" ", date(date));
    }

    static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** {@code "CONSULT visit"}. */
    static String type(Event event) {
        return event.modes().isEmpty() ? event.type().name() : event.type() + " " + String.join(" ", event.modes());
    }

    /** {@code "occurred"}, {@code "historical"}, {@code "teaser"}: a line each. */
    static List<String> status(Event event) {
        List<String> lines = new ArrayList<>();
        lines.add(lower(event.status()));
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

    static String magnitude(Magnitude magnitude) {
        return (magnitude.measure() + ": " + Magnitudes.number(magnitude) + " " + magnitude.unit()).strip();
    }

    /** An enum constant as a reader would write it: {@code "list item"}. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code "1 page"}, {@code "1,204 pages"}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
