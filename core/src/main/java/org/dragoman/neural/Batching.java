package org.dragoman.neural;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Parts sentences into batches so that they cost least: each sentence is padded to the longest of its batch, and each batch has
 * a price of its own, for the weights come by once more.
 */
final class Batching {

    /** What a batch costs beside its pieces, in pieces: measured with the shipped language model on a processor with AVX-512. */
    private static final int PRICE = 16;

    private Batching() {}

    /**
     * The ends of the batches.
     *
     * @param lengths the lengths of the sentences, in ascending order
     * @param capacity pieces of a batch, padding included; a longer sentence is a batch by itself
     * @return for each batch the place behind its last sentence, in ascending order
     */
    static List<Integer> ends(int[] lengths, int capacity) {
        long[] costs = new long[lengths.length + 1];
        int[] firsts = new int[lengths.length + 1];
        Arrays.fill(costs, 1, costs.length, Long.MAX_VALUE);
        for (int end = 1; end <= lengths.length; end++) {
            int longest = lengths[end - 1];
            for (int first = end - 1; first >= 0 && fits(end - first, longest, capacity); first--) {
                long cost = costs[first] + PRICE + (long) (end - first) * longest;
                if (cost < costs[end]) {
                    costs[end] = cost;
                    firsts[end] = first;
                }
            }
        }
        Deque<Integer> ends = new ArrayDeque<>();
        for (int end = lengths.length; end > 0; end = firsts[end]) {
            ends.push(end);
        }
        return List.copyOf(ends);
    }

    private static boolean fits(int sentences, int longest, int capacity) {
        return sentences == 1 || (long) sentences * longest <= capacity;
    }
}
