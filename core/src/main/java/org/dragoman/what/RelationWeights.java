package org.dragoman.what;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.dragoman.opinion.Chances;

/**
 * How codebook and model are weighed when a relation is told, as {@code relation-weights.properties} has it.
 *
 * @param plv the share of the model's answer in PLV's conventions, 0 to 1
 * @param codebook the exponent of the codebook's chances beside the model's
 * @param unfound what a root weighs that the codebook did not find
 * @param sourceActs what one weighs that it found with only the source in its role
 * @param targetSuffers the same with only the target
 * @param reversed the same with the two in each other's role
 * @param nobody the same with nobody in a role
 * @param other the same with roles that don't fit
 */
record RelationWeights(
        double plv,
        double codebook,
        double unfound,
        double sourceActs,
        double targetSuffers,
        double reversed,
        double nobody,
        double other) {

    private static final String RESOURCE = "relation-weights.properties";

    static RelationWeights load() {
        Properties weights = new Properties();
        try (InputStream stream = RelationWeights.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new FileNotFoundException("resource missing: org/dragoman/what/" + RESOURCE);
            }
            weights.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RelationWeights(
                number(weights, "plv"),
                number(weights, "codebook"),
                number(weights, "unfound"),
                number(weights, "source-acts"),
                number(weights, "target-suffers"),
                number(weights, "reversed"),
                number(weights, "nobody"),
                number(weights, "other"));
    }

    private static double number(Properties weights, String name) {
        return Double.parseDouble(weights.getProperty(name, "").strip());
    }

    /** What a root weighs for the codebook that it found with such a fit of the roles, 0 to 1; 0 where it did not find it. */
    double weightOf(double fit) {
        return unfound + fit * (1 - unfound);
    }

    /** The model's answers in both conventions, as one. */
    Chances join(Chances inPlv, Chances inOwn) {
        return Chances.ofWeights(inPlv.labels(), inPlv.labels().stream()
                .mapToDouble(root -> plv * inPlv.of(root) + (1 - plv) * inOwn.of(root))
                .toArray());
    }

    /** Model and codebook as one: their chances multiplied, the codebook's to the power of its weight. */
    Chances weigh(Chances byModel, Chances byCodebook) {
        List<String> roots = byModel.labels();
        return Chances.ofWeights(roots, roots.stream()
                .mapToDouble(root -> byModel.of(root) * Math.pow(byCodebook.of(root), codebook))
                .toArray());
    }

    String describe() {
        return String.format(Locale.ROOT, "the model's chance times the codebook's to the power of %.2f", codebook);
    }
}
