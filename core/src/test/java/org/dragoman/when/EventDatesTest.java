package org.dragoman.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.language.EnglishReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Measures which expression dates an event, and what dates it where none does. */
class EventDatesTest {

    private static final double LEAST = 0.90;

    @Test
    void atLeast90Of100EventsAreDatedByTheRightExpression() {
        Assumptions.assumeTrue(
                EventDatesTest.class.getResource("/org/dragoman/model/en/model.onnx") != null,
                "the language model is not on the class path");
        Chronicler chronicler = Chronicler.load(Tenures.NONE);
        List<GoldEvent> gold = GoldEvent.all();
        List<String> wrong = new ArrayList<>();
        try (EnglishReader reader = EnglishReader.load()) {
            for (GoldEvent row : gold) {
                String read = row.read(chronicler, reader);
                if (!read.equals(row.expected())) {
                    wrong.add(row.text() + " [" + row.trigger() + "]: read " + read + ", not " + row.expected());
                }
            }
        }
        double right = 1 - (double) wrong.size() / gold.size();
        System.out.printf("events dated rightly: %.3f of %d%n%s%n", right, gold.size(), String.join("\n", wrong));
        assertThat(right).as("wrong: %s", String.join("\n", wrong)).isGreaterThanOrEqualTo(LEAST);
    }
}
