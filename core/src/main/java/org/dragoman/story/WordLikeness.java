package org.dragoman.story;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much two texts speak of the same things: the share of the shorter one's words that the longer one has. */
final class WordLikeness {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Words are compared by so many first letters: "exercise" and "exercises", "strengthen" and "strengthening". */
    private static final int STEM = 6;

    private static final int SHORTEST = 3;

    private static final Set<String> EMPTY = Set.of(
            "the", "and", "for", "that", "with", "from", "this", "have", "has", "had", "was", "were", "are", "his", "her",
            "its", "their", "they", "them", "who", "which", "will", "would", "said", "says", "also", "been", "into", "after",
            "over", "than", "more", "about", "between", "during", "while", "but", "not", "all", "any", "other", "further");

    private WordLikeness() {}

    /** 0 to 1. */
    static double of(String some, String other) {
        Set<String> one = stems(some);
        Set<String> two = stems(other);
        Set<String> shorter = one.size() <= two.size() ? one : two;
        Set<String> longer = one.size() <= two.size() ? two : one;
        if (shorter.isEmpty()) {
            return 0;
        }
        return (double) shorter.stream().filter(longer::contains).count() / shorter.size();
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String word = matcher.group();
            boolean number = Character.isDigit(word.charAt(0));
            if (number || (word.length() >= SHORTEST && !EMPTY.contains(word))) {
                stems.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return stems;
    }
}
