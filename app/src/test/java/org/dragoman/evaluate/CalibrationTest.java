package org.dragoman.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void aFitClaimsWhatIsFound() {
        List<Logistic.Example> examples = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean seen = i % 2 == 0;
            examples.add(new Logistic.Example(Map.of("seen", seen ? 1.0 : 0.0), seen ? i % 10 != 0 : i % 4 == 1));
        }
        Logistic fitted = Logistic.fit(examples);
        assertThat(fitted.chance(Map.of("seen", 1.0))).isCloseTo(0.8, within(0.03));
        assertThat(fitted.chance(Map.of("seen", 0.0))).isCloseTo(0.5, within(0.03));
        assertThat(fitted.lines()).anyMatch(line -> line.matches("seen = 1\\.\\d{3}"));
    }

    @Test
    void theTableSetsWhatWasClaimedBesideWhatWasFound() {
        Reliability reliability = new Reliability();
        reliability.add(0.95, true);
        reliability.add(0.95, true);
        reliability.add(0.35, false);
        reliability.add(1.0, false);
        assertThat(reliability.lines()).contains(
                "0.3 to 0.4    0.350  0.000       1",
                "0.9 to 1.0    0.967  0.667       3",
                "calibration error 0.313");
    }

    @Test
    void theTenthKeptAsideIsThatOfTraining() {
        long kept = IntStream.range(0, 1000)
                .filter(i -> KeptAside.isKept("Sentence number " + i + "."))
                .count();
        assertThat(kept).isBetween(70L, 130L);
        assertThat(KeptAside.isKept("Envoy 4 left.")).isTrue();
        assertThat(KeptAside.isKept("Peru and Uganda met.")).isFalse();
    }
}
