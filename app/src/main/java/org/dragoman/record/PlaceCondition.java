package org.dragoman.record;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.where.Place.Coordinates;

/** A condition on an event's place, as a person types it or an address has it. */
public sealed interface PlaceCondition {

    /** No place is known. A place that is called so is {@code "=None"}. */
    String NONE = "none";

    /** Events without a place. */
    record None() implements PlaceCondition {

        @Override
        public Query condition() {
            return new Query("e.place IS NULL");
        }

        @Override
        public String label() {
            return NONE;
        }

        @Override
        public String toString() {
            return NONE;
        }
    }

    /** Part of a place's name, or its country's code. */
    record Part(String text) implements PlaceCondition {

        @Override
        public Query condition() {
            return new Query(EventFilter.CONTAINS.formatted("e.place") + " OR e.place_country = upper(?)", text, text);
        }

        @Override
        public String label() {
            return text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** All of a place's name. */
    record Named(String name) implements PlaceCondition {

        @Override
        public Query condition() {
            return new Query("e.place = ?", name);
        }

        @Override
        public String label() {
            return name;
        }

        @Override
        public String toString() {
            return "=" + name;
        }
    }

    /** One place among its namesakes: that which lies there, or those of which nobody knows where they lie. */
    record At(String name, Optional<Coordinates> coordinates) implements PlaceCondition {

        private static final Pattern SPELLING = Pattern.compile("=(.+)@(?:\\?|(-?[0-9.]{1,20}),(-?[0-9.]{1,20}))");

        private static Optional<At> read(String text) {
            Matcher matcher = SPELLING.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            if (matcher.group(2) == null) {
                return Optional.of(new At(matcher.group(1), Optional.empty()));
            }
            try {
                return Optional.of(new At(matcher.group(1), Optional.of(new Coordinates(
                        Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(3))))));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        /** {@code "32.89,13.18"}, without an exponent. */
        private static String degrees(Coordinates at) {
            return BigDecimal.valueOf(at.latitude()).toPlainString() + "," + BigDecimal.valueOf(at.longitude()).toPlainString();
        }

        @Override
        public Query condition() {
            return coordinates.map(at -> new Query("e.place = ? AND e.latitude = ? AND e.longitude = ?", name,
                            at.latitude(), at.longitude()))
                    .orElseGet(() -> new Query("e.place = ? AND e.latitude IS NULL", name));
        }

        @Override
        public String label() {
            return name + coordinates.map(at -> " (" + degrees(at).replace(",", ", ") + ")")
                    .orElse(" (nobody knows where)");
        }

        @Override
        public String toString() {
            return "=" + name + "@" + coordinates.map(At::degrees).orElse("?");
        }
    }

    /** What {@code "none"}, {@code "donetsk"}, {@code "=Ys"}, {@code "=Tripoli@32.89,13.18"} or {@code "=Ys@?"} says. */
    static PlaceCondition parse(String text) {
        if (text.toLowerCase(Locale.ROOT).equals(NONE)) {
            return new None();
        }
        if (!text.startsWith("=")) {
            return new Part(text);
        }
        return At.read(text).<PlaceCondition>map(at -> at).orElseGet(() -> new Named(text.substring(1)));
    }

    /** A condition on {@code events e}. */
    Query condition();

    /** As a reader is shown it. */
    String label();
}
