package org.dragoman.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.what.Participant;
import org.dragoman.who.Actor;
import org.dragoman.who.Actor.Kind;

/** How far two lists of participants can be the same people. */
final class ActorLikeness {

    /** Of one country, one of them standing for it: "China" in one report, its minister in the other. */
    private static final double STANDS_FOR = 0.7;

    /** Of one country and one sector, neither a person with a name: "policemen" and "officers". */
    private static final double SAME_SECTOR = 0.6;

    /** One name is part of the other: "Yevmenov" and "Nikolai Yevmenov". */
    private static final double PART_OF_NAME = 0.8;

    private ActorLikeness() {}

    /**
     * How well the shorter list is found in the longer: the mean of each one's best partner, 0 to 1; nothing where one of the
     * lists is empty, which says nothing.
     */
    static Optional<Double> of(List<Participant> some, List<Participant> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        List<Actor> shorter = actors(some.size() <= others.size() ? some : others);
        List<Actor> left = new ArrayList<>(actors(some.size() <= others.size() ? others : some));
        double sum = 0;
        for (Actor actor : shorter) {
            Optional<Actor> best = left.stream()
                    .max((a, b) -> Double.compare(of(actor, a), of(actor, b)));
            double likeness = best.map(other -> of(actor, other)).orElse(0.0);
            if (likeness == 0) {
                return Optional.of(0.0);
            }
            best.ifPresent(left::remove);
            sum += likeness;
        }
        return Optional.of(sum / shorter.size());
    }

    private static List<Actor> actors(List<Participant> participants) {
        return participants.stream().map(Participant::actor).distinct().toList();
    }

    /** How far two actors can be the same, 0 (not at all) to 1. */
    static double of(Actor some, Actor other) {
        if (some.id().equals(other.id())) {
            return 1;
        }
        boolean sameCountry = some.country().isPresent() && some.country().equals(other.country());
        boolean persons = some.kind() == Kind.PERSON && other.kind() == Kind.PERSON;
        if (isPartOfName(some, other) && (sameCountry || some.country().isEmpty() || other.country().isEmpty())) {
            return PART_OF_NAME;
        }
        if (!sameCountry || persons) {
            return 0;
        }
        if (some.kind() == Kind.STATE || other.kind() == Kind.STATE) {
            return STANDS_FOR;
        }
        boolean named = some.kind() == Kind.PERSON || other.kind() == Kind.PERSON;
        return !named && some.sectors().stream().anyMatch(other.sectors()::contains) ? SAME_SECTOR : 0;
    }

    private static boolean isPartOfName(Actor some, Actor other) {
        List<String> one = words(some.name());
        List<String> two = words(other.name());
        return !one.isEmpty() && !two.isEmpty()
                && some.kind() != Kind.STATE && other.kind() != Kind.STATE
                && some.kind() != Kind.GROUP && other.kind() != Kind.GROUP
                && one.getLast().equals(two.getLast())
                && (one.containsAll(two) || two.containsAll(one));
    }

    private static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).strip().split("[\\s.-]+", -1));
    }
}
