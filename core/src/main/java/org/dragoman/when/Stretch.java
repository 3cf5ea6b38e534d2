package org.dragoman.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.dragoman.when.DateRange.Precision;

/**
 * The days that an expression means, seen from one day.
 *
 * @param first the first day, or open
 * @param last the last day, or open
 * @param weekday the day of the week, where the expression names one
 * @param precision how precise it is meant to be
 */
record Stretch(
        Optional<LocalDate> first, Optional<LocalDate> last, Optional<DayOfWeek> weekday, Precision precision) {

    static Stretch of(LocalDate first, LocalDate last, Precision precision) {
        return new Stretch(Optional.of(first), Optional.of(last), Optional.empty(), precision);
    }

    static Stretch day(LocalDate day) {
        return of(day, day, Precision.DAY);
    }

    Stretch on(DayOfWeek day) {
        return new Stretch(first, last, Optional.of(day), precision);
    }
}
