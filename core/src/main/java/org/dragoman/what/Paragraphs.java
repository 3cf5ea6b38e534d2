package org.dragoman.what;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dragoman.language.Reading;
import org.dragoman.language.Sentence;
import org.dragoman.page.Block;

/**
 * The cues of contexts in each paragraph of a page, with the number of sentences that have them. Counted once for a page: a
 * paragraph of thousands of sentences would be read again for each of its events.
 */
final class Paragraphs {

    private final ContextReader contexts;
    private final Map<Block, Map<String, Map<String, Integer>>> sentencesWith = new HashMap<>();

    Paragraphs(Reading reading, ContextReader contexts) {
        this.contexts = contexts;
        for (Sentence sentence : reading.sentences()) {
            Map<String, Map<String, Integer>> ofBlock = sentencesWith.computeIfAbsent(sentence.block(), b -> new HashMap<>());
            contexts.counts(sentence.tokens()).forEach((context, cues) -> {
                Map<String, Integer> known = ofBlock.computeIfAbsent(context, c -> new HashMap<>());
                cues.forEach(cue -> known.merge(cue, 1, Integer::sum));
            });
        }
    }

    /** For each context the different cues of it in the other sentences of a sentence's paragraph. */
    Map<String, Set<String>> around(Sentence sentence) {
        Map<String, Set<String>> own = contexts.counts(sentence.tokens());
        Map<String, Set<String>> around = new HashMap<>();
        sentencesWith.getOrDefault(sentence.block(), Map.of()).forEach((context, cues) -> {
            Set<String> ofOwn = own.getOrDefault(context, Set.of());
            cues.forEach((cue, sentences) -> {
                if (sentences > (ofOwn.contains(cue) ? 1 : 0)) {
                    around.computeIfAbsent(context, c -> new HashSet<>()).add(cue);
                }
            });
        });
        return around;
    }
}
