package org.dragoman.page.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Scores each line of a text by how likely it is of an article: a logistic model over {@link LineFeatures}, and a second one
 * over the first's scores and {@link ContextFeatures}. The weights are in {@code line-weights.txt}, one named measure a line.
 * Immutable.
 */
final class LineModel {

    private static final String RESOURCE = "line-weights.txt";

    private final double[] first;
    private final double[] second;
    private final Furniture furniture;

    LineModel(double[] first, double[] second, Furniture furniture) {
        this.first = first;
        this.second = second;
        this.furniture = furniture;
    }

    static LineModel load(Furniture furniture) {
        Map<String, Double> weights = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LineModel.class.getResourceAsStream(RESOURCE)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                int tab = line.lastIndexOf('\t');
                weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LineModel(named(weights, "line: ", LineFeatures.names()),
                named(weights, "page: ", secondNames()), furniture);
    }

    /** The measures of the second model. */
    static List<String> secondNames() {
        return Stream.concat(ContextFeatures.NAMES.stream(),
                LineFeatures.names().stream().skip(1).map(name -> "line's " + name)).toList();
    }

    /** One score for each unit, 0 to 1. */
    double[] score(List<Unit> units) {
        double[][] local = LineFeatures.of(units, furniture);
        return scores(secondRows(scores(local, first), local), second);
    }

    static double[][] secondRows(double[] firstScores, double[][] local) {
        double[][] context = ContextFeatures.of(firstScores, local);
        double[][] rows = new double[local.length][];
        for (int i = 0; i < rows.length; i++) {
            int width = context[i].length;
            rows[i] = Arrays.copyOf(context[i], width + local[i].length - 1);
            System.arraycopy(local[i], 1, rows[i], width, local[i].length - 1);
        }
        return rows;
    }

    static double[] scores(double[][] rows, double[] weights) {
        double[] scores = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int j = 0; j < weights.length; j++) {
                sum += weights[j] * rows[i][j];
            }
            scores[i] = 1 / (1 + Math.exp(-sum));
        }
        return scores;
    }

    private static double[] named(Map<String, Double> weights, String model, List<String> names) {
        return names.stream().mapToDouble(name -> weights.getOrDefault(model + name, 0.0)).toArray();
    }
}
