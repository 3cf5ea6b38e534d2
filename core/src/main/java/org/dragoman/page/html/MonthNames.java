package org.dragoman.page.html;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Month names, full and short, of the languages that news is written in; the names are those of the Unicode CLDR in the
 * JDK. Where two languages mean different months by one word, the first in the list wins.
 */
final class MonthNames {

    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "it", "pt", "nl", "ru", "uk", "tr",
            "id", "pl",
            "cs", "sk", "hu", "ro", "sv", "da", "nb", "fi", "el", "bg", "sr", "hr", "sl", "lt", "lv", "et", "ca", "ar",
            "fa", "he",
            "hi", "ar-LB", "vi", "ms", "be", "sq", "mk", "ka", "az");
    private static final Map<String, Month> NAMES = names();
    private static final int SHORTEST = 3;

    private MonthNames() {}

    /** The month that a word names, whatever its case and its full stop. */
    static Optional<Month> of(String word) {
        String key = key(word);
        return key.length() < SHORTEST ? Optional.empty() : Optional.ofNullable(NAMES.get(key));
    }

    private static Map<String, Month> names() {
        Map<String, Month> names = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT,
                        TextStyle.SHORT_STANDALONE)) {
                    names.putIfAbsent(key(month.getDisplayName(style, locale)), month);
                }
            }
        }
        names.put("sept", Month.SEPTEMBER);
        return Map.copyOf(names);
    }

    private static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
