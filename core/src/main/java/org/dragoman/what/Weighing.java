package org.dragoman.what;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.opinion.Chances;
import org.dragoman.opinion.EventOpinion;
import org.dragoman.opinion.OpinionModel;

/** Weighs what the codebook found against what the model says of it. */
final class Weighing {

    private final Codebook codebook;
    private final OpinionWeights weights;

    Weighing(Codebook codebook, OpinionWeights weights) {
        this.codebook = codebook;
        this.weights = weights;
    }

    /** Weighs an event of a sentence: it is dropped, or keeps or changes its type, and gets what the model adds. */
    void weigh(CodedSentence sentence, Draft draft, EventOpinion opinion) {
        double least = draft.match.trigger().specificity() > 0 ? weights.vetoStrong() : weights.veto();
        if (opinion.type().of(OpinionModel.NONE) >= least) {
            sentence.drafts().remove(draft);
            return;
        }
        draft.modelType = Optional.of(opinion.type());
        draft.modelStatus = Optional.of(opinion.status());
        type(draft, opinion);
        modes(draft, opinion);
        roles(sentence, draft, opinion);
    }

    /** Whether the model has firmly seen what the codebook has, and nobody is missing: then nothing is left to ask. */
    boolean settles(Draft draft, Chances first) {
        double agreed = first.ofAny(Finishing.possibleTypes(codebook, draft));
        boolean complete = !draft.actors.isEmpty() && (draft.actors.size() > 1 || !draft.recipients.isEmpty());
        if (agreed < weights.settle() || !complete) {
            return false;
        }
        draft.modelType = Optional.of(first);
        draft.step("opinion", "the model agrees: " + first);
        return true;
    }

    /** Weighs an event of which no more is known than what the model saw in the sentence as it stands. */
    void weighFirst(CodedSentence sentence, Draft draft, Chances first) {
        if (first.of(OpinionModel.NONE) >= weights.vetoFirst()) {
            sentence.drafts().remove(draft);
        } else {
            draft.modelType = Optional.of(first);
            draft.step("opinion", "the model, at first sight: " + first + "; the codebook's counts");
        }
    }

    private void type(Draft draft, EventOpinion opinion) {
        Set<String> own = Finishing.possibleTypes(codebook, draft);
        double agreed = opinion.type().ofAny(own);
        String other = opinion.type().best();
        Optional<EventType> known = codebook.type(other).map(TypeDefinition::type);
        if (own.contains(other)) {
            draft.step("opinion", String.format(Locale.ROOT, "the model agrees: %s", opinion.type()));
        } else if (known.isPresent() && opinion.type().highest() >= weights.type()) {
            draft.step("type", "the codebook says " + draft.type + ", the model " + opinion.type() + ": the model's counts");
            draft.type = known.get();
            draft.modes.clear();
        } else {
            draft.step("opinion", String.format(Locale.ROOT, "the model says %s, and only %.2f for %s: the codebook's counts",
                    opinion.type(), agreed, draft.type));
        }
    }

    private void modes(Draft draft, EventOpinion opinion) {
        learnedModes(codebook, draft, opinion, weights.mode());
    }

    /** Adds the modes that the model sees, of those that the codebook gives the type. */
    static void learnedModes(Codebook codebook, Draft draft, EventOpinion opinion, double least) {
        codebook.type(draft.type.name()).ifPresent(definition -> definition.modes().keySet().forEach(mode -> {
            double chance = opinion.modes().of(draft.type.name() + "/" + mode);
            if (chance >= least && draft.modes.add(mode)) {
                draft.step("mode", String.format(Locale.ROOT, "%s by the model (%.2f)", mode, chance));
            }
        }));
    }

    private void roles(CodedSentence sentence, Draft draft, EventOpinion opinion) {
        fill(draft, draft.actors, draft.recipients,
                LearnedRoles.in(sentence, opinion, LearnedRoles.ACTOR, weights.role()), LearnedRoles.ACTOR);
        fill(draft, draft.recipients, draft.actors,
                LearnedRoles.in(sentence, opinion, LearnedRoles.RECIPIENT, weights.role()), LearnedRoles.RECIPIENT);
    }

    private static void fill(
            Draft draft, Map<String, Participant> role, Map<String, Participant> other, List<Participant> learned, String name) {
        if (!role.isEmpty()) {
            return;
        }
        for (Participant participant : learned) {
            String id = participant.actor().id();
            if (!other.containsKey(id)) {
                role.put(id, participant);
                draft.step(name, participant.actor().name() + ": the codebook's frame has none, " + participant.basis());
            }
        }
    }
}
