package org.dragoman.what;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Token;
import org.dragoman.what.Trigger.Role;
import org.dragoman.where.PlaceMention;
import org.dragoman.where.Places;

/** Gives an event its place: the place that depends on it, or on the clause that it stands in; never just any place nearby. */
final class Placing {

    private static final Set<String> AT = Set.of(
            "in", "at", "near", "on", "outside", "inside", "off", "around", "across", "along", "over", "into", "to", "within",
            "between", "from");
    private static final Set<String> PASSED_ON = Set.of("xcomp", "conj", "obj", "obl", "nmod", "acl", "nsubj", "advcl");
    private static final int FURTHEST = 3;

    private final Places places;

    Placing(Places places) {
        this.places = places;
    }

    /** The place of the event, if the sentence tells it. */
    Optional<PlaceMention> placeOf(Draft draft) {
        List<PlaceMention> inSentence = places.in(draft.sentence.index()).toList();
        if (inSentence.isEmpty()) {
            return Optional.empty();
        }
        Token at = draft.match.token();
        for (int steps = 0; steps <= FURTHEST; steps++) {
            Token node = at;
            Optional<PlaceMention> found = inSentence.stream()
                    .filter(m -> isAt(draft, m, node))
                    .min(Comparator.comparing((PlaceMention m) -> m.place().precision())
                            .thenComparing(PlaceMention::span));
            Optional<Token> up = draft.syntax.head(at);
            if (found.isPresent() || up.isEmpty() || !PASSED_ON.contains(at.relation())) {
                return found.or(() -> struck(draft, inSentence));
            }
            at = up.get();
        }
        return struck(draft, inSentence);
    }

    /** Whether the place hangs on the node by a preposition of place, itself or through nouns that lie there. */
    private static boolean isAt(Draft draft, PlaceMention mention, Token node) {
        Token place = draft.sentence.token(mention.head());
        if (place.is("ADV") && place.head() == node.index()) {
            return true;
        }
        Token at = place;
        for (int steps = 0; steps < 4; steps++) {
            if (at.isRoot()) {
                return false;
            }
            boolean located = draft.syntax.prepositions(at).stream().anyMatch(AT::contains);
            if (at.head() == node.index()) {
                return located && !isParticipantsOwn(draft, mention, at);
            }
            if (!Set.of("nmod", "conj", "compound", "appos", "flat").contains(at.relation())) {
                return false;
            }
            at = draft.sentence.token(at.head());
        }
        return false;
    }

    /** "talks with officials in Rome" lie in Rome, but "a letter to China" lies nowhere. */
    private static boolean isParticipantsOwn(Draft draft, PlaceMention mention, Token at) {
        boolean argument = draft.match.arguments(Role.RECIPIENT).contains(at)
                || draft.match.arguments(Role.ACTOR).contains(at);
        return argument && draft.type.quad() != EventType.Quad.MATERIAL_CONFLICT && !draft.modes.contains("visit")
                && mention.head() == at.index();
    }

    /** What is attacked, visited or occupied is where it happens. */
    private static Optional<PlaceMention> struck(Draft draft, List<PlaceMention> mentions) {
        boolean there = draft.type.equals(EventType.ASSAULT) || draft.modes.contains("visit");
        return !there
                ? Optional.empty()
                : mentions.stream()
                        .filter(m -> draft.match.arguments(Role.RECIPIENT).stream()
                                .anyMatch(a -> draft.syntax.isUnder(draft.sentence.token(m.head()), a)))
                        .findFirst();
    }
}
