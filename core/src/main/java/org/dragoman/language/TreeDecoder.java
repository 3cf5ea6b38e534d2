package org.dragoman.language;

import java.util.Arrays;

/**
 * Arc scores to the best dependency tree with one root: Chu and Liu (1965), Edmonds (1967), in the recursive form of
 * McDonald et al. (2005).
 */
final class TreeDecoder {

    private TreeDecoder() {}

    /**
     * The heads of the best tree.
     *
     * @param arcs the score of each arc: {@code arcs[d][0]} of the root on word d, {@code arcs[d][h + 1]} of word h on word d
     *     (that of a word on itself is not looked at)
     * @return for each word its head's index plus one, or 0 for the one that hangs on the root
     */
    static int[] heads(double[][] arcs) {
        int count = arcs.length;
        double[][] scores = new double[count + 1][count + 1];
        Arrays.fill(scores[0], Double.NEGATIVE_INFINITY);
        double total = 0;
        for (int word = 1; word <= count; word++) {
            System.arraycopy(arcs[word - 1], 0, scores[word], 0, count + 1);
            scores[word][word] = 0;
            for (double score : scores[word]) {
                total += Math.abs(score);
            }
            scores[word][word] = Double.NEGATIVE_INFINITY;
        }
        int[] heads = best(scores);
        if (cycle(heads).length > 0 || roots(heads) != 1) {
            onlyOneRoot(scores, 1 + 2 * total);
            heads = tree(scores);
        }
        return Arrays.copyOfRange(heads, 1, count + 1);
    }

    /** Makes every arc from the root so dear that no tree has two of them. */
    private static void onlyOneRoot(double[][] scores, double penalty) {
        for (int word = 1; word < scores.length; word++) {
            scores[word][0] -= penalty;
        }
    }

    private static int roots(int[] heads) {
        int roots = 0;
        for (int word = 1; word < heads.length; word++) {
            roots += heads[word] == 0 ? 1 : 0;
        }
        return roots;
    }

    /** Each node's best head, cycles or not. */
    private static int[] best(double[][] scores) {
        int[] heads = new int[scores.length];
        for (int node = 1; node < scores.length; node++) {
            heads[node] = argmax(scores[node]);
        }
        return heads;
    }

    /** The maximum spanning arborescence from node 0. */
    private static int[] tree(double[][] scores) {
        int[] heads = best(scores);
        int[] cycle = cycle(heads);
        return cycle.length == 0 ? heads : withoutCycle(scores, heads, cycle);
    }

    /** Merges the cycle to one node, solves the rest, and opens the cycle where the rest enters it. */
    private static int[] withoutCycle(double[][] scores, int[] heads, int[] cycle) {
        int[] rest = others(scores.length, cycle);
        int merged = rest.length;
        double[][] small = new double[merged + 1][merged + 1];
        int[] leave = new int[merged];
        int[] enter = new int[merged];
        for (int i = 0; i < merged; i++) {
            for (int j = 0; j < merged; j++) {
                small[i][j] = scores[rest[i]][rest[j]];
            }
            leave[i] = cycle[0];
            enter[i] = cycle[0];
            for (int node : cycle) {
                if (scores[rest[i]][node] > scores[rest[i]][leave[i]]) {
                    leave[i] = node;
                }
                if (gain(scores, heads, node, rest[i]) > gain(scores, heads, enter[i], rest[i])) {
                    enter[i] = node;
                }
            }
            small[i][merged] = scores[rest[i]][leave[i]];
            small[merged][i] = gain(scores, heads, enter[i], rest[i]);
        }
        Arrays.fill(small[0], Double.NEGATIVE_INFINITY);
        small[merged][merged] = Double.NEGATIVE_INFINITY;
        int[] chosen = tree(small);
        int[] result = heads.clone();
        for (int i = 1; i < merged; i++) {
            result[rest[i]] = chosen[i] == merged ? leave[i] : rest[chosen[i]];
        }
        result[enter[chosen[merged]]] = rest[chosen[merged]];
        return result;
    }

    /** What a node of a cycle gains by another head than the one in the cycle. */
    private static double gain(double[][] scores, int[] heads, int node, int head) {
        return scores[node][head] - scores[node][heads[node]];
    }

    private static int[] others(int count, int[] cycle) {
        boolean[] inCycle = new boolean[count];
        for (int node : cycle) {
            inCycle[node] = true;
        }
        int[] others = new int[count - cycle.length];
        int next = 0;
        for (int node = 0; node < count; node++) {
            if (!inCycle[node]) {
                others[next++] = node;
            }
        }
        return others;
    }

    /** The nodes of a cycle; none where the heads form a tree. */
    private static int[] cycle(int[] heads) {
        int[] seenFrom = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int node = start;
            while (node != 0 && seenFrom[node] == 0) {
                seenFrom[node] = start;
                node = heads[node];
            }
            if (node != 0 && seenFrom[node] == start) {
                return cycleFrom(heads, node);
            }
        }
        return new int[0];
    }

    private static int[] cycleFrom(int[] heads, int first) {
        int length = 1;
        for (int node = heads[first]; node != first; node = heads[node]) {
            length++;
        }
        int[] cycle = new int[length];
        cycle[0] = first;
        for (int i = 1; i < length; i++) {
            cycle[i] = heads[cycle[i - 1]];
        }
        return cycle;
    }

    private static int argmax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
