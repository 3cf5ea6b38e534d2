package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** News that is no politics tells no event. */
class QuietTest {

    @Test
    void newsWithoutAPoliticalEventTellsNone() {
        List<MarkedPassage> passages = MarkedPassage.read("quiet.txt");
        List<MarkedPassage> quiet = new ArrayList<>();
        try (Dragoman dragoman = Dragoman.load()) {
            for (MarkedPassage passage : passages) {
                if (dragoman.code(passage.page()).events().isEmpty()) {
                    quiet.add(passage);
                }
            }
        }
        double share = (double) quiet.size() / passages.size();
        System.out.printf("quiet: %d of %d sentences without a political event tell none (%.3f)%n",
                quiet.size(), passages.size(), share);
        assertThat(share).isGreaterThanOrEqualTo(0.92);
    }
}
