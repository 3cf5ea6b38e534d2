package org.dragoman.neural;

/** Reads flat arrays of scores. */
public final class Scores {

    private Scores() {}

    /** The place of the highest of {@code count} scores from {@code offset} on, counted from there; of equal ones the first. */
    public static int best(float[] scores, int offset, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (scores[offset + i] > scores[offset + best]) {
                best = i;
            }
        }
        return best;
    }
}
