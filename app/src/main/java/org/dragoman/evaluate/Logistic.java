package org.dragoman.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A logistic model over named signals, fitted by gradient descent with a penalty on large coefficients (ridge): few examples
 * shall not make a signal certain. Deterministic. Immutable.
 */
final class Logistic {

    static final String BIAS = "bias";

    private static final int STEPS = 4000;
    private static final double RATE = 0.5;
    private static final double PENALTY = 1.0;

    private final Map<String, Double> coefficients;

    private Logistic(Map<String, Double> coefficients) {
        this.coefficients = new TreeMap<>(coefficients);
    }

    /** Signals, and what is to be foretold from them. */
    record Example(Map<String, Double> signals, boolean right) {}

    static Logistic fit(List<Example> examples) {
        TreeSet<String> names = new TreeSet<>();
        examples.forEach(example -> names.addAll(example.signals().keySet()));
        Map<String, Double> coefficients = new TreeMap<>();
        names.forEach(name -> coefficients.put(name, 0.0));
        coefficients.put(BIAS, 0.0);
        for (int step = 0; step < STEPS; step++) {
            Logistic now = new Logistic(coefficients);
            Map<String, Double> gradient = new TreeMap<>();
            for (Example example : examples) {
                double error = (example.right() ? 1 : 0) - now.chance(example.signals());
                gradient.merge(BIAS, error, Double::sum);
                example.signals().forEach((name, value) -> gradient.merge(name, error * value, Double::sum));
            }
            coefficients.forEach((name, weight) ->
                    gradient.merge(name, name.equals(BIAS) ? 0 : -PENALTY * weight, Double::sum));
            gradient.forEach((name, slope) -> coefficients.merge(name, RATE * slope / examples.size(), Double::sum));
        }
        return new Logistic(coefficients);
    }

    /** The chance, 0 to 1, that what has these signals is right. */
    double chance(Map<String, Double> signals) {
        double sum = coefficients.getOrDefault(BIAS, 0.0);
        for (Map.Entry<String, Double> signal : signals.entrySet()) {
            sum += signal.getValue() * coefficients.getOrDefault(signal.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** {@code name = coefficient}, a line each, as a properties file has it. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        coefficients.forEach((name, value) -> lines.add(String.format(Locale.ROOT, "%s = %.3f", name, value)));
        return lines;
    }
}
