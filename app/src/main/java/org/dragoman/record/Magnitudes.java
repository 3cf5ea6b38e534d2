package org.dragoman.record;

import java.math.BigDecimal;
import org.dragoman.what.Magnitude;

/** Magnitudes in writing. */
public final class Magnitudes {

    private Magnitudes() {}

    /** {@code "52"}, {@code "50+"}, {@code "2000-3000"}. */
    public static String number(Magnitude magnitude) {
        String least = plain(magnitude.least());
        if (magnitude.most().isEmpty()) {
            return least + "+";
        }
        String most = plain(magnitude.most().getAsDouble());
        return most.equals(least) ? least : least + "-" + most;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
