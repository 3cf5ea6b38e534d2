package org.dragoman.what;

import java.util.List;
import java.util.Locale;
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

    static RelationWeights load() {
        Weights weights = Weights.load("relation-weights.properties");
        return new RelationWeights(
                weights.number("plv"),
                weights.number("codebook"),
                weights.number("unfound"),
                weights.number("source-acts"),
                weights.number("target-suffers"),
                weights.number("reversed"),
                weights.number("nobody"),
                weights.number("other"));
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
