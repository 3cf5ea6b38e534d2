package org.dragoman.language;

import java.util.List;
import java.util.Set;
import org.dragoman.page.Span;

/** Cuts sentences that are too long for the model where it hurts least; nothing is left out. */
final class LongSentences {

    /** Longer sentences are cut: 1 of 10,000 in news; the parser gains nothing from more. */
    static final int MAX_WORDS = 120;

    /** No piece is cut shorter than this, if it can be helped. */
    private static final int MIN_WORDS = 30;

    /** Where to cut, the best first: behind these. */
    private static final List<Set<String>> CUTS =
            List.of(Set.of(";", "?", "!", "…", "...", "•", "|"), Set.of(":", "—", "–", "--"), Set.of(",", ")"));

    private LongSentences() {}

    /** Adds a sentence's words to a list of sentences, whole or in pieces. */
    static void cut(String text, List<Span> words, List<List<Span>> sentences) {
        List<Span> rest = words;
        while (rest.size() > MAX_WORDS) {
            int length = length(text, rest);
            sentences.add(List.copyOf(rest.subList(0, length)));
            rest = rest.subList(length, rest.size());
        }
        sentences.add(List.copyOf(rest));
    }

    private static int length(String text, List<Span> words) {
        for (Set<String> marks : CUTS) {
            for (int i = MAX_WORDS - 1; i >= MIN_WORDS; i--) {
                if (marks.contains(words.get(i).of(text))) {
                    return i + 1;
                }
            }
        }
        return MAX_WORDS;
    }
}
