package org.dragoman.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeDecoderTest {

    @Test
    void theTreeIsTheBestOfAllTreesWithOneRoot() {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            double[][] arcs = arcs(random, 1 + random.nextInt(5));
            double best = bestOfAll(arcs, new int[arcs.length], 0);
            int[] heads = TreeDecoder.heads(arcs);
            assertThat(isTree(heads)).as(Arrays.deepToString(arcs)).isTrue();
            assertThat(score(arcs, heads)).as(Arrays.deepToString(arcs)).isCloseTo(best, within());
        }
    }

    @Test
    void aLargeMatrixHasATreeToo() {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            assertThat(isTree(TreeDecoder.heads(arcs(random, 100)))).isTrue();
        }
    }

    @Test
    void oneWordIsTheRoot() {
        assertThat(TreeDecoder.heads(new double[][] {{-3, 99}})).containsExactly(0);
    }

    @Test
    void aCycleIsBrokenWhereItCostsLeast() {
        double[][] arcs = {{1, 0, 9, 0}, {4, 9, 0, 0}, {0, 5, 5.5, 0}};
        assertThat(TreeDecoder.heads(arcs)).containsExactly(2, 0, 2);
    }

    @Test
    void ofTwoRootsTheBetterStays() {
        double[][] arcs = {{9, 0, 1}, {8, 3, 0}};
        assertThat(TreeDecoder.heads(arcs)).containsExactly(0, 1);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    private static double[][] arcs(Random random, int count) {
        double[][] arcs = new double[count][count + 1];
        for (double[] row : arcs) {
            Arrays.setAll(row, unused -> random.nextGaussian() * 5);
        }
        return arcs;
    }

    private static double bestOfAll(double[][] arcs, int[] heads, int word) {
        if (word == heads.length) {
            return isTree(heads) ? score(arcs, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int head = 0; head <= heads.length; head++) {
            if (head != word + 1) {
                heads[word] = head;
                best = Math.max(best, bestOfAll(arcs, heads, word + 1));
            }
        }
        return best;
    }

    private static boolean isTree(int[] heads) {
        if (Arrays.stream(heads).filter(head -> head == 0).count() != 1) {
            return false;
        }
        for (int word = 1; word <= heads.length; word++) {
            int node = word;
            for (int steps = 0; node != 0; steps++) {
                if (steps > heads.length) {
                    return false;
                }
                node = heads[node - 1];
            }
        }
        return true;
    }

    private static double score(double[][] arcs, int[] heads) {
        double score = 0;
        for (int word = 0; word < heads.length; word++) {
            score += arcs[word][heads[word]];
        }
        return score;
    }
}
