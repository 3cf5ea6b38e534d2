package org.dragoman.web.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.register.PartialDate;
import org.dragoman.when.DateRange.Precision;
import org.dragoman.when.DateRange;

/**
 * Dates as people write them and as the site shows them: a day, a month, a year, {@code "2023-07-03 to 2023-07-09"},
 * {@code "until 2023-07"}.
 */
public final class WrittenDate {

    private static final Pattern INTERVAL = Pattern.compile("(\\S+)\\s+to\\s+(\\S+)");
    private static final Pattern OPEN = Pattern.compile("(until|from)\\s+(\\S+)");

    private WrittenDate() {}

    /**
     * Reads a date.
     *
     * @param basis who says so
     * @throws IllegalArgumentException if it can't be read; the message says why, for a reader
     */
    public static DateRange read(String text, String basis) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty() || words.equals("unknown")) {
            return DateRange.unknown(basis);
        }
        Matcher open = OPEN.matcher(words);
        if (open.matches()) {
            return open.group(1).equals("until") ? DateRange.upTo(last(open.group(2)), basis)
                    : new DateRange(Optional.of(first(open.group(2))), Optional.empty(), Optional.empty(), Precision.INTERVAL,
                            List.of(basis), List.of());
        }
        Matcher interval = INTERVAL.matcher(words);
        return interval.matches() ? between(first(interval.group(1)), last(interval.group(2)), Precision.INTERVAL, basis)
                : between(first(words), last(words), precision(words), basis);
    }

    private static DateRange between(LocalDate first, LocalDate last, Precision precision, String basis) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("It ends before it begins: " + first + " to " + last + ".");
        }
        return DateRange.between(first, last, first.equals(last) ? Precision.DAY : precision, basis);
    }

    private static Precision precision(String text) {
        return switch (text.length()) {
            case 4 -> Precision.YEAR;
            case 7 -> Precision.MONTH;
            default -> Precision.DAY;
        };
    }

    private static LocalDate first(String text) {
        return day(text, PartialDate::earliest);
    }

    private static LocalDate last(String text) {
        return day(text, PartialDate::latest);
    }

    private static LocalDate day(String text, Function<PartialDate, LocalDate> of) {
        try {
            return of.apply(PartialDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no date; write 2023-07-03, 2023-07, 2023, "
                    + "2023-07-03 to 2023-07-09, until 2023-07-03, or unknown.", e);
        }
    }
}
