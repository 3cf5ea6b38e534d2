package org.dragoman.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When something happened, as far as the page tells: an interval of days, how precise it is meant to be, and how it was
 * come by. An end that is not known stays open; a date that is not known at all has two open ends.
 *
 * @param earliest the first day it can have been, or open
 * @param latest the last day it can have been, or open
 * @param weekday the day of the week it was, where that is known and the day itself is not ("a Sunday in …")
 * @param precision how precise the page is about it
 * @param basis how it was derived, step by step, for a reader
 * @param conflicts what on the page speaks against it, for a reader; empty where nothing does
 */
public record DateRange(
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        Optional<DayOfWeek> weekday,
        Precision precision,
        List<String> basis,
        List<String> conflicts) {

    /** @throws IllegalArgumentException if the interval ends before it starts */
    public DateRange {
        basis = List.copyOf(basis);
        conflicts = List.copyOf(conflicts);
        if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
            throw new IllegalArgumentException("interval ends before it starts: " + earliest + " to " + latest);
        }
    }

    /** How precise a date is meant to be. */
    public enum Precision {
        DAY,
        WEEK,
        MONTH,
        SEASON,
        YEAR,
        /** A span of days without a calendar unit: "in recent days", a tenure, a range that the page states. */
        INTERVAL,
        UNKNOWN
    }

    /** One day. */
    public static DateRange day(LocalDate day, String basis) {
        return new DateRange(
                Optional.of(day), Optional.of(day), Optional.empty(), Precision.DAY, List.of(basis), List.of());
    }

    /** From a first to a last day, both included. */
    public static DateRange between(LocalDate earliest, LocalDate latest, Precision precision, String basis) {
        return new DateRange(
                Optional.of(earliest), Optional.of(latest), Optional.empty(), precision, List.of(basis), List.of());
    }

    /** Any time up to a day, that day included. */
    public static DateRange upTo(LocalDate latest, String basis) {
        return new DateRange(
                Optional.empty(),
                Optional.of(latest),
                Optional.empty(),
                Precision.INTERVAL,
                List.of(basis),
                List.of());
    }

    /** Nothing known, and why. */
    public static DateRange unknown(String basis) {
        return new DateRange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Precision.UNKNOWN,
                List.of(basis),
                List.of());
    }

    /** The day, where it is one day. */
    public Optional<LocalDate> asDay() {
        return earliest.filter(day -> latest.filter(day::equals).isPresent());
    }

    /** Whether nothing at all is known. */
    public boolean isUnknown() {
        return earliest.isEmpty() && latest.isEmpty();
    }

    /** Whether the day can be meant: it lies in the interval, and is the right day of the week where one is known. */
    public boolean admits(LocalDate day) {
        return earliest.filter(day::isBefore).isEmpty()
                && latest.filter(day::isAfter).isEmpty()
                && weekday.filter(w -> w != day.getDayOfWeek()).isEmpty();
    }
}
