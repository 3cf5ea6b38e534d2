package org.dragoman.what;

/**
 * From which chance on, 0 to 1, the learned opinion counts in coding, as {@code opinion-weights.properties} has it.
 *
 * @param words how many words the model may be shown, as a share of those of the page
 * @param firstLook how much of that may go into the first look at sentences
 * @param leastWords how many words it may be shown of a short page
 * @param veto an event of the codebook is none
 * @param vetoStrong the same where its entry asks for more than a word
 * @param vetoFirst the same where its trigger has not been marked
 * @param type an event of the codebook is of another type
 * @param mode an event has a mode
 * @param role somebody fills a role that the codebook left empty
 * @param settle an event of the codebook is of its type, without its trigger marked, so that nothing more is asked
 * @param propose words tell an event that the codebook has not
 * @param accept that event, once it is marked, is of its type
 */
record OpinionWeights(
        double words,
        double firstLook,
        double leastWords,
        double veto,
        double vetoStrong,
        double vetoFirst,
        double type,
        double mode,
        double role,
        double settle,
        double propose,
        double accept) {

    static OpinionWeights load() {
        Weights weights = Weights.load("opinion-weights.properties");
        return new OpinionWeights(
                weights.number("words"),
                weights.number("first-look"),
                weights.number("least-words"),
                weights.number("veto"),
                weights.number("veto-strong"),
                weights.number("veto-first"),
                weights.number("type"),
                weights.number("mode"),
                weights.number("role"),
                weights.number("settle"),
                weights.number("propose"),
                weights.number("accept"));
    }
}
