package org.dragoman.when;

import java.time.Month;
import java.util.Locale;

/** A season by its northern meteorological months: spring from March, summer from June, and so on. */
enum Season {
    SPRING(Month.MARCH),
    SUMMER(Month.JUNE),
    AUTUMN(Month.SEPTEMBER),
    WINTER(Month.DECEMBER);

    private final Month first;

    Season(Month first) {
        this.first = first;
    }

    /** Its first month; a winter belongs to the year in which it starts. */
    Month first() {
        return first;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
