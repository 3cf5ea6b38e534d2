package org.dragoman.record;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.register.Sector;
import org.dragoman.what.Magnitude;
import org.dragoman.who.Actor;

/** The record's values in words for a reader, the same in the terminal and in the browser; plain text, not escaped. */
public final class Wording {

    private Wording() {}

    /** {@code "1,204"}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code "1 page"}, {@code "1,204 pages"}. */
    public static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** An enum constant as a reader would write it: {@code "list item"}. */
    public static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code "Monday"}. */
    public static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** {@code "CHN MIL"}: the country and the leading sector of an actor, as far as known. */
    public static String codes(Actor actor) {
        List<String> codes = new ArrayList<>();
        actor.country().ifPresent(codes::add);
        actor.sectors().stream().limit(1).map(Sector::name).forEach(codes::add);
        return String.join(" ", codes);
    }

    /** {@code "Li Shangfu (CHN MIL)"}. */
    public static String actor(Actor actor) {
        String codes = codes(actor);
        return codes.isEmpty() ? actor.name() : actor.name() + " (" + codes + ")";
    }

    /** All that is known of an actor, a piece each: name and codes, title, sectors in words, whether it was resolved. */
    public static List<String> described(Actor actor) {
        List<String> pieces = new ArrayList<>();
        pieces.add(actor(actor));
        actor.title().ifPresent(pieces::add);
        if (!actor.sectors().isEmpty()) {
            pieces.add(actor.sectors().stream().map(Sector::label).collect(Collectors.joining(", ")));
        }
        if (actor.kind() == Actor.Kind.UNRESOLVED) {
            pieces.add("not resolved");
        }
        return pieces;
    }

    /**
     * The days between two ends, in pieces that may stand in lines of their own: {@code "2023"} and {@code "2023-03"} for a whole
     * year or month, else {@code "2023-03-12"}; {@code "2023-03-12", "to", "2023-10-24"}; {@code "until", "2023-03-12"}; {@code "unknown"}.
     */
    public static List<String> days(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        if (earliest.isPresent() && latest.isPresent()) {
            return interval(earliest.get(), latest.get());
        }
        return latest.map(day -> List.of("until", day.toString()))
                .or(() -> earliest.map(day -> List.of("from", day.toString())))
                .orElse(List.of("unknown"));
    }

    private static List<String> interval(LocalDate earliest, LocalDate latest) {
        if (earliest.equals(latest)) {
            return List.of(earliest.toString());
        }
        if (earliest.getDayOfYear() == 1 && latest.equals(earliest.plusYears(1).minusDays(1))) {
            return List.of(Integer.toString(earliest.getYear()));
        }
        if (earliest.getDayOfMonth() == 1 && latest.equals(earliest.plusMonths(1).minusDays(1))) {
            return List.of(earliest.toString().substring(0, earliest.toString().length() - 3));
        }
        return List.of(earliest.toString(), "to", latest.toString());
    }

    /** {@code "killed: 50 or more people"}. */
    public static String magnitude(Magnitude magnitude) {
        return (magnitude.measure() + ": " + Magnitudes.number(magnitude) + " " + magnitude.unit()).strip();
    }
}
