package org.dragoman.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Knows who held which office when. Safe for use by many threads. */
@FunctionalInterface
public interface Tenures {

    /** Knows nothing: no page is dated by an office then. */
    Tenures NONE = (title, person) -> List.of();

    /**
     * When a person held an office that a title names.
     *
     * @param title the title as written: {@code "Chinese State Councilor and Minister of National Defense"}; one no
     *     longer held ("former …") names no office
     * @param person the full name as written
     * @return empty where the title names no office, or the person is not known to have held it
     */
    List<Incumbency> held(String title, String person);

    /**
     * A time in an office.
     *
     * @param office the office, for a reader: {@code "defence minister of China"}
     * @param holder the holder's name
     * @param from the first day, or open
     * @param until the last day, or open
     * @param sure whether the dates were checked: only then can they refute a date
     */
    record Incumbency(
            String office, String holder, Optional<LocalDate> from, Optional<LocalDate> until, boolean sure) {

        /** Whether a day lies in it, or so many days beside it. */
        boolean admits(LocalDate day, int grace) {
            return from.filter(first -> day.isBefore(first.minusDays(grace))).isEmpty()
                    && until.filter(last -> day.isAfter(last.plusDays(grace))).isEmpty();
        }

        /** For a reader: {@code "2023-03-12 to 2023-10-24"}. */
        String term() {
            return from.map(LocalDate::toString).orElse("?") + " to "
                    + until.map(LocalDate::toString).orElse("today");
        }
    }
}
