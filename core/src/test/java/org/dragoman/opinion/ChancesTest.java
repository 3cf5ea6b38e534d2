package org.dragoman.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChancesTest {

    private static final List<String> LABELS = List.of("a", "b", "c");

    @Test
    void weightsAreMadeToSumToOne() {
        Chances chances = Chances.ofWeights(LABELS, 1, 2, 1);
        assertThat(chances.of("b")).isEqualTo(0.5);
        assertThat(chances.ofAny(Set.of("a", "c"))).isEqualTo(0.5);
        assertThat(chances.of("d")).isZero();
        assertThat(chances).hasToString("b 0.50");
    }

    @Test
    void scoresAreReadFromTheirPlace() {
        float[] scores = {9, 9, 0, (float) Math.log(2), 0};
        assertThat(Chances.exclusive(LABELS, scores, 2).of("b")).isCloseTo(0.5, within(1e-6));
        assertThat(Chances.independent(LABELS, scores, 2).of("b")).isCloseTo(2 / 3.0, within(1e-6));
    }

    @Test
    void largeScoresDoNotOverflow() {
        assertThat(Chances.exclusive(LABELS, new float[] {1000, 0, 0}, 0).of("a")).isEqualTo(1);
    }

    @Test
    void theMeanIsTakenLabelByLabel() {
        Chances mean = Chances.mean(List.of(Chances.ofWeights(LABELS, 1, 0, 0), Chances.ofWeights(LABELS, 0, 1, 0)));
        assertThat(mean.of("a")).isEqualTo(0.5);
        assertThat(mean.best()).isEqualTo("a");
        assertThatThrownBy(() -> Chances.mean(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weightsWithoutASumAreRefused() {
        assertThatThrownBy(() -> Chances.ofWeights(LABELS, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Chances.ofWeights(LABELS, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
