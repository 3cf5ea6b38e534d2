package org.dragoman.evaluate;

import java.util.Locale;

/**
 * A measured value.
 *
 * @param measure what was measured: {@code "UAS"}
 * @param value its value, 0 to 1
 */
record Figure(String measure, double value) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.4f", measure, value);
    }
}
