package org.dragoman.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BatchingTest {

    @Test
    void sentencesOfOneLengthFillBatches() {
        assertThat(Batching.ends(new int[] {30, 30, 30, 30, 30}, 90)).hasSize(2).last().isEqualTo(5);
    }

    @Test
    void aSentenceThatIsLongerThanABatchIsOneByItself() {
        assertThat(Batching.ends(new int[] {5, 6, 400, 512}, 384)).containsExactly(2, 3, 4);
    }

    @Test
    void fewShortSentencesAreNotPaddedToALongOne() {
        assertThat(Batching.ends(new int[] {4, 4, 4, 90}, 384)).containsExactly(3, 4);
    }

    @Test
    void noSentencesMakeNoBatch() {
        assertThat(Batching.ends(new int[0], 384)).isEmpty();
    }

    @Test
    void batchesAreNeverLargerThanAllowedAndHoldEverySentenceOnce() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            int[] lengths = random.ints(random.nextInt(1, 80), 3, 200).sorted().toArray();
            List<Integer> ends = Batching.ends(lengths, 256);
            assertThat(ends).isSorted().doesNotHaveDuplicates();
            assertThat(ends.getLast()).isEqualTo(lengths.length);
            int first = 0;
            for (int end : ends) {
                int longest = Arrays.stream(lengths, first, end).max().orElseThrow();
                assertThat(end - first == 1 || longest * (end - first) <= 256).isTrue();
                first = end;
            }
        }
    }
}
