package org.dragoman.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.page.Span;

/** Parts a written word into syntactic words: "don't" into "do" and "n't", "Russia's" into "Russia" and "'s". Immutable. */
public final class Clitics {

    private static final Pattern CLITIC =
            Pattern.compile("(?<=.)(?:(?i:n['’]t)|['’](?i:s|ll|re|ve|d|m))$", Pattern.DOTALL);

    /** How many characters the first part has, for words that are written together without an apostrophe. */
    private static final Map<String, Integer> TOGETHER = Map.ofEntries(
            Map.entry("cannot", 3),
            Map.entry("gonna", 3),
            Map.entry("gotta", 3),
            Map.entry("wanna", 3),
            Map.entry("outta", 3),
            Map.entry("gimme", 3),
            Map.entry("lemme", 3),
            Map.entry("alot", 1),
            Map.entry("dont", 2),
            Map.entry("doesnt", 4),
            Map.entry("didnt", 3),
            Map.entry("isnt", 2),
            Map.entry("arent", 3),
            Map.entry("wasnt", 3),
            Map.entry("werent", 4),
            Map.entry("hasnt", 3),
            Map.entry("havent", 4),
            Map.entry("couldnt", 5),
            Map.entry("wouldnt", 5),
            Map.entry("shouldnt", 6),
            Map.entry("wont", 2),
            Map.entry("cant", 2),
            Map.entry("aint", 2),
            Map.entry("im", 1),
            Map.entry("ive", 1),
            Map.entry("youre", 3),
            Map.entry("theyre", 4),
            Map.entry("thats", 4));

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    /** Whether one syntactic word ends and another begins at a place in a text, with nothing between them: "is|n't", "can|not". */
    public static boolean isBetween(String text, int offset) {
        int start = offset;
        int end = offset;
        while (start > 0 && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        List<Span> words = new ArrayList<>();
        new Clitics().split(text, start, end, words);
        return words.stream().anyMatch(word -> word.start() == offset && word.start() > words.getFirst().start());
    }

    private static boolean isOfWord(char character) {
        return Character.isLetter(character) || character == '\'' || character == '’';
    }

    /** Adds the parts of the word at a place in a text to a list. */
    void split(String text, int start, int end, List<Span> words) {
        int cut = cut(text.substring(start, end));
        if (cut > 0) {
            split(text, start, start + cut, words);
            words.add(new Span(start + cut, end));
        } else {
            words.add(new Span(start, end));
        }
    }

    /** Where a word's last clitic begins, or 0 where there is none. */
    private static int cut(String word) {
        Matcher matcher = CLITIC.matcher(word);
        if (matcher.find()) {
            return matcher.start();
        }
        return LETTERS.matcher(word).matches() ? TOGETHER.getOrDefault(lower(word), 0) : 0;
    }

    /** In lower case, unless all is in capitals: "IM" and "CANT" are no contractions. */
    private static String lower(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(1)) ? word : word.toLowerCase(java.util.Locale.ROOT);
    }
}
