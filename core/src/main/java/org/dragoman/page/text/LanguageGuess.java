package org.dragoman.page.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells English from other languages, by script and by function words: the small words that make up a third or more of any
 * running text and that names, loan words and numbers don't touch. In doubt a text is English: to set a page aside takes
 * evidence. Immutable.
 */
public final class LanguageGuess {

    private static final String RESOURCE = "function-words.txt";
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?");
    private static final int WORDS_TO_READ = 2_000;
    /** Below so many words only the script can speak against English. */
    private static final int FEWEST_WORDS = 8;
    /** A running text of so many words without English function words is not English, whatever else it is. */
    private static final int RUNNING_TEXT = 40;
    private static final double LEAST_ENGLISH = 0.08;
    private static final double MORE_THAN_ENGLISH = 1.5;
    private static final double LEAST_FOREIGN = 0.10;

    private static final Map<UnicodeScript, String> SCRIPTS = Map.of(
            UnicodeScript.HAN, "Chinese", UnicodeScript.HANGUL, "Korean", UnicodeScript.GREEK, "Greek",
            UnicodeScript.HEBREW, "Hebrew", UnicodeScript.THAI, "Thai", UnicodeScript.DEVANAGARI, "Hindi",
            UnicodeScript.BENGALI, "Bengali", UnicodeScript.TAMIL, "Tamil", UnicodeScript.GEORGIAN, "Georgian",
            UnicodeScript.ARMENIAN, "Armenian");

    private final Map<String, Set<String>> wordsByLanguage;

    private LanguageGuess(Map<String, Set<String>> wordsByLanguage) {
        this.wordsByLanguage = wordsByLanguage;
    }

    /** Loads the lists of function words. */
    public static LanguageGuess load() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LanguageGuess.class.getResourceAsStream(RESOURCE)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split(":", 2);
                words.computeIfAbsent(parts[0].strip(), name -> new HashSet<>()).addAll(List.of(parts[1].strip().split("\\s+")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LanguageGuess(words);
    }

    /** The language that a text is in, when it is clearly not English: {@code "French"}. */
    public Optional<String> foreign(String text) {
        Optional<String> byScript = byScript(text);
        return byScript.isPresent() ? byScript : byFunctionWords(text);
    }

    private Optional<String> byFunctionWords(String text) {
        Map<String, Integer> hits = new HashMap<>();
        int words = 0;
        for (Matcher m = WORD.matcher(text); m.find() && words < WORDS_TO_READ; ) {
            String word = m.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            // French and Italian elide: "l'accord" counts as "l'".
            int elision = word.indexOf('\'');
            String clitic = elision > 0 ? word.substring(0, elision + 1) : word;
            wordsByLanguage.forEach((language, list) -> {
                if (list.contains(word) || list.contains(clitic)) {
                    hits.merge(language, 1, Integer::sum);
                }
            });
            words++;
        }
        if (words < FEWEST_WORDS) {
            return Optional.empty();
        }
        int english = hits.getOrDefault("English", 0);
        Optional<Map.Entry<String, Integer>> other = hits.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("English"))
                .max(Map.Entry.comparingByValue());
        if (other.isPresent()) {
            int count = other.get().getValue();
            if (count >= 3 && count > MORE_THAN_ENGLISH * english && count > LEAST_FOREIGN * words) {
                return other.map(Map.Entry::getKey);
            }
        }
        return words >= RUNNING_TEXT && english < LEAST_ENGLISH * words
                ? Optional.of("like no English text (hardly any English function words)")
                : Optional.empty();
    }

    private static Optional<String> byScript(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int[] points = text.codePoints().filter(Character::isLetter).limit(20_000).toArray();
        for (int point : points) {
            letters.merge(UnicodeScript.of(point), 1, Integer::sum);
        }
        int latin = letters.getOrDefault(UnicodeScript.LATIN, 0);
        if (points.length < 4 || latin * 2 > points.length) {
            return Optional.empty();
        } else if (letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0)
                > points.length / 20) {
            return Optional.of("Japanese");
        }
        UnicodeScript most = letters.entrySet().stream().filter(e -> e.getKey() != UnicodeScript.LATIN)
                .max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return Optional.of(switch (most) {
            case CYRILLIC -> text.matches("(?s).*[іїєґІЇЄҐ].*") ? "Ukrainian" : "Russian";
            case ARABIC -> text.matches("(?s).*[پچژگک].*") ? "Persian or Urdu" : "Arabic";
            default -> SCRIPTS.getOrDefault(most, "written in " + most.name().toLowerCase(Locale.ROOT) + " letters");
        });
    }
}
