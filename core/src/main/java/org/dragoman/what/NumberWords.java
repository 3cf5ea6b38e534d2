package org.dragoman.what;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads numbers in digits and words: "1,500", "twenty-one", "two hundred and five", "1.3 billion", "two dozen". */
final class NumberWords {

    private static final Map<String, Double> UNITS = Map.ofEntries(
            Map.entry("one", 1.0),
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("eleven", 11.0),
            Map.entry("twelve", 12.0),
            Map.entry("thirteen", 13.0),
            Map.entry("fourteen", 14.0),
            Map.entry("fifteen", 15.0),
            Map.entry("sixteen", 16.0),
            Map.entry("seventeen", 17.0),
            Map.entry("eighteen", 18.0),
            Map.entry("nineteen", 19.0),
            Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0),
            Map.entry("forty", 40.0),
            Map.entry("fifty", 50.0),
            Map.entry("sixty", 60.0),
            Map.entry("seventy", 70.0),
            Map.entry("eighty", 80.0),
            Map.entry("ninety", 90.0));

    /** Words that multiply what stands before them. */
    static final Map<String, Double> SCALES = Map.of(
            "dozen", 12.0, "hundred", 1e2, "thousand", 1e3, "million", 1e6, "m", 1e6, "billion", 1e9, "bn", 1e9, "trillion", 1e12);

    private NumberWords() {}

    /** The number that words tell side by side; nothing where one of them is no part of a number. */
    static OptionalDouble value(List<String> words) {
        double whole = 0;
        double part = 0;
        boolean any = false;
        for (String word : words.stream().flatMap(w -> List.of(w.split("-", -1)).stream()).toList()) {
            String text = word.toLowerCase(Locale.ROOT).replace(",", "");
            if (text.isEmpty() || text.equals("and")) {
                continue;
            }
            if (SCALES.containsKey(text)) {
                double scale = SCALES.get(text);
                part = (part == 0 ? 1 : part) * scale;
                if (scale >= 1e3) {
                    whole += part;
                    part = 0;
                }
            } else if (UNITS.containsKey(text)) {
                part += UNITS.get(text);
            } else if (text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
                part += Double.parseDouble(text);
            } else {
                return OptionalDouble.empty();
            }
            any = true;
        }
        return any ? OptionalDouble.of(whole + part) : OptionalDouble.empty();
    }
}
