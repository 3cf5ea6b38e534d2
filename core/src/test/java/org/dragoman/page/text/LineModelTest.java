package org.dragoman.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.SharedData;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The line model on every visible line of the benchmark's English pages; skipped where they are absent. */
class LineModelTest {

    private static final int FOLDS = 5;

    @Test
    void furnitureIsToldFromTheArticleOnPagesThatTheWeightsWereNotFittedTo() throws IOException {
        Optional<Path> folder = SharedData.find("data/pages");
        Assumptions.assumeTrue(folder.isPresent(), "the benchmark's pages are not here: shared/data/pages");
        List<LineTraining.Labelled> pages = ScrapedPages.english(folder.orElseThrow());
        Furniture furniture = Furniture.load();
        Counts lines = new Counts();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<LineTraining.Labelled> seen = new ArrayList<>(pages);
            seen.removeIf(page -> LineTraining.group(page) / 7 % FOLDS == held);
            LineModel model = LineTraining.fit(LineTraining.withThinned(seen), furniture);
            pages.stream().filter(page -> LineTraining.group(page) / 7 % FOLDS == held).forEach(page -> lines.add(page, model));
        }
        System.out.printf("lines: furniture F1 %.4f, article F1 %.4f%n", lines.furniture(), lines.article());
        assertThat(lines.furniture()).isGreaterThan(0.97);
        assertThat(lines.article()).isGreaterThan(0.74);
    }

    /** Lines told right and wrong. */
    private static final class Counts {

        private int article;
        private int furniture;
        private int wrong;

        void add(LineTraining.Labelled page, LineModel model) {
            double[] scores = model.score(page.units());
            for (int i = 0; i < scores.length; i++) {
                boolean told = scores[i] >= 0.5;
                wrong += told == page.article()[i] ? 0 : 1;
                article += told && page.article()[i] ? 1 : 0;
                furniture += !told && !page.article()[i] ? 1 : 0;
            }
        }

        double article() {
            return 2.0 * article / (2.0 * article + wrong);
        }

        double furniture() {
            return 2.0 * furniture / (2.0 * furniture + wrong);
        }
    }
}
