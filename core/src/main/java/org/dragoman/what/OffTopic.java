package org.dragoman.what;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
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

    static OffTopic load() {
        try (InputStream in = Objects.requireNonNull(
                        OffTopic.class.getResourceAsStream("/org/dragoman/codebook/off-topic.txt"),
                        "off-topic.txt is not on the class path");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new OffTopic(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+", -1)))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
