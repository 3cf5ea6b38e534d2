package org.dragoman.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.language.EnglishReader;
import org.dragoman.page.Block;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Measures how pages are dated whose claims disagree, lie, or are missing. */
class AnchorsTest {

    private static final double LEAST = 0.92;

    @Test
    void atLeast92Of100PagesAreDatedRightlyWithTheirConflictsShown() {
        Assumptions.assumeTrue(
                AnchorsTest.class.getResource("/org/dragoman/model/en/model.onnx") != null,
                "the language model is not on the class path");
        Chronicler chronicler = Chronicler.load(new TestTenures());
        List<GoldPage> gold = GoldPage.all();
        List<String> wrong = new ArrayList<>();
        try (EnglishReader reader = EnglishReader.load()) {
            for (GoldPage row : gold) {
                Anchor anchor = chronicler.chronicle(row.page(), reader.read(row.page())).anchor(Block.ARTICLE);
                assertThat(anchor.verdicts()).as(row.page().text()).hasSameSizeAs(row.page().dateClaims());
                String read = GoldPage.read(anchor);
                if (!read.equals(row.expected())) {
                    wrong.add(row.page().text().strip() + " " + row.page().dateClaims().stream().map(c -> c.role() + " "
                            + c.date()).toList() + ": read " + read + ", not " + row.expected());
                }
            }
        }
        double right = 1 - (double) wrong.size() / gold.size();
        System.out.printf("pages dated rightly: %.3f of %d%n%s%n", right, gold.size(), String.join("\n", wrong));
        assertThat(gold).hasSizeGreaterThanOrEqualTo(40);
        assertThat(right).as("wrong: %s", String.join("\n", wrong)).isGreaterThanOrEqualTo(LEAST);
    }
}
