package org.dragoman.page.text;

import java.util.List;

/**
 * Where a line stands among the lines that look like an article by themselves: measured once every line has a first score.
 */
final class ContextFeatures {

    static final List<String> NAMES = List.of(
            "bias", "first score", "first score, squared", "mean of 1 before and behind", "mean of 3 before", "mean of 3 behind",
            "mean of 8 before", "mean of 8 behind", "best of 3 before", "best of 3 behind", "article before", "article behind",
            "in the main stretch", "just before it", "just behind it", "far from it", "in it: short without stop",
            "in it: long sentence", "in it: furniture", "outside: long sentence", "outside: first score", "behind comments",
            "behind related heading", "few lines", "in it: between two good ones", "in it: capitalised share",
            "in it: truncated", "in it: date", "in it: bullet", "in it: question", "in it: ends with colon", "in it: repeated",
            "in it: first score low", "near a good one before", "near a good one behind", "gap is short", "gap is long",
            "gap: furniture share", "gap: capitalised share", "gap: short share", "in it: gap: furniture share",
            "middle of the article", "main stretch share", "gap: mean score", "gap at the end", "gap at the end: furniture",
            "a good one", "a good one outside");

    private static final int NEAR = 3;
    private static final double GOOD = 0.7;

    private final double[] first;
    private final double[][] local;
    private final double[] sums;
    private final double[] mass;
    private final int start;
    private final int end;
    private final int[] sinceComments;
    private final int[] sinceRelated;
    private final int[] lastGood;
    private final int[] nextGood;
    private final double[] furnitureSums;

    private ContextFeatures(double[] first, double[][] local) {
        this.first = first;
        this.local = local;
        this.sums = new double[first.length + 1];
        this.mass = new double[first.length + 1];
        this.sinceComments = new int[first.length];
        this.sinceRelated = new int[first.length];
        this.lastGood = new int[first.length];
        this.nextGood = new int[first.length];
        this.furnitureSums = new double[first.length + 1];
        int comments = 1000;
        int related = 1000;
        for (int i = 0; i < first.length; i++) {
            sums[i + 1] = sums[i] + first[i];
            mass[i + 1] = mass[i] + first[i] * words(i);
            comments = local(i, "comments") > 0 ? 0 : comments + 1;
            related = local(i, "related heading") > 0 ? 0 : related + 1;
            sinceComments[i] = comments;
            sinceRelated[i] = related;
        }
        int good = -1;
        for (int i = 0; i < first.length; i++) {
            lastGood[i] = good;
            good = first[i] > GOOD ? i : good;
            furnitureSums[i + 1] = furnitureSums[i] + Math.min(1, local(i, "furniture whole")
                    + local(i, "furniture start, short") + local(i, "furniture within"));
        }
        good = first.length;
        for (int i = first.length - 1; i >= 0; i--) {
            nextGood[i] = good;
            good = first[i] > GOOD ? i : good;
        }
        int[] stretch = mainStretch();
        this.start = stretch[0];
        this.end = stretch[1];
    }

    /**
     * One row for each line.
     *
     * @param first the first scores, 0 to 1
     * @param local the measures of {@link LineFeatures}
     */
    static double[][] of(double[] first, double[][] local) {
        ContextFeatures features = new ContextFeatures(first, local);
        double[][] rows = new double[first.length][];
        for (int i = 0; i < first.length; i++) {
            rows[i] = features.row(i);
        }
        return rows;
    }

    private double[] row(int i) {
        boolean in = start <= i && i < end;
        double inside = in ? 1 : 0;
        double outside = 1 - inside;
        double total = Math.max(1, mass[first.length]);
        int gap = nextGood[i] - lastGood[i];
        double furniture = (furnitureSums[Math.min(nextGood[i], first.length)] - furnitureSums[lastGood[i] + 1])
                / Math.max(1, Math.min(nextGood[i], first.length) - lastGood[i] - 1);
        int distance = in ? 0 : i < start ? start - i : i - end + 1;
        return new double[] {
            1,
            first[i],
            first[i] * first[i],
            (mean(i - 1, i) + mean(i + 1, i + 2)) / 2,
            mean(i - 3, i),
            mean(i + 1, i + 4),
            mean(i - 8, i),
            mean(i + 1, i + 9),
            best(i - 3, i),
            best(i + 1, i + 4),
            mass[i] / total,
            1 - mass[i + 1] / total,
            inside,
            flag(i < start && distance <= NEAR),
            flag(i >= end && distance <= NEAR),
            Math.min(1, distance / 20.0),
            inside * local(i, "up to 8 words without stop"),
            inside * local(i, "long sentence"),
            inside * (local(i, "furniture whole") + local(i, "furniture start, short") + local(i, "furniture within")),
            outside * local(i, "long sentence"),
            outside * first[i],
            flag(sinceComments[i] < 60 && i >= sinceComments[i] && mass[i - sinceComments[i]] > 0.3 * total),
            flag(sinceRelated[i] < 12),
            flag(first.length < 40),
            inside * flag(best(i - 2, i) > 0.8 && best(i + 1, i + 3) > 0.8),
            inside * local(i, "capitalised share"),
            inside * local(i, "truncated"),
            inside * local(i, "date"),
            inside * local(i, "bullet"),
            inside * local(i, "question"),
            inside * local(i, "ends with colon"),
            inside * local(i, "repeated"),
            inside * flag(first[i] < 0.2),
            Math.exp(-(i - lastGood[i]) / 4.0),
            Math.exp(-(nextGood[i] - i) / 4.0),
            flag(gap <= 6),
            flag(gap > 25),
            furniture,
            gapMean(i, "capitalised share"),
            gapMean(i, "up to 8 words without stop"),
            inside * furniture,
            4 * mass[i] / total * (1 - mass[i + 1] / total),
            inside * (mass[end] - mass[start]) / total,
            mean(lastGood[i] + 1, nextGood[i]),
            flag(nextGood[i] >= first.length),
            nextGood[i] >= first.length ? furniture : 0,
            flag(first[i] > GOOD),
            outside * flag(first[i] > GOOD)
        };
    }

    private double gapMean(int i, String name) {
        double sum = 0;
        int from = Math.max(lastGood[i] + 1, i - 5);
        int to = Math.min(Math.min(nextGood[i], first.length), i + 6);
        for (int j = from; j < to; j++) {
            sum += local(j, name);
        }
        return to <= from ? 0 : sum / (to - from);
    }

    /** The stretch of lines that gains most, where a line gains by its score and its length and loses by what it lacks. */
    private int[] mainStretch() {
        double best = 0;
        double sum = 0;
        int from = 0;
        int[] stretch = {0, 0};
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * Math.sqrt(words(i)) - (1 - first[i]) * 0.8;
            if (sum <= 0) {
                sum = 0;
                from = i + 1;
            } else if (sum > best) {
                best = sum;
                stretch = new int[] {from, i + 1};
            }
        }
        return stretch;
    }

    private double words(int i) {
        return Math.expm1(local(i, "length") * 5);
    }

    private double local(int i, String name) {
        return local[i][LineFeatures.LOCAL.indexOf(name)];
    }

    private double mean(int from, int to) {
        int low = Math.max(0, from);
        int high = Math.min(first.length, to);
        return high <= low ? 0 : (sums[high] - sums[low]) / (high - low);
    }

    private double best(int from, int to) {
        double best = 0;
        for (int i = Math.max(0, from); i < Math.min(first.length, to); i++) {
            best = Math.max(best, first[i]);
        }
        return best;
    }

    private static double flag(boolean value) {
        return value ? 1 : 0;
    }
}
