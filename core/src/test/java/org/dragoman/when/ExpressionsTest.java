package org.dragoman.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.language.EnglishReader;
import org.dragoman.language.Reading;
import org.dragoman.page.Block;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Measures the stage on its gold sentences as the shipped model reads them, parse errors and all. */
class ExpressionsTest {

    private static final double LEAST = 0.92;

    @Test
    void atLeast92Of100ExpressionsAreFoundWithTheRightInterval() {
        Assumptions.assumeTrue(
                ExpressionsTest.class.getResource("/org/dragoman/model/en/model.onnx") != null,
                "the language model is not on the class path");
        Chronicler chronicler = Chronicler.load(Tenures.NONE);
        List<GoldExpression> gold = GoldExpression.all();
        List<String> wrong = new ArrayList<>();
        try (EnglishReader reader = EnglishReader.load()) {
            for (GoldExpression row : gold) {
                mistake(row, chronicler, reader).ifPresent(wrong::add);
            }
        }
        double right = 1 - (double) wrong.size() / gold.size();
        System.out.printf("right interval and role: %.3f of %d%n%s%n", right, gold.size(), String.join("\n", wrong));
        assertThat(gold).hasSizeGreaterThanOrEqualTo(200);
        assertThat(right).as("wrong: %s", String.join("\n", wrong)).isGreaterThanOrEqualTo(LEAST);
    }

    private static Optional<String> mistake(GoldExpression row, Chronicler chronicler, EnglishReader reader) {
        Reading reading = reader.read(Pages.article(row.text()).page());
        Chronology chronology = chronicler.chronicle(reading, Map.of(Block.ARTICLE, row.published()));
        Optional<TemporalMention> mention = chronology.mentions().stream()
                .filter(m -> m.span().contains(row.span().end() - 1) && m.span().overlaps(row.span()))
                .findFirst();
        String read = mention.map(m -> GoldExpression.written(m.range()) + " " + m.role()).orElse("nothing");
        return read.equals(row.days() + " " + row.role())
                ? Optional.empty()
                : Optional.of(row.text() + " [" + row.span().of(row.text()) + "] " + row.anchor() + ": read " + read
                        + mention.map(m -> " in '" + m.span().of(row.text()) + "'").orElse("")
                        + ", not " + row.days() + " " + row.role());
    }
}
