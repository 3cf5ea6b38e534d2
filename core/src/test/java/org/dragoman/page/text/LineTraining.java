package org.dragoman.page.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Fits the line model's weights: logistic regression with an L2 penalty, by Newton's method. */
final class LineTraining {

    private static final double PENALTY = 10;
    private static final int STEPS = 12;
    private static final int FOLDS = 5;

    private LineTraining() {}

    /** A text's lines with what they are. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Labelled(String name, List<Unit> units, boolean[] article) {}

    /**
     * Fits the weights anew: {@code LineTraining PAGES WEIGHTS}, where PAGES is a folder in the layout of the
     * article-extraction-benchmark and WEIGHTS the file to write.
     */
    public static void main(String[] arguments) throws IOException {
        double[][] weights = weights(withThinned(ScrapedPages.english(Path.of(arguments[0]))), Furniture.load());
        StringBuilder file = new StringBuilder("""
                # Weights of the line model: what each measure speaks for (above 0) or against (below 0) a line being of an article.
                # Written by LineTraining from the pages of the article-extraction-benchmark (MIT); read by LineModel.
                """);
        append(file, "line: ", LineFeatures.names(), weights[0]);
        append(file, "page: ", LineModel.secondNames(), weights[1]);
        Files.writeString(Path.of(arguments[1]), file.toString());
    }

    private static void append(StringBuilder file, String model, List<String> names, double[] weights) {
        for (int i = 0; i < names.size(); i++) {
            file.append(model).append(names.get(i)).append(String.format(Locale.ROOT, "\t%.4f%n", weights[i]));
        }
    }

    /** Each page, and two copies of it with most of the furniture far from the article left out, as scrapers often do. */
    static List<Labelled> withThinned(List<Labelled> pages) {
        Random random = new Random(7);
        List<Labelled> all = new ArrayList<>(pages);
        for (Labelled page : pages) {
            all.add(thinned(page, 0.05, random, page.name() + "#1"));
            all.add(thinned(page, 0.15, random, page.name() + "#2"));
        }
        return all.stream().filter(page -> !page.units().isEmpty()).toList();
    }

    private static Labelled thinned(Labelled page, double kept, Random random, String name) {
        List<Unit> units = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        boolean keeping = false;
        for (int i = 0; i < page.article().length; i++) {
            keeping = i % 6 == 0 ? random.nextDouble() < kept : keeping;
            boolean near = false;
            for (int j = Math.max(0, i - 2); j <= Math.min(page.article().length - 1, i + 2); j++) {
                near |= page.article()[j];
            }
            if (page.article()[i] || keeping || (near && random.nextDouble() < 0.7)) {
                units.add(page.units().get(i));
                labels.add(page.article()[i]);
            }
        }
        boolean[] article = new boolean[labels.size()];
        for (int i = 0; i < article.length; i++) {
            article[i] = labels.get(i);
        }
        return new Labelled(name, units, article);
    }

    /** Fits both models; the second learns from scores that the first gives to texts it has not seen. */
    static LineModel fit(List<Labelled> texts, Furniture furniture) {
        double[][] weights = weights(texts, furniture);
        return new LineModel(weights[0], weights[1], furniture);
    }

    static double[][] weights(List<Labelled> texts, Furniture furniture) {
        List<double[][]> local = texts.stream().map(text -> LineFeatures.of(text.units(), furniture)).toList();
        double[][] unseen = new double[texts.size()][];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<double[]> rows = new ArrayList<>();
            List<Boolean> labels = new ArrayList<>();
            for (int t = 0; t < texts.size(); t++) {
                if (group(texts.get(t)) % FOLDS != fold) {
                    add(rows, labels, local.get(t), texts.get(t).article());
                }
            }
            double[] fitted = logistic(rows, labels);
            for (int t = 0; t < texts.size(); t++) {
                if (group(texts.get(t)) % FOLDS == fold) {
                    unseen[t] = LineModel.scores(local.get(t), fitted);
                }
            }
        }
        List<double[]> rows = new ArrayList<>();
        List<double[]> contextRows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        List<Boolean> contextLabels = new ArrayList<>();
        for (int t = 0; t < texts.size(); t++) {
            add(rows, labels, local.get(t), texts.get(t).article());
            add(contextRows, contextLabels, LineModel.secondRows(unseen[t], local.get(t)), texts.get(t).article());
        }
        return new double[][] {logistic(rows, labels), logistic(contextRows, contextLabels)};
    }

    /** Variants of one page stay in one fold. */
    static int group(Labelled text) {
        return Math.abs(text.name().replaceAll("#.*", "").hashCode() % 1009);
    }

    private static void add(List<double[]> rows, List<Boolean> labels, double[][] measures, boolean[] article) {
        for (int i = 0; i < measures.length; i++) {
            rows.add(measures[i]);
            labels.add(article[i]);
        }
    }

    private static double[] logistic(List<double[]> rows, List<Boolean> labels) {
        int width = rows.getFirst().length;
        double[] weights = new double[width];
        for (int step = 0; step < STEPS; step++) {
            double[][] hessian = new double[width][width];
            double[] gradient = new double[width];
            for (int r = 0; r < rows.size(); r++) {
                accumulate(rows.get(r), labels.get(r), weights, hessian, gradient);
            }
            for (int j = 0; j < width; j++) {
                gradient[j] -= PENALTY * weights[j];
                hessian[j][j] += PENALTY;
            }
            double[] change = solve(hessian, gradient);
            for (int j = 0; j < width; j++) {
                weights[j] += change[j];
            }
        }
        return weights;
    }

    private static void accumulate(double[] row, boolean label, double[] weights, double[][] hessian, double[] gradient) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += weights[j] * row[j];
        }
        double p = 1 / (1 + Math.exp(-sum));
        double error = (label ? 1 : 0) - p;
        double curve = Math.max(1e-6, p * (1 - p));
        for (int j = 0; j < row.length; j++) {
            if (row[j] != 0) {
                gradient[j] += error * row[j];
                for (int k = 0; k < row.length; k++) {
                    hessian[j][k] += curve * row[j] * row[k];
                }
            }
        }
    }

    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int i = 0; i < n; i++) {
            for (int r = i + 1; r < n; r++) {
                double factor = matrix[r][i] / matrix[i][i];
                for (int c = i; c < n; c++) {
                    matrix[r][c] -= factor * matrix[i][c];
                }
                right[r] -= factor * right[i];
            }
        }
        double[] result = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = right[i];
            for (int c = i + 1; c < n; c++) {
                sum -= matrix[i][c] * result[c];
            }
            result[i] = sum / matrix[i][i];
        }
        return result;
    }
}
