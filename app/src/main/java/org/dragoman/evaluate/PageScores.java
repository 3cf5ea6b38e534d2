package org.dragoman.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * The scores of an extraction over many pages: means over the pages, and F1 of the means, as the
 * article-extraction-benchmark defines them.
 *
 * @param precision mean share of what was read that is true
 * @param recall mean share of what is true that was read
 * @param f1 harmonic mean of both
 * @param exact share of pages read token for token
 */
record PageScores(double precision, double recall, double f1, double exact) {

    private static final int SAMPLES = 1000;
    private static final double NORMAL_95 = 1.96;

    static PageScores of(List<Shingles> pages) {
        double precision = pages.stream().filter(Shingles::hasRead).mapToDouble(Shingles::precision).average()
                .orElse(0);
        double recall = pages.stream().filter(Shingles::hasTruth).mapToDouble(Shingles::recall).average().orElse(0);
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        double exact = pages.stream().mapToInt(p -> p.exact() ? 1 : 0).average().orElse(0);
        return new PageScores(precision, recall, f1, exact);
    }

    /** Half the width of the 95 % interval of each score, by 1,000 resamplings of the pages with a fixed seed. */
    static PageScores deviation(List<Shingles> pages) {
        Random random = new Random(SAMPLES);
        List<PageScores> samples = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            samples.add(of(random.ints(pages.size(), 0, pages.size()).mapToObj(pages::get).toList()));
        }
        return new PageScores(spread(samples, PageScores::precision), spread(samples, PageScores::recall),
                spread(samples, PageScores::f1), spread(samples, PageScores::exact));
    }

    private static double spread(List<PageScores> samples, ToDoubleFunction<PageScores> score) {
        double mean = samples.stream().mapToDouble(score).average().orElse(0);
        double squares = samples.stream().mapToDouble(s -> Math.pow(score.applyAsDouble(s) - mean, 2)).sum();
        return NORMAL_95 * Math.sqrt(squares / (samples.size() - 1));
    }
}
