package org.dragoman.what;

import java.util.List;
import java.util.Map;
import org.dragoman.opinion.Chances;

/**
 * What a source does to a target, over the fifteen roots of PLV: PLOVER's types, with CONCEDE and RETREAT as one, {@code YIELD}.
 * Immutable.
 *
 * @param roots how likely each root is, codebook and model weighed together
 * @param quadOf the quad class of each root
 * @param codebook how likely each root is by the codebook alone; all alike where it has nothing to say
 * @param model how likely each root is by the learned model alone
 * @param derivation what the codebook found, what the model said, and how they were weighed
 */
public record Relation(
        Chances roots,
        Map<String, EventType.Quad> quadOf,
        Chances codebook,
        Chances model,
        List<Evidence.Step> derivation) {

    /** The root of the types CONCEDE and RETREAT. */
    public static final String YIELD = "YIELD";

    public Relation {
        quadOf = Map.copyOf(quadOf);
        derivation = List.copyOf(derivation);
    }

    /** The likeliest root. */
    public String root() {
        return roots.best();
    }

    /** The likeliest quad class. */
    public EventType.Quad quad() {
        return EventType.Quad.valueOf(quads(roots).best());
    }

    /** How likely each quad class is, by its name, where the roots are as likely as given. */
    public Chances quads(Chances given) {
        List<EventType.Quad> classes = List.of(EventType.Quad.values());
        double[] sums = classes.stream().mapToDouble(quad -> quadOf.keySet().stream()
                .filter(root -> quad == quadOf.get(root))
                .mapToDouble(given::of)
                .sum()).toArray();
        return Chances.ofWeights(classes.stream().map(Enum::name).toList(), sums);
    }

    /** The root of a type's name: its own, or {@link #YIELD}. */
    public static String rootOf(String type) {
        return type.equals(EventType.CONCEDE.name()) || type.equals(EventType.RETREAT.name()) ? YIELD : type;
    }
}
