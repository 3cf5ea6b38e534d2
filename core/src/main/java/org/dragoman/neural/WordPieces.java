package org.dragoman.neural;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words to the numbers of their word pieces: uncased BERT pieces (Devlin et al. 2019), each word by itself, exactly as in
 * training. Immutable.
 */
final class WordPieces {

    static final int PAD = 0;
    static final int UNKNOWN = 100;
    static final int CLS = 101;
    static final int SEP = 102;

    /** Of a longer word only the first pieces are kept. */
    static final int MAX_PIECES = 16;

    private static final int MAX_CHARACTERS = 100;

    private final Map<String, Integer> numbers;

    /** @param vocabulary the pieces in the order of their numbers */
    WordPieces(List<String> vocabulary) {
        numbers = HashMap.newHashMap(vocabulary.size());
        for (int i = 0; i < vocabulary.size(); i++) {
            numbers.put(vocabulary.get(i), i);
        }
    }

    /** The numbers of a word's pieces: at least one, at most {@link #MAX_PIECES}. */
    int[] of(String word) {
        int[] known = whole(word);
        if (known.length > 0) {
            return known;
        }
        List<Integer> pieces = new ArrayList<>();
        for (String part : parts(normalise(word))) {
            pieces.addAll(greedy(part));
        }
        if (pieces.isEmpty()) {
            return new int[] {UNKNOWN};
        }
        return pieces.stream().limit(MAX_PIECES).mapToInt(Integer::intValue).toArray();
    }

    /** Most words are one piece, spelt in ASCII letters: those need no taking apart. */
    private int[] whole(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80 || !Character.isLetter(c)) {
                return new int[0];
            }
        }
        Integer number = numbers.get(word.toLowerCase(Locale.ROOT));
        return number == null ? new int[0] : new int[] {number};
    }

    /** Longest pieces first; a part that the vocabulary can't spell is one unknown piece. */
    private List<Integer> greedy(String part) {
        if (part.codePointCount(0, part.length()) > MAX_CHARACTERS) {
            return List.of(UNKNOWN);
        }
        List<Integer> pieces = new ArrayList<>();
        int start = 0;
        while (start < part.length()) {
            int end = part.length();
            Integer found = null;
            while (end > start && found == null) {
                found = numbers.get((start > 0 ? "##" : "") + part.substring(start, end));
                end -= found == null ? 1 : 0;
            }
            if (found == null) {
                return List.of(UNKNOWN);
            }
            pieces.add(found);
            start = end;
        }
        return pieces;
    }

    /** Lower case, accents stripped. */
    static String normalise(String word) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Splits at white space, and makes each punctuation character a part of its own. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            boolean punctuation = isPunctuation(c);
            if (isSpace(c) || punctuation) {
                flush(open, parts);
            } else {
                open.appendCodePoint(c);
            }
            if (punctuation) {
                parts.add(Character.toString(c));
            }
        }
        flush(open, parts);
        return parts;
    }

    private static void flush(StringBuilder open, List<String> parts) {
        if (!open.isEmpty()) {
            parts.add(open.toString());
            open.setLength(0);
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** ASCII characters that are no letters or digits count, symbols too; beyond ASCII, the categories P*. */
    private static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return c > ' ' && c != 0x7f && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
