package org.dragoman.what;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.dragoman.who.Actor;

/**
 * The events that a part of a page has told so far, each at its place and at hand by who takes part in it: a part may tell
 * thousands. Mutable.
 */
final class Told {

    private static final String ANY_WORD = "";
    private static final String STATE = "state of ";

    private final List<Draft> events = new ArrayList<>();
    private final Map<EventType, OfType> byType = new HashMap<>();

    /** The places of the events of one type. */
    private record OfType(
            NavigableSet<Integer> all, NavigableSet<Integer> headlines, Map<Key, NavigableSet<Integer>> byKey) {

        NavigableSet<Integer> at(Key key) {
            return byKey.getOrDefault(key, new TreeSet<>());
        }
    }

    /** Somebody, or somebody of a state, and the word by which that one's act is told. */
    private record Key(String who, String word) {}

    List<Draft> events() {
        return List.copyOf(events);
    }

    Draft get(int place) {
        return events.get(place);
    }

    void add(Draft draft) {
        events.add(draft);
        index(events.size() - 1);
    }

    void replace(int place, Draft draft) {
        events.set(place, draft);
        index(place);
    }

    /** Takes note of who takes part in the event at a place by now. */
    void index(int place) {
        Draft draft = events.get(place);
        OfType ofType = byType.computeIfAbsent(draft.type, type -> new OfType(new TreeSet<>(), new TreeSet<>(), new HashMap<>()));
        ofType.all.add(place);
        if (draft.syntax.isHeadline()) {
            ofType.headlines.add(place);
        } else {
            ofType.headlines.remove(place);
        }
        Stream.of(draft.actors, draft.recipients)
                .map(Map::values)
                .flatMap(Collection::stream)
                .map(Participant::actor)
                .flatMap(actor -> Stream.concat(Stream.of(actor.id()), actor.country().map(c -> STATE + c).stream()))
                .flatMap(who -> Stream.of(new Key(who, ANY_WORD), new Key(who, wordOf(draft))))
                .forEach(key -> ofType.byKey.computeIfAbsent(key, k -> new TreeSet<>()).add(place));
    }

    /**
     * The place of the first event that is the same as a draft: a headline, or one in which somebody takes part of whom the draft
     * speaks.
     *
     * @param anyWord whether it can be told by another word
     */
    Optional<Integer> first(Draft draft, boolean anyWord, BiPredicate<Draft, Draft> same) {
        OfType ofType = byType.get(draft.type);
        if (ofType == null) {
            return Optional.empty();
        }
        String word = anyWord ? ANY_WORD : wordOf(draft);
        List<NavigableSet<Integer>> places = draft.everybody().stream()
                .map(Participant::actor)
                .map(actor -> keys(actor, word).stream().map(ofType::at).toList())
                .min(Comparator.comparingInt(sets -> sets.stream().mapToInt(Collection::size).sum()))
                .orElse(List.of(ofType.all));
        return Stream.concat(Stream.of(ofType.headlines), places.stream())
                .flatMap(set -> set.stream().filter(place -> same.test(events.get(place), draft)).limit(1))
                .min(Comparator.naturalOrder());
    }

    /** Under which of the keys of an event somebody stands who is the actor, or acts for it where it is a state. */
    private static List<Key> keys(Actor actor, String word) {
        Key own = new Key(actor.id(), word);
        return actor.kind() == Actor.Kind.STATE && actor.country().isPresent()
                ? List.of(own, new Key(STATE + actor.country().get(), word))
                : List.of(own);
    }

    private static String wordOf(Draft draft) {
        return draft.match.token().lemma();
    }
}
