package org.dragoman.who;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who has appeared so far in a part of a page, and who is meant by "he", "they", "the two". A part may have tens of thousands of
 * appearances: nothing here looks through all of them. Mutable.
 */
final class Stage {

    /** How many sentences back a pronoun can reach. */
    private static final int REACH = 3;

    /** How many sentences back "the two" can reach. */
    private static final int LONG_REACH = 8;

    /** How many sentences back "the two sides" can reach, who are what a whole page is about. */
    private static final int LONGEST_REACH = 500;

    private static final Pattern JOINT = Pattern.compile("\\s*(,|and|&|,\\s*and|as well as)\\s*(the\\s+)?");

    private final String text;
    private final List<Appearance> appearances = new ArrayList<>();
    private final List<Appearance> ofTwo = new ArrayList<>();
    private final Map<Actor, List<Appearance>> byActor = new HashMap<>();
    private final Map<String, Integer> lastSentences = new HashMap<>();

    /** @param text the page's text */
    Stage(String text) {
        this.text = text;
    }

    void add(Appearance appearance) {
        appearances.add(appearance);
        List<Actor> actors = appearance.mention().actors();
        if (actors.size() == 2) {
            ofTwo.add(appearance);
        }
        for (Actor actor : actors) {
            byActor.computeIfAbsent(actor, a -> new ArrayList<>()).add(appearance);
            lastSentences.put(actor.id(), appearance.sentence());
        }
    }

    /** All so far, in the order of the text. The list grows with the stage. */
    List<Appearance> all() {
        return Collections.unmodifiableList(appearances);
    }

    /** Those from a sentence on, in the order of the text: appearances are added sentence by sentence. */
    List<Appearance> since(int sentence) {
        int first = appearances.size();
        while (first > 0 && appearances.get(first - 1).sentence() >= sentence) {
            first--;
        }
        return Collections.unmodifiableList(appearances.subList(first, appearances.size()));
    }

    /**
     * The last one that fits before a place: in the same sentence the subject first; then, sentence by sentence backwards,
     * the subject, then the others from the last.
     */
    Optional<Appearance> last(int sentence, int start, Predicate<Appearance> fits) {
        return ranked(sentence, start, REACH).filter(fits).findFirst();
    }

    private Stream<Appearance> ranked(int sentence, int start, int reach) {
        Comparator<Appearance> nearest = Comparator.comparingInt((Appearance a) -> -a.sentence())
                .thenComparing(a -> !a.subject())
                .thenComparingInt(a -> a.subject()
                        ? a.mention().span().start()
                        : -a.mention().span().start());
        return since(sentence - reach).stream()
                .filter(a -> a.mention().span().end() <= start)
                .sorted(nearest);
    }

    /**
     * Two different actors that were last spoken of together, or one after the other. "The Russia-Ukraine war" names a
     * pair only where no other is named.
     */
    List<Actor> lastPair(int sentence, int start, Appearance.Nature nature, Predicate<Actor> fits) {
        List<Appearance> before = since(sentence - LONGEST_REACH).stream()
                .filter(a -> a.is(nature) && a.mention().span().end() <= start)
                .toList();
        List<Appearance> named = before.stream()
                .filter(a -> a.mention().form() != ActorMention.Form.DEMONYM)
                .toList();
        return together(named, fits)
                .or(() -> together(before, fits))
                .orElseGet(() -> lastDistinct(before, 2, fits));
    }

    /** The last two that are spoken of by one mention or side by side. */
    private Optional<List<Actor>> together(List<Appearance> before, Predicate<Actor> fits) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Appearance last = before.get(i);
            List<Actor> actors = last.mention().actors().stream().filter(fits).toList();
            if (actors.size() == 2) {
                return Optional.of(actors);
            }
            if (i > 0 && areSideBySide(before.get(i - 1), last)) {
                List<Actor> pair = Stream.concat(before.get(i - 1).mention().actors().stream(), actors.stream())
                        .filter(fits)
                        .distinct()
                        .toList();
                if (pair.size() == 2) {
                    return Optional.of(pair);
                }
            }
        }
        return Optional.empty();
    }

    /** Two actors or more that are spoken of side by side or by one mention, in this sentence or the one before. */
    List<Actor> sideBySide(int sentence, int start, Appearance.Nature nature) {
        List<Appearance> near = since(sentence - 1).stream()
                .filter(a -> a.is(nature) && !a.aside())
                .filter(a -> a.mention().span().end() <= start)
                .toList();
        for (int last = near.size() - 1; last >= 0; last--) {
            int first = last;
            while (first > 0 && areSideBySide(near.get(first - 1), near.get(first))) {
                first--;
            }
            List<Actor> actors = near.subList(first, last + 1).stream()
                    .flatMap(a -> a.mention().actors().stream())
                    .distinct()
                    .toList();
            if (actors.size() > 1) {
                return actors;
            }
        }
        return List.of();
    }

    /** Whether nothing but a comma or "and" stands between two mentions. */
    private boolean areSideBySide(Appearance one, Appearance other) {
        int end = one.mention().span().end();
        int start = other.mention().span().start();
        return one.sentence() == other.sentence()
                && end < start
                && JOINT.matcher(text.substring(end, start)).matches();
    }

    private static List<Actor> lastDistinct(List<Appearance> before, int count, Predicate<Actor> fits) {
        Map<String, Actor> last = new LinkedHashMap<>();
        for (int i = before.size() - 1; i >= 0 && last.size() < count; i--) {
            before.get(i).mention().actors().stream().filter(fits).forEach(actor -> last.putIfAbsent(actor.id(), actor));
        }
        return last.size() == count ? List.copyOf(last.values()).reversed() : List.of();
    }

    /** Two different people last named in one sentence, going back from a place. */
    List<Actor> lastTwoPeople(int sentence, int start, Predicate<Actor> fits) {
        List<Appearance> near = since(sentence - LONG_REACH);
        for (int back = sentence; back >= Math.max(0, sentence - LONG_REACH); back--) {
            int index = back;
            List<Actor> people = near.stream()
                    .filter(a -> a.is(Appearance.Nature.PERSON) && a.sentence() == index)
                    .filter(a -> a.mention().span().end() <= start)
                    .flatMap(a -> a.mention().actors().stream())
                    .filter(fits)
                    .distinct()
                    .toList();
            if (people.size() == 2) {
                return people;
            }
        }
        return List.of();
    }

    /** The last sentence that speaks of any of them before a place; -1 where none does. */
    int lastSentence(List<Actor> actors, int start) {
        return actors.stream()
                .flatMap(actor -> of(actor).reversed().stream()
                        .filter(a -> a.mention().span().end() <= start)
                        .limit(1))
                .mapToInt(Appearance::sentence)
                .max()
                .orElse(-1);
    }

    /** The last sentence so far that speaks of the actor with an id. */
    OptionalInt lastSentence(String id) {
        Integer last = lastSentences.get(id);
        return last == null ? OptionalInt.empty() : OptionalInt.of(last);
    }

    /** The appearances of an actor so far, in the order of the text. */
    List<Appearance> of(Actor actor) {
        return Collections.unmodifiableList(byActor.getOrDefault(actor, List.of()));
    }

    /** The actors of the last mention of two before a place: "Chinese and Indian soldiers". */
    List<Actor> lastOfTwo(int start) {
        return ofTwo.reversed().stream()
                .filter(a -> a.mention().span().end() <= start)
                .map(a -> a.mention().actors())
                .findFirst()
                .orElse(List.of());
    }
}
