package org.dragoman.what;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.language.Reading;
import org.dragoman.language.Token;

/**
 * Tells reports of matches and shows, where teams "attack", "meet" and "beat" each other under the names of states, from
 * politics. Immutable.
 */
final class OffTopic {

    /** Share of the nouns and verbs of a report that must be words of sport or show. */
    private static final double SHARE = 0.05;

    private static final int LEAST_WORDS = 3;

    private final Set<String> words;

    private OffTopic(Set<String> words) {
        this.words = words;
    }

    /** Reads words divided by blanks; {@code #} starts a comment line. */
    static OffTopic of(String text) {
        return new OffTopic(text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.strip().split("\\s+", -1)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a part of a page reports a match or a show. */
    boolean covers(Reading reading, int part) {
        int all = 0;
        int off = 0;
        for (var sentence : reading.sentences()) {
            if (sentence.block().part() == part) {
                for (Token token : sentence.tokens()) {
                    if (token.is("NOUN", "VERB", "PROPN", "ADJ")) {
                        all++;
                        off += words.contains(token.lemma().toLowerCase(Locale.ROOT)) ? 1 : 0;
                    }
                }
            }
        }
        return off >= LEAST_WORDS && off >= SHARE * all;
    }
}
