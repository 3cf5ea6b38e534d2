package org.dragoman.page.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds full dates (day, month and year) in text, in the ways that pages write them. */
final class DateText {

    /** A date and where it stood. */
    record Found(LocalDate date, int start, int end) {}

    private static final String YEAR = "((?:19[89]|20[0-4])\\d)";
    /** No more digits, but for a time of day that markup glued to the year: "Nov 20 20194:29 AM". */
    private static final String END = "(?!\\d)|(?=\\d{1,2}:\\d\\d)";
    private static final String LETTERS = "(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?";
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)" + YEAR + "(?:[-/._]|\\. )(\\d{1,2})(?:[-/._]|\\. )(\\d{1,2})(?!\\d)");
    private static final Pattern DAY_NAME_YEAR = Pattern.compile("(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th|\\.|º|er|ª)?[ "
            + "\\-/]?(?:de |of |d['’])?[ ]?"
            + LETTERS + "[ \\-/]?,? ?(?:de |del |of |['’])?" + YEAR + "(?:" + END + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_DAY_YEAR = Pattern.compile("(?<!\\p{L})" + LETTERS
            + " ?(\\d{1,2})(?:st|nd|rd|th)?,? (?:at )?"
            + YEAR + "(?:" + END + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_NAME_DAY = Pattern.compile("(?<!\\d)" + YEAR + "[.,]? (?:m\\. )?" + LETTERS
            + " (\\d{1,2})(?!\\d)");
    private static final Pattern NUMBERS = Pattern.compile("(?<![\\d./-])(\\d{1,2}) ?([./-]) ?(\\d{1,2}) ?\\2 ?" + YEAR
            + "(?:" + END + ")");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<![\\d./:-])(\\d{1,2})([./-])(\\d{1,2})\\2([0-4]\\d|9\\d)"
            + "(?![\\d./-])");
    private static final Pattern SLASHED = Pattern.compile(
            "(?<![\\d./:-])(\\d{1,2})[/-](\\d{1,2})[/-](?:(?:19|20)?\\d\\d)(?![\\d./-])");
    private static final Pattern CHARACTERS = Pattern.compile("(?<!\\d)" + YEAR
            + " ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)" + YEAR + "(\\d{2})(\\d{2})(?!\\d{1,5}$|\\d{7})");

    private DateText() {}

    /**
     * Every full date of a text, in order.
     *
     * @param monthFirst whether {@code 3/7/2023} means 7 March
     */
    static List<Found> find(String text, boolean monthFirst) {
        List<Found> found = new ArrayList<>();
        scan(YEAR_FIRST, text, found, m -> date(m.group(1), m.group(2), m.group(3)));
        scan(DAY_NAME_YEAR, text, found, m -> named(m.group(3), m.group(2), m.group(1)));
        scan(NAME_DAY_YEAR, text, found, m -> named(m.group(3), m.group(1), m.group(2)));
        scan(YEAR_NAME_DAY, text, found, m -> named(m.group(1), m.group(2), m.group(3)));
        scan(NUMBERS, text, found, m -> numbers(m, m.group(4), monthFirst));
        scan(CHARACTERS, text, found, m -> date(m.group(1), m.group(2), m.group(3)));
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    /**
     * The first date of a text whose year has two digits: {@code 11/18/19}. Such figures may be anything else, so the text
     * should be one that is known to hold a date.
     */
    static Optional<Found> findShort(String text, boolean monthFirst) {
        Matcher matcher = SHORT_YEAR.matcher(text);
        while (matcher.find()) {
            String year = (matcher.group(4).startsWith("9") ? "19" : "20") + matcher.group(4);
            Optional<LocalDate> date = numbers(matcher, year, monthFirst);
            if (date.isPresent()) {
                return Optional.of(new Found(date.get(), matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    /** How many figures of a text write the month first ({@code 11/18/19}), less those that write the day first. */
    static int monthFirstVotes(String text) {
        int votes = 0;
        Matcher matcher = SLASHED.matcher(text);
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            int second = Integer.parseInt(matcher.group(2));
            if (first <= 12 && second > 12 && second <= 31) {
                votes++;
            } else if (second <= 12 && first > 12 && first <= 31) {
                votes--;
            }
        }
        return votes;
    }

    /** The date of a machine-readable value: ISO 8601, RFC 1123, compact digits, and what else {@link #find} reads. */
    static Optional<LocalDate> value(String value, boolean monthFirst) {
        String head = value.strip();
        head = head.length() > 60 ? head.substring(0, 60) : head;
        List<Found> found = find(head, monthFirst);
        if (!found.isEmpty()) {
            return Optional.of(found.get(0).date());
        }
        Matcher compact = COMPACT.matcher(head);
        return compact.find() ? date(compact.group(1), compact.group(2), compact.group(3)) : Optional.empty();
    }

    /** The text with the decimal digits of all scripts as those of ASCII; offsets stay. */
    static String plainDigits(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '9' && Character.isDigit(c)) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static void scan(Pattern pattern, String text, List<Found> found,
            Function<Matcher, Optional<LocalDate>> read) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            boolean taken = found.stream().anyMatch(f -> f.start() < end && start < f.end());
            if (!taken) {
                read.apply(matcher).ifPresent(date -> found.add(new Found(date, start, end)));
            }
        }
    }

    private static Optional<LocalDate> numbers(Matcher matcher, String year, boolean monthFirst) {
        boolean dots = matcher.group(2).equals(".");
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        boolean swap = second > 12 || (monthFirst && !dots && first <= 12);
        return swap ? date(year, matcher.group(1), matcher.group(3)) : date(year, matcher.group(3), matcher.group(1));
    }

    private static Optional<LocalDate> named(String year, String name, String day) {
        Optional<Month> month = MonthNames.of(name);
        return month.flatMap(m -> date(year, String.valueOf(m.getValue()), day));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
