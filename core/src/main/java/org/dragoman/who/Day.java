package org.dragoman.who;

import java.time.LocalDate;
import java.util.Optional;
import org.dragoman.register.Tenure;
import org.dragoman.when.DateRange;

/**
 * The day spoken of, as far as it is known.
 *
 * @param first the first day it can be, or open
 * @param last the last day it can be, or open
 */
record Day(Optional<LocalDate> first, Optional<LocalDate> last) {

    static Day of(DateRange range) {
        return new Day(range.earliest(), range.latest());
    }

    boolean isUnknown() {
        return first.isEmpty() && last.isEmpty();
    }

    /** Whether the office can have been held on that day. */
    boolean isIn(Tenure tenure) {
        return tenure.term().meets(first, last);
    }

    /** Whether the office had been given up by then. */
    boolean isAfter(Tenure tenure) {
        return first.isPresent() && tenure.term().latest().filter(first.get()::isAfter).isPresent();
    }

    /** As long, and so many days longer at its beginning. */
    Day withDaysBefore(int days) {
        return new Day(first.map(day -> day.minusDays(days)), last);
    }

    /** As long, and so many days longer at its end. */
    Day withDaysAfter(int days) {
        return new Day(first, last.map(day -> day.plusDays(days)));
    }

    @Override
    public String toString() {
        if (isUnknown()) {
            return "an unknown day";
        }
        if (first.equals(last)) {
            return first.get().toString();
        }
        return first.map(LocalDate::toString).orElse("…") + " to " + last.map(LocalDate::toString).orElse("…");
    }
}
