package org.dragoman.record;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Two who take part in the same event, and how.
 *
 * @param first a country's code, an actor's id, or {@link #NO_COUNTRY}
 * @param second the other's; the same only where one of a country acts on another of it
 * @param course who acts on whom
 */
public record Pairing(String first, String second, Course course) {

    /** An actor of whom no country is known. */
    public static final String NO_COUNTRY = "?";

    /** A state may be gone, and no country of today. */
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    /** Who acts on whom. Each event of two is of {@code ANY}, and of exactly one of the others. */
    public enum Course {
        /** Both take part, on whichever side. */
        ANY('~'),
        /** The first acts, the second does not, and it is done to the second. */
        TOWARDS('>'),
        /** Both act. */
        TOGETHER('&'),
        /** It is done to both. */
        TO_BOTH('<');

        private final char sign;

        Course(char sign) {
            this.sign = sign;
        }

        /** What stands between the two in a text. */
        public char sign() {
            return sign;
        }
    }

    /** The pairing that a text tells, {@code "CHN~RUS"}, {@code "China>Russia"}, {@code "person:Li Shangfu&RUS"}, {@code "RUS>?"}. */
    public static Optional<Pairing> parse(String text) {
        return Arrays.stream(Course.values())
                .flatMap(course -> IntStream.range(1, text.length()).filter(at -> text.charAt(at) == course.sign).boxed()
                        .flatMap(at -> split(text, at, course).stream()))
                .findFirst();
    }

    /** Names have signs of their own: {@code "name:S&P&USA"}. */
    private static Optional<Pairing> split(String text, int at, Course course) {
        return side(text.substring(0, at)).flatMap(first -> side(text.substring(at + 1))
                .filter(second -> course == Course.TOWARDS || !second.equals(first))
                .map(second -> new Pairing(first, second, course)));
    }

    private static Optional<String> side(String text) {
        String side = text.strip();
        return side.equals(NO_COUNTRY) || EventFilter.isId(side) || CODE.matcher(side).matches() ? Optional.of(side) : Countries.codeOf(side);
    }

    /** A condition on {@code events e}. */
    Query condition() {
        if (!isCountry(first) || !isCountry(second) || first.equals(second)) {
            return ofActors();
        }
        return switch (course) {
            case ANY -> new Query("(list_contains(e.countries, ?) AND list_contains(e.countries, ?))", first, second);
            case TOWARDS -> new Query("(list_contains(e.acting, ?) AND list_contains(e.receiving, ?) "
                    + "AND NOT list_contains(e.acting, ?))", first, second, second);
            case TOGETHER -> new Query("(list_contains(e.acting, ?) AND list_contains(e.acting, ?))", first, second);
            case TO_BOTH -> new Query("(list_contains(e.receiving, ?) AND list_contains(e.receiving, ?) "
                    + "AND NOT list_contains(e.acting, ?) AND NOT list_contains(e.acting, ?))", first, second, first, second);
        };
    }

    private static boolean isCountry(String side) {
        return !side.equals(NO_COUNTRY) && !EventFilter.isId(side);
    }

    /** Whom an event has on board is said in full among the participants only. */
    private Query ofActors() {
        Query query = new Query("e.id IN (SELECT a.owner FROM participants a WHERE a.role IN ('ACTOR', 'RECIPIENT') AND (")
                .add(is(first), first).add("OR").add(is(second), second).add(") GROUP BY a.owner HAVING");
        switch (course) {
            case ANY -> query.add(any(first, "true"), first).add("AND").add(any(second, "true"), second);
            case TOWARDS -> {
                query.add(acts(first), first).add("AND").add(gets(second), second);
                if (!first.equals(second)) {
                    query.add("AND NOT").add(acts(second), second);
                }
            }
            case TOGETHER -> query.add(acts(first), first).add("AND").add(acts(second), second);
            case TO_BOTH -> query.add(gets(first), first).add("AND").add(gets(second), second)
                    .add("AND NOT").add(acts(first), first).add("AND NOT").add(acts(second), second);
        }
        return query.add(")");
    }

    private static String acts(String side) {
        return any(side, "a.role = 'ACTOR'");
    }

    private static String gets(String side) {
        return any(side, "a.role = 'RECIPIENT'");
    }

    private static String any(String side, String condition) {
        return "bool_or(" + condition + " AND coalesce(" + is(side) + ", false))";
    }

    private static String is(String side) {
        if (side.equals(NO_COUNTRY)) {
            return "coalesce(a.country, '?') = ?";
        }
        return EventFilter.isId(side) ? "a.actor = ?" : "a.country = ?";
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return first + course.sign + second;
    }
}
