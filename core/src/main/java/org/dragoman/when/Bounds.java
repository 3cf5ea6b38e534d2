package org.dragoman.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.when.DateRange.Precision;

/**
 * Between which days a page was written, as several witnesses bound it.
 *
 * @param first the first day, or open
 * @param last the last day, or open
 * @param basis what each witness says
 */
record Bounds(Optional<LocalDate> first, Optional<LocalDate> last, List<String> basis) {

    static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty(), List.of());

    Bounds {
        basis = List.copyOf(basis);
    }

    /** Not before a day. */
    static Bounds from(LocalDate first, String basis) {
        return new Bounds(Optional.of(first), Optional.empty(), List.of(basis));
    }

    /** Not after a day. */
    static Bounds upTo(LocalDate last, String basis) {
        return new Bounds(Optional.empty(), Optional.of(last), List.of(basis));
    }

    /** What both allow, with the basis of both; it may be nothing at all ({@link #isEmpty()}). */
    Bounds and(Bounds other) {
        List<String> both = new ArrayList<>(basis);
        both.addAll(other.basis);
        return new Bounds(
                later(first, other.first), later(last.map(Bounds::mirror), other.last.map(Bounds::mirror))
                        .map(Bounds::mirror), both);
    }

    private static LocalDate mirror(LocalDate day) {
        return LocalDate.ofEpochDay(-day.toEpochDay());
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isBefore(other.get()) ? other : one;
    }

    /** Whether no day is left. */
    boolean isEmpty() {
        return first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
    }

    boolean isOpen() {
        return first.isEmpty() && last.isEmpty();
    }

    /** As a date with these conflicts; unknown where nothing bounds it. */
    DateRange toRange(List<String> conflicts) {
        boolean day = first.isPresent() && first.equals(last);
        Precision precision = isOpen() ? Precision.UNKNOWN : day ? Precision.DAY : Precision.INTERVAL;
        List<String> why = basis.isEmpty() ? List.of("the page carries no date") : basis;
        return new DateRange(first, last, Optional.empty(), precision, why, conflicts);
    }
}
