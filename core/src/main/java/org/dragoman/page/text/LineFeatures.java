package org.dragoman.page.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is measured of each line to tell an article's text from furniture: the line by itself, its neighbours, and, once every
 * line has a first score, where it stands among the lines that look like an article. Every value is about 0 to 1.
 */
final class LineFeatures {

    /** The lines by themselves and with their neighbours. */
    static final List<String> LOCAL = List.of(
            "bias", "length", "long", "sentence", "long sentence", "truncated", "ends with colon", "sentences within",
            "capitalised share", "function word share", "symbol share", "commas", "starts in lower case", "quotation", "bullet",
            "date", "repeated", "all capitals", "separators", "address or handle", "speaks to the reader", "reporting verb",
            "up to 3 words", "up to 8 words without stop", "question", "furniture whole", "furniture start, short",
            "furniture start, long", "furniture within", "related heading", "comments", "legal", "credit or trailer", "first fifth",
            "last fifth", "few function words but long");

    /** The measures of the lines before and behind that count. */
    private static final int[] NEIGHBOUR = {1, 3, 4, 8, 9, 25, 29, 30};
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:['’.-][\\p{L}\\p{N}]++)*+");
    private static final Pattern SENTENCE_BREAK = Pattern.compile("[.?!][\"”’')]*\\s+[\"“‘'(]*\\p{Lu}");
    private static final Pattern SYMBOL = Pattern.compile("[^\\p{L}\\p{Z}\\s.,;'’\"“”()?!-]");
    private static final Pattern QUOTATION = Pattern.compile("[“”\"]");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern SEPARATOR = Pattern.compile("[|»›•·]|\\s[/>]\\s");
    private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|\\.com\\b|@\\w|#\\w");
    private static final Pattern READER = Pattern.compile("\\b(?:you|your|we|our|us|my)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPORTING = Pattern.compile("\\b(?:said|says|told|added|announced|according|reported|stated|"
            + "warned|was|were|had|has|have|will)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "the", "of", "and", "to", "in", "a", "an", "is", "are", "was", "were", "be", "been", "that", "which", "who", "it", "its",
            "he", "she", "they", "his", "her", "their", "this", "these", "for", "on", "with", "as", "at", "by", "from", "or", "not",
            "but", "have", "has", "had", "will", "would", "could", "can", "after", "before", "over", "between", "against", "into",
            "during", "about", "when", "while", "there", "said", "more", "than", "also", "other", "some", "what", "if", "so", "up",
            "out", "no", "all", "i", "you", "we");

    private LineFeatures() {}

    /** Names of everything that {@link #of} measures, in its order. */
    static List<String> names() {
        List<String> names = new ArrayList<>(LOCAL);
        for (String side : List.of("before", "2 before", "behind", "2 behind")) {
            for (int feature : NEIGHBOUR) {
                names.add(side + ": " + LOCAL.get(feature));
            }
        }
        return names;
    }

    /** One row of measures for each unit. */
    static double[][] of(List<Unit> units, Furniture furniture) {
        int count = units.size();
        Map<String, Integer> times = new HashMap<>();
        units.forEach(unit -> times.merge(unit.text(), 1, Integer::sum));
        double[][] local = new double[count][];
        for (int i = 0; i < count; i++) {
            local[i] = local(units.get(i), furniture, times.getOrDefault(units.get(i).text(), 1), (double) i / count);
        }
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            double[] row = Arrays.copyOf(local[i], LOCAL.size() + 4 * NEIGHBOUR.length);
            int at = LOCAL.size();
            for (int offset : new int[] {-1, -2, 1, 2}) {
                for (int feature : NEIGHBOUR) {
                    row[at] = i + offset >= 0 && i + offset < count ? local[i + offset][feature] : 0;
                    at++;
                }
            }
            rows[i] = row;
        }
        return rows;
    }

    private static double[] local(Unit unit, Furniture furniture, int times, double position) {
        String text = unit.sample();
        int words = 0;
        int capitalised = 0;
        int functionWords = 0;
        for (Matcher m = WORD.matcher(text); m.find(); ) {
            words++;
            capitalised += Character.isUpperCase(m.group().codePointAt(0)) ? 1 : 0;
            functionWords += FUNCTION_WORDS.contains(m.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        double share = 1.0 / Math.max(1, words);
        boolean ends = Prose.endsSentence(text);
        Optional<Furniture.Hit> hit = words > 60 ? Optional.empty() : furniture.in(text);
        Optional<Furniture.Kind> kind = hit.map(Furniture.Hit::kind);
        Optional<Furniture.Reach> reach = hit.map(Furniture.Hit::reach);
        boolean whole = reach.filter(Furniture.Reach.WHOLE::equals).isPresent();
        boolean start = reach.filter(Furniture.Reach.START::equals).isPresent();
        return new double[] {
            1,
            Math.log1p(words) / 5,
            flag(words >= 15),
            flag(ends),
            flag(ends && words >= 12),
            flag(Prose.isTruncated(text)),
            flag(text.endsWith(":")),
            Math.min(1, count(SENTENCE_BREAK, text) / 3.0),
            capitalised * share,
            functionWords * share * 2,
            Math.min(1, count(SYMBOL, text) * share),
            Math.min(1, count(COMMA, text) / 5.0),
            flag(Character.isLowerCase(text.codePointAt(0))),
            flag(count(QUOTATION, text) > 0),
            flag(Prose.isBullet(text)),
            flag(words < 25 && !VisibleDate.in(text).isEmpty()),
            flag(times > 1),
            flag(text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT))),
            Math.min(1, count(SEPARATOR, text) / 3.0),
            flag(count(ADDRESS, text) > 0),
            Math.min(1, count(READER, text) * share * 6),
            flag(count(REPORTING, text) > 0),
            flag(words <= 3),
            flag(words <= 8 && !ends),
            flag(text.endsWith("?")),
            flag(whole),
            flag(start && words <= 12),
            flag(start && words > 12),
            flag(!whole && !start && hit.isPresent()),
            flag(whole && kind.filter(Furniture.Kind.RELATED::equals).isPresent()),
            flag(kind.filter(Furniture.Kind.COMMENTS::equals).isPresent()),
            flag(kind.filter(Furniture.Kind.LEGAL::equals).isPresent()),
            flag(kind.filter(k -> k == Furniture.Kind.CREDIT || k == Furniture.Kind.TRAILER).isPresent()),
            flag(position < 0.2),
            flag(position > 0.8),
            flag(words >= 10 && functionWords * share < 0.2)
        };
    }

    private static double flag(boolean value) {
        return value ? 1 : 0;
    }

    private static int count(Pattern pattern, String text) {
        int count = 0;
        for (Matcher m = pattern.matcher(text); m.find(); ) {
            count++;
        }
        return count;
    }
}
