package org.dragoman.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dragoman.neural.Scores;

/**
 * The model's scores for the labels O, B-PER, I-PER … to names: the best sequence of labels in which an I only continues a
 * name of its kind (Viterbi 1967). A name's score is the mean probability of its kind over its words. Immutable.
 */
final class NameDecoder {

    private static final String OUTSIDE = "O";

    private final List<String> labels;
    private final List<String> kinds;

    /** @throws IllegalArgumentException if a label is of another kind than PER, ORG and LOC */
    NameDecoder(List<String> labels) {
        this.labels = List.copyOf(labels);
        this.kinds = labels.stream().map(NameDecoder::kind).toList();
    }

    /**
     * The names of a sentence.
     *
     * @param scores for each word the score of each label, as the model gives it; at least one word
     */
    List<Analysis.Name> names(float[][] scores) {
        int[] best = best(scores);
        List<Analysis.Name> names = new ArrayList<>();
        for (int word = 0; word < best.length; word++) {
            if (labels.get(best[word]).startsWith("B-")) {
                int end = word + 1;
                while (end < best.length && labels.get(best[end]).startsWith("I-")) {
                    end++;
                }
                names.add(name(scores, word, end, kinds.get(best[word])));
            }
        }
        return names;
    }

    /** The label of each word in the best sequence. */
    private int[] best(float[][] scores) {
        int count = labels.size();
        int[][] origins = new int[scores.length][count];
        double[] totals = new double[count];
        Arrays.setAll(totals, label -> labels.get(label).equals(OUTSIDE) ? 0 : Double.NEGATIVE_INFINITY);
        for (int word = 0; word < scores.length; word++) {
            double[] next = new double[count];
            for (int label = 0; label < count; label++) {
                int origin = origin(totals, label);
                origins[word][label] = origin;
                next[label] = totals[origin] + scores[word][label];
                next[label] = follows(origin, label) ? next[label] : Double.NEGATIVE_INFINITY;
            }
            totals = next;
        }
        int[] best = new int[scores.length];
        int label = argmax(totals);
        for (int word = scores.length - 1; word >= 0; word--) {
            best[word] = label;
            label = origins[word][label];
        }
        return best;
    }

    /** The best of the labels that a label may follow. */
    private int origin(double[] totals, int label) {
        int best = 0;
        for (int before = 1; before < totals.length; before++) {
            boolean better = totals[before] > totals[best] || !follows(best, label);
            best = follows(before, label) && better ? before : best;
        }
        return best;
    }

    private boolean follows(int before, int label) {
        return !labels.get(label).startsWith("I-") || kinds.get(before).equals(kinds.get(label));
    }

    private Analysis.Name name(float[][] scores, int start, int end, String kind) {
        double sum = 0;
        for (int word = start; word < end; word++) {
            sum += probability(scores[word], kind);
        }
        return new Analysis.Name(mentionKind(kind), start, end, Math.min(1, sum / (end - start)));
    }

    /** The probability of a kind's two labels together. */
    private double probability(float[] scores, String kind) {
        float most = scores[Scores.best(scores, 0, labels.size())];
        double all = 0;
        double right = 0;
        for (int label = 0; label < labels.size(); label++) {
            double weight = Math.exp(scores[label] - most);
            all += weight;
            right += kinds.get(label).equals(kind) ? weight : 0;
        }
        return right / all;
    }

    private static int argmax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    private static String kind(String label) {
        if (label.equals(OUTSIDE)) {
            return label;
        }
        String kind = label.substring(2);
        mentionKind(kind);
        return kind;
    }

    private static Mention.Kind mentionKind(String kind) {
        return switch (kind) {
            case "PER" -> Mention.Kind.PERSON;
            case "ORG" -> Mention.Kind.ORGANISATION;
            case "LOC" -> Mention.Kind.PLACE;
            default -> throw new IllegalArgumentException("unknown entity label: " + kind);
        };
    }
}
