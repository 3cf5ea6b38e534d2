package org.dragoman.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long something was so, as far as a source gives it; an end that is not known stays open.
 *
 * @param from when it began
 * @param until when it ended; nothing where it is not known to have ended
 */
public record Term(Optional<PartialDate> from, Optional<PartialDate> until) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Term {
        if (from.isPresent()
                && until.isPresent()
                && until.get().latest().isBefore(from.get().earliest())) {
            throw new IllegalArgumentException("ends before it begins: " + from.get() + " to " + until.get());
        }
    }

    /** The first day on which it can have been so, or open. */
    public Optional<LocalDate> earliest() {
        return from.map(PartialDate::earliest);
    }

    /** The last day on which it can have been so, or open. */
    public Optional<LocalDate> latest() {
        return until.map(PartialDate::latest);
    }

    /** Whether it can have been so on some day of an interval; an open end reaches without limit. */
    public boolean meets(Optional<LocalDate> first, Optional<LocalDate> last) {
        boolean beganInTime = last.isEmpty() || earliest().filter(last.get()::isBefore).isEmpty();
        boolean lastedTillThen = first.isEmpty() || latest().filter(first.get()::isAfter).isEmpty();
        return beganInTime && lastedTillThen;
    }

    /** Whether it can have been so on a day. */
    public boolean admits(LocalDate day) {
        return meets(Optional.of(day), Optional.of(day));
    }

    /** Whether two terms share a day for certain, days of handing over apart. */
    boolean surelyOverlaps(Term other) {
        return surelyBefore(other.until, from) && surelyBefore(until, other.from);
    }

    private static boolean surelyBefore(Optional<PartialDate> end, Optional<PartialDate> begin) {
        return begin.isPresent()
                && (end.isEmpty() || begin.get().latest().isBefore(end.get().earliest()));
    }

    /** For a reader: {@code "2023-03-12 to 2023-10-24"}, {@code "since 2012-11"}, {@code "dates unknown"}. */
    @Override
    public String toString() {
        if (from.isEmpty() && until.isEmpty()) {
            return "dates unknown";
        }
        if (until.isEmpty()) {
            return "since " + from.get();
        }
        return from.map(f -> f + " to " + until.get()).orElseGet(() -> "until " + until.get());
    }
}
