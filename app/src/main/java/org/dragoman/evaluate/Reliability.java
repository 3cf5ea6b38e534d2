package org.dragoman.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often what is claimed with a confidence is right, in ten bins of the confidence. Used by one thread. */
final class Reliability {

    private static final int BINS = 10;

    private final int[] counts = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] claimed = new double[BINS];
    private double squares;
    private int all;

    void add(double confidence, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        counts[bin]++;
        right[bin] += isRight ? 1 : 0;
        claimed[bin] += confidence;
        squares += Math.pow(confidence - (isRight ? 1 : 0), 2);
        all++;
    }

    /** The table, then the mean difference of claimed and found, weighed by the bins' sizes, and the mean squared error. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("confidence  claimed  found  events"));
        double difference = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                lines.add(String.format(Locale.ROOT, "%.1f to %.1f  %7.3f  %5.3f  %6d", bin / 10.0, (bin + 1) / 10.0,
                        claimed[bin] / counts[bin], (double) right[bin] / counts[bin], counts[bin]));
                difference += Math.abs(claimed[bin] - right[bin]);
            } else {
                lines.add(String.format(Locale.ROOT, "%.1f to %.1f        -      -       0", bin / 10.0, (bin + 1) / 10.0));
            }
        }
        lines.add(String.format(Locale.ROOT, "calibration error %.3f", all == 0 ? 0 : difference / all));
        lines.add(String.format(Locale.ROOT, "Brier score %.3f", all == 0 ? 0 : squares / all));
        return lines;
    }
}
