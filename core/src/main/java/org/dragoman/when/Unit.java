package org.dragoman.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.dragoman.when.DateRange.Precision;

/** A unit of the calendar. Weeks start on Monday, as in ISO 8601. */
enum Unit {
    MINUTE(ChronoUnit.DAYS, 0, 1),
    HOUR(ChronoUnit.DAYS, 0, 2),
    DAY(ChronoUnit.DAYS, 1, 14),
    WEEK(ChronoUnit.WEEKS, 1, 8),
    FORTNIGHT(ChronoUnit.WEEKS, 2, 4),
    MONTH(ChronoUnit.MONTHS, 1, 12),
    QUARTER(ChronoUnit.MONTHS, 3, 8),
    YEAR(ChronoUnit.YEARS, 1, 10),
    DECADE(ChronoUnit.YEARS, 10, 5),
    CENTURY(ChronoUnit.YEARS, 100, 5);

    private final ChronoUnit step;
    private final int length;
    private final int reach;

    Unit(ChronoUnit step, int length, int reach) {
        this.step = step;
        this.length = length;
        this.reach = reach;
    }

    /** How many of them "recent years", "the coming days" reach at most: up to about the next larger unit. */
    int reach() {
        return reach;
    }

    /** How far off, in units, a rounded number of them can be: half of one, three days of a week, no day of days. */
    double slack() {
        return switch (this) {
            case MINUTE, HOUR, DAY -> 0;
            case WEEK -> 3.0 / 7;
            case FORTNIGHT, MONTH, QUARTER, YEAR, DECADE, CENTURY -> 0.5;
        };
    }

    /** The day so many units later, or earlier where the number is negative; hours count as their part of a day. */
    LocalDate plus(LocalDate day, double number) {
        return switch (this) {
            case MINUTE -> day;
            case HOUR -> day.plusDays((long) (number < 0 ? Math.floor(number / 24) : Math.ceil(number / 24)));
            case DAY -> day.plusDays(Math.round(number));
            case WEEK, FORTNIGHT -> day.plusDays(Math.round(number * length * 7));
            case MONTH, QUARTER, YEAR, DECADE, CENTURY -> plusMonths(day, number * months());
        };
    }

    private static LocalDate plusMonths(LocalDate day, double months) {
        long whole = (long) months;
        return day.plusMonths(whole).plusDays(Math.round((months - whole) * 30));
    }

    private int months() {
        return step == ChronoUnit.YEARS ? 12 * length : length;
    }

    /** The first day of the unit that a day lies in. */
    LocalDate startOf(LocalDate day) {
        return switch (this) {
            case MINUTE, HOUR, DAY -> day;
            case WEEK, FORTNIGHT -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR, DECADE, CENTURY ->
                LocalDate.of(day.getYear() - Math.floorMod(day.getYear(), length), 1, 1);
        };
    }

    /** The last day of the unit that starts on a day. */
    LocalDate endOf(LocalDate start) {
        return switch (this) {
            case MINUTE, HOUR, DAY -> start;
            case WEEK, FORTNIGHT, MONTH, QUARTER, YEAR, DECADE, CENTURY -> plus(start, 1).minusDays(1);
        };
    }

    Precision precision() {
        return switch (this) {
            case MINUTE, HOUR, DAY -> Precision.DAY;
            case WEEK -> Precision.WEEK;
            case MONTH -> Precision.MONTH;
            case QUARTER -> Precision.SEASON;
            case YEAR -> Precision.YEAR;
            case FORTNIGHT, DECADE, CENTURY -> Precision.INTERVAL;
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
