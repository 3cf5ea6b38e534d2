package org.dragoman.what;

/**
 * How far an event can be trusted: the chance that it is one, and of its type, by a logistic model over its {@link Signals}. Its
 * coefficients are those of {@code confidence.properties}, which {@code dragoman evaluate calibration --fit} makes. Immutable.
 */
final class Confidence {

    private static final String BIAS = "bias";

    private final Weights coefficients = Weights.load("confidence.properties");

    /** The chance, 0 to 1, to two places. */
    double of(Signals signals) {
        double sum = coefficients.number(BIAS);
        for (var signal : signals.values().entrySet()) {
            sum += signal.getValue() * coefficients.number(signal.getKey());
        }
        return Math.round(100 / (1 + Math.exp(-sum))) / 100.0;
    }
}
