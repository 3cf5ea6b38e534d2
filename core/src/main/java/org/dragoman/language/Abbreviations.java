package org.dragoman.language;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which words keep their full stop, and where ({@code abbreviations.txt}), and which words open a sentence after one
 * ({@code sentence-openers.txt}). Immutable.
 */
final class Abbreviations {

    /** How an abbreviation stands in a sentence; the sections of the file. */
    enum Use {
        BEFORE,
        WITHIN,
        PERHAPS,
        NUMBER
    }

    private final Map<String, Set<Use>> uses = new HashMap<>();
    private final Set<String> openers = new HashSet<>();

    Abbreviations() {
        Use section = Use.BEFORE;
        for (String line : lines("abbreviations.txt")) {
            if (line.startsWith("[")) {
                section = Use.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else {
                for (String word : line.split("\\s+", -1)) {
                    uses.computeIfAbsent(word, unused -> EnumSet.noneOf(Use.class)).add(section);
                }
            }
        }
        lines("sentence-openers.txt").forEach(line -> openers.addAll(List.of(line.split("\\s+", -1))));
    }

    /**
     * Whether a word, written without its full stop, is an abbreviation of that use; those that are no words otherwise also
     * in capitals.
     */
    boolean is(String word, Use use) {
        return uses.getOrDefault(word, Set.of()).contains(use)
                || ((use == Use.BEFORE || use == Use.WITHIN)
                        && isCapitals(word)
                        && is(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT), use));
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    /** Whether a capitalised word opens a sentence where it follows an abbreviation. */
    boolean opensSentence(String word) {
        return openers.contains(word.toLowerCase(Locale.ROOT));
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Abbreviations.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FileNotFoundException("resource missing: org/dragoman/language/" + resource);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
