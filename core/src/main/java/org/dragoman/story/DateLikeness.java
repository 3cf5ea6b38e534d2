package org.dragoman.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dragoman.when.DateRange;

/** How far two reports can be of the same day. */
final class DateLikeness {

    /** Reports of one event may put it on two days side by side: it was night, or the report comes from another zone. */
    private static final double NEXT_DAY = 0.6;

    /** Nothing is known of one of them. */
    private static final double UNKNOWN = 0.4;

    /** A page that does not date what it tells as news tells it about so many days after it happened, at most. */
    private static final int FRESH_DAYS = 7;

    private static final double DAYS_A_YEAR = 365;

    private DateLikeness() {}

    /** 0 where they can't be of the same event, up to 1 where both name the same day. */
    static double of(Report some, Report other) {
        DateRange one = assumed(some);
        DateRange two = assumed(other);
        if (one.isUnknown() || two.isUnknown()) {
            return UNKNOWN;
        }
        if (one.asDay().isPresent() && two.asDay().isPresent()) {
            long apart = Math.abs(ChronoUnit.DAYS.between(one.asDay().get(), two.asDay().get()));
            return apart == 0 ? 1 : apart == 1 ? NEXT_DAY : 0;
        }
        return overlap(one, two);
    }

    /** The event's own date, or where it has none and is told as news, the days before the page was written. */
    private static DateRange assumed(Report report) {
        DateRange date = report.event().date();
        DateRange published = report.published();
        if (!date.isUnknown() || report.event().historical() || published.isUnknown()) {
            return date;
        }
        Optional<LocalDate> earliest = published.earliest().map(day -> day.minusDays(FRESH_DAYS));
        return new DateRange(earliest, published.latest(), Optional.empty(), DateRange.Precision.INTERVAL,
                date.basis(), date.conflicts());
    }

    /** The wider the intervals, the less it means that they meet. */
    private static double overlap(DateRange one, DateRange two) {
        if (!common(one, two)) {
            return 0;
        }
        double years = Math.max(days(one), days(two)) / DAYS_A_YEAR;
        return UNKNOWN + (1 - UNKNOWN) * Math.exp(-years * 12);
    }

    /** Whether one day at least fits both. */
    static boolean common(DateRange one, DateRange two) {
        Optional<LocalDate> day = one.asDay().or(two::asDay);
        if (day.isPresent()) {
            return one.admits(day.get()) && two.admits(day.get());
        }
        return startsBefore(one, two) && startsBefore(two, one);
    }

    private static boolean startsBefore(DateRange one, DateRange two) {
        return one.earliest().isEmpty() || two.latest().isEmpty()
                || !one.earliest().get().isAfter(two.latest().get());
    }

    private static double days(DateRange range) {
        return range.earliest().isPresent() && range.latest().isPresent()
                ? ChronoUnit.DAYS.between(range.earliest().get(), range.latest().get())
                : DAYS_A_YEAR;
    }
}
