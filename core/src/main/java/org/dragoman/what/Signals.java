package org.dragoman.what;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an event's confidence is reckoned from. Immutable.
 *
 * @param values each signal by name, about 0 to 1
 */
public record Signals(Map<String, Double> values) {

    /** Beyond these the model's chances say no more. */
    private static final double LEAST = 0.02;

    private static final double STRONGEST_ENTRY = 4;

    public Signals {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The signals of an event that is coded but for its confidence. */
    static Signals of(Codebook codebook, Draft draft) {
        Map<String, Double> values = new TreeMap<>();
        boolean noun = draft.match.light().isEmpty() && draft.match.token().is("NOUN", "PROPN");
        boolean unresolved = draft.everybody().stream().anyMatch(p -> !p.actor().isResolved());
        values.put("model-alone", is(draft.match.trigger().isOfModel()));
        values.put("model-not-asked", is(draft.modelType.isEmpty()));
        values.put("entry-strength", Math.min(draft.match.trigger().specificity(), STRONGEST_ENTRY) / STRONGEST_ENTRY);
        values.put("noun", is(noun));
        values.put("no-actor", is(draft.actors.isEmpty()));
        values.put("no-recipient", is(draft.recipients.isEmpty() && draft.actors.size() < 2));
        values.put("somebody-unresolved", is(unresolved));
        values.put("headline-or-teaser", is(draft.syntax.isHeadline() || draft.sentence.block().inTeaser()));
        values.put("not-told-as-fact", is(draft.status != Status.OCCURRED));
        draft.modelType.ifPresent(type -> {
            Set<String> types = Finishing.possibleTypes(codebook, draft);
            types.add(draft.type.name());
            values.put("model-type", logOdds(type.ofAny(types)));
        });
        draft.modelStatus.ifPresent(
                status -> values.put("status-doubted", 1 - status.of(draft.status.name().toLowerCase(Locale.ROOT))));
        return new Signals(values);
    }

    /** From -1 to 1: 0 where it is as likely as not. */
    private static double logOdds(double chance) {
        double kept = Math.min(1 - LEAST, Math.max(LEAST, chance));
        return Math.log(kept / (1 - kept)) / Math.log((1 - LEAST) / LEAST);
    }

    private static double is(boolean holds) {
        return holds ? 1 : 0;
    }
}
