package org.dragoman.opinion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How likely each of some labels is, 0 to 1. Immutable. */
public final class Chances {

    private final List<String> labels;
    private final double[] values;

    private Chances(List<String> labels, double[] values) {
        this.labels = labels;
        this.values = values;
    }

    /** Labels that exclude each other: the softmax of as many scores, from a place in an array on. */
    static Chances exclusive(List<String> labels, float[] scores, int offset) {
        double[] values = new double[labels.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            most = Math.max(most, scores[offset + i]);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(scores[offset + i] - most);
        }
        return ofWeights(labels, values);
    }

    /** Labels that don't exclude each other: the logistic function of as many scores, from a place in an array on. */
    static Chances independent(List<String> labels, float[] scores, int offset) {
        double[] values = new double[labels.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 / (1 + Math.exp(-scores[offset + i]));
        }
        return new Chances(labels, values);
    }

    /**
     * Labels that exclude each other, by what each weighs beside the others.
     *
     * @param weights not below 0, and not all 0
     * @throws IllegalArgumentException if there are not as many weights as labels, or they have no sum above 0
     */
    public static Chances ofWeights(List<String> labels, double... weights) {
        double sum = Arrays.stream(weights).sum();
        if (weights.length != labels.size() || !(sum > 0)) {
            throw new IllegalArgumentException(labels + " can't have the weights " + Arrays.toString(weights));
        }
        return new Chances(
                List.copyOf(labels), Arrays.stream(weights).map(weight -> weight / sum).toArray());
    }

    /**
     * The mean of chances of the same labels that exclude each other.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Chances mean(List<Chances> several) {
        if (several.isEmpty()) {
            throw new IllegalArgumentException("the mean of nothing");
        }
        List<String> labels = several.getFirst().labels;
        double[] sums = new double[labels.size()];
        for (Chances one : several) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += one.values[i];
            }
        }
        return ofWeights(labels, sums);
    }

    public List<String> labels() {
        return labels;
    }

    /** How likely a label is; 0 for one that is not among them. */
    public double of(String label) {
        int place = labels.indexOf(label);
        return place < 0 ? 0 : values[place];
    }

    /** How likely it is that one of some labels holds, of labels that exclude each other. */
    public double ofAny(Set<String> some) {
        return some.stream().mapToDouble(this::of).sum();
    }

    /** The likeliest label; of equal ones the first. */
    public String best() {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return labels.get(best);
    }

    /** How likely the likeliest label is. */
    public double highest() {
        return of(best());
    }

    /** The likeliest label with its chance: {@code "ACCUSE 0.93"}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.2f", best(), highest());
    }
}
