package org.dragoman.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A date as far as a source gives it: a day, a month, or a year.
 *
 * @param year the year
 * @param month 1 to 12, where known
 * @param day the day of the month, where known; only with a month
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day) {

    private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

    /** @throws DateTimeException if there is no such day or month */
    public PartialDate {
        if (day.isPresent()) {
            LocalDate.of(year, month.orElseThrow(() -> new DateTimeException("a day without a month")), day.getAsInt());
        } else if (month.isPresent()) {
            YearMonth.of(year, month.getAsInt());
        }
    }

    /**
     * Reads {@code 2023-03-12}, {@code 2023-03} or {@code 2023}.
     *
     * @throws DateTimeException if it is none of these
     */
    public static PartialDate parse(String text) {
        String[] parts = text.split("-", -1);
        if (!SHAPE.matcher(text).matches()) {
            throw new DateTimeException("not a date: " + text);
        }
        return new PartialDate(
                Integer.parseInt(parts[0]),
                parts.length > 1 ? OptionalInt.of(Integer.parseInt(parts[1])) : OptionalInt.empty(),
                parts.length > 2 ? OptionalInt.of(Integer.parseInt(parts[2])) : OptionalInt.empty());
    }

    /** The first day that it can be. */
    public LocalDate earliest() {
        return LocalDate.of(year, month.orElse(1), day.orElse(1));
    }

    /** The last day that it can be. */
    public LocalDate latest() {
        if (day.isPresent()) {
            return earliest();
        }
        return YearMonth.of(year, month.orElse(Month.DECEMBER.getValue())).atEndOfMonth();
    }

    /** The day, where it is known. */
    public Optional<LocalDate> asDay() {
        return day.isPresent() ? Optional.of(earliest()) : Optional.empty();
    }

    /** As the data files write it. */
    @Override
    public String toString() {
        String text = "%04d".formatted(year);
        if (month.isPresent()) {
            text += "-%02d".formatted(month.getAsInt());
        }
        return day.isPresent() ? text + "-%02d".formatted(day.getAsInt()) : text;
    }
}
