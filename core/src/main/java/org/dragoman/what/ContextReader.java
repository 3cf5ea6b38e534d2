package org.dragoman.what;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.language.Token;
import org.dragoman.register.Sector;

/**
 * Reads an event's contexts: from the words of its clause and the sectors of those who take part, which weigh most, and from
 * the paragraph around it, where one word tells the topic of an event that says nothing of it itself, or two confirm it.
 */
final class ContextReader {

    /** Words side by side that are not what their last word is by itself. */
    private static final Set<String> SET_PHRASES =
            Set.of("tear gas", "water cannon", "press conference", "press release", "state of emergency", "fish market");

    private static final int CONFIRMED = 2;
    private static final int LONGEST_PHRASE = 3;

    private final Map<String, Set<String>> contextsOf = new HashMap<>();

    ContextReader(Codebook codebook) {
        codebook.contextCues().forEach((context, cues) ->
                cues.forEach(cue -> contextsOf.computeIfAbsent(cue, c -> new TreeSet<>()).add(context)));
    }

    /**
     * The contexts of an event, in alphabetical order.
     *
     * @param words the words of the clause that tells it
     * @param participants who takes part
     */
    List<String> read(Match match, List<Token> words, List<Participant> participants) {
        Set<String> contexts = new TreeSet<>(match.trigger().contexts());
        contexts.addAll(counts(words).keySet());
        Set<Sector> sectors = new TreeSet<>();
        participants.forEach(p -> sectors.addAll(p.actor().sectors()));
        sectors.forEach(sector -> contexts.addAll(ofSector(sector)));
        long states = participants.stream()
                .filter(p -> p.actor().sectors().isEmpty()
                        || p.actor().sectors().contains(Sector.GOV)
                        || p.actor().sectors().contains(Sector.MIL))
                .flatMap(p -> p.actor().country().stream())
                .filter(country -> !country.equals("IGO"))
                .distinct()
                .count();
        boolean verbal = match.type().quad() == EventType.Quad.VERBAL_COOPERATION;
        if (states > 1 && verbal) {
            contexts.add("diplomatic");
        }
        return List.copyOf(contexts);
    }

    /**
     * The contexts that the paragraph lends to an event.
     *
     * @param own the contexts that the event has by its own clause
     * @param paragraph the cues of its paragraph's other sentences
     */
    static Set<String> lent(Set<String> own, Map<String, Set<String>> paragraph) {
        Set<String> lent = new TreeSet<>();
        paragraph.forEach((context, cues) -> {
            if (cues.size() >= CONFIRMED || own.isEmpty()) {
                lent.add(context);
            }
        });
        return lent;
    }

    private static List<String> ofSector(Sector sector) {
        return switch (sector) {
            case MIL -> List.of("military");
            case SPY -> List.of("intelligence");
            case LEG -> List.of("legislative");
            case JUD -> List.of("legal");
            case REF -> List.of("migration");
            case MED -> List.of("health");
            default -> List.of();
        };
    }

    /** For each context the different cues of it among some words; a phrase takes its words with it. */
    Map<String, Set<String>> counts(List<Token> words) {
        Map<String, Set<String>> counts = new HashMap<>();
        int at = 0;
        while (at < words.size()) {
            int length = Math.min(LONGEST_PHRASE, words.size() - at);
            while (length > 1 && !isCue(phrase(words, at, length))) {
                length--;
            }
            String cue = phrase(words, at, length);
            contextsOf.getOrDefault(cue, Set.of())
                    .forEach(context -> counts.computeIfAbsent(context, c -> new HashSet<>()).add(cue));
            at += length;
        }
        return counts;
    }

    private boolean isCue(String phrase) {
        return contextsOf.containsKey(phrase) || SET_PHRASES.contains(phrase);
    }

    private static String phrase(List<Token> words, int start, int length) {
        List<String> lemmas = new ArrayList<>();
        for (Token word : words.subList(start, start + length)) {
            lemmas.add(word.lemma().toLowerCase(Locale.ROOT));
        }
        return String.join(" ", lemmas);
    }
}
