package org.dragoman.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How well one text matches another, counted over runs of four tokens as the article-extraction-benchmark of
 * Scrapinghub
 * does: a text of fewer tokens is one run.
 *
 * @param common the runs that both have
 * @param extra the runs that only the read text has
 * @param missing the runs that only the true text has
 * @param exact whether the tokens of both are the same
 */
record Shingles(int common, int extra, int missing, boolean exact) {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final int LENGTH = 4;

    static Shingles compare(String truth, String read) {
        List<String> trueTokens = tokens(truth);
        List<String> readTokens = tokens(read);
        Map<List<String>, Integer> trueRuns = runs(trueTokens);
        Map<List<String>, Integer> readRuns = runs(readTokens);
        Set<List<String>> all = new HashSet<>(trueRuns.keySet());
        all.addAll(readRuns.keySet());
        int common = 0;
        int extra = 0;
        int missing = 0;
        for (List<String> run : all) {
            int inTruth = trueRuns.getOrDefault(run, 0);
            int inRead = readRuns.getOrDefault(run, 0);
            common += Math.min(inTruth, inRead);
            extra += Math.max(0, inRead - inTruth);
            missing += Math.max(0, inTruth - inRead);
        }
        return new Shingles(common, extra, missing, trueTokens.equals(readTokens));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Map<List<String>, Integer> runs(List<String> tokens) {
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int i = 0; i < Math.max(1, tokens.size() - LENGTH + 1); i++) {
            List<String> run = List.copyOf(tokens.subList(i, Math.min(tokens.size(), i + LENGTH)));
            if (!run.isEmpty()) {
                runs.merge(run, 1, Integer::sum);
            }
        }
        return runs;
    }

    /** Whether anything was read, so that precision is defined. */
    boolean hasRead() {
        return common + extra > 0;
    }

    /** Whether there was anything to read, so that recall is defined. */
    boolean hasTruth() {
        return common + missing > 0;
    }

    double precision() {
        return (double) common / (common + extra);
    }

    double recall() {
        return (double) common / (common + missing);
    }
}
