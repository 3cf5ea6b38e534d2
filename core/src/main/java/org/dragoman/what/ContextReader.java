package org.dragoman.what;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.language.Token;
import org.dragoman.register.Sector;

/** Reads an event's contexts from the words of its clause and from the sectors of those who take part. */
final class ContextReader {

    private final Map<String, Set<String>> cues;

    ContextReader(Codebook codebook) {
        this.cues = codebook.contextCues();
    }

    /**
     * The contexts of an event, in alphabetical order.
     *
     * @param words the words of the clause that tells it
     * @param participants who takes part
     */
    List<String> read(Match match, List<Token> words, List<Participant> participants) {
        Set<String> contexts = new TreeSet<>(match.trigger().contexts());
        cues.forEach((context, lemmas) -> {
            if (words.stream().anyMatch(t -> lemmas.contains(t.lemma().toLowerCase(Locale.ROOT)))) {
                contexts.add(context);
            }
        });
        Set<Sector> sectors = new TreeSet<>();
        participants.forEach(p -> sectors.addAll(p.actor().sectors()));
        if (sectors.contains(Sector.MIL)) {
            contexts.add("military");
        }
        if (sectors.contains(Sector.SPY)) {
            contexts.add("intelligence");
        }
        if (sectors.contains(Sector.LEG)) {
            contexts.add("legislative");
        }
        long states = participants.stream()
                .filter(p -> p.actor().sectors().isEmpty()
                        || p.actor().sectors().contains(Sector.GOV)
                        || p.actor().sectors().contains(Sector.MIL))
                .flatMap(p -> p.actor().country().stream())
                .distinct()
                .count();
        boolean verbal = match.type().quad() == EventType.Quad.VERBAL_COOPERATION;
        if (states > 1 && verbal) {
            contexts.add("diplomatic");
        }
        return List.copyOf(contexts);
    }
}
