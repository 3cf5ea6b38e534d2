package org.dragoman.what;

/**
 * From which chance on, 0 to 1, the learned opinion counts in coding, as {@code opinion-weights.properties} has it.
 *
 * @param veto an event of the codebook is none
 * @param vetoStrong the same where its entry asks for more than a word
 * @param type an event of the codebook is of another type
 * @param mode an event has a mode
 * @param role somebody fills a role that the codebook left empty
 * @param settle an event of the codebook is of its type, without its trigger marked, so that nothing more is asked
 * @param propose words tell an event that the codebook has not
 * @param accept that event, once it is marked, is of its type
 */
record OpinionWeights(
        double veto, double vetoStrong, double type, double mode, double role, double settle, double propose, double accept) {

    static OpinionWeights load() {
        Weights weights = Weights.load("opinion-weights.properties");
        return new OpinionWeights(
                weights.number("veto"),
                weights.number("veto-strong"),
                weights.number("type"),
                weights.number("mode"),
                weights.number("role"),
                weights.number("settle"),
                weights.number("propose"),
                weights.number("accept"));
    }
}
