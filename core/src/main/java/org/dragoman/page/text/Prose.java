package org.dragoman.page.text;

import java.util.regex.Pattern;

/** What one can tell of a line by its letters and punctuation alone. */
final class Prose {

    private static final Pattern BULLET = Pattern.compile("^(?:[•●▪◦‣·*–—-]\\s+|\\d{1,2}[.)]\\s+)\\S.*", Pattern.DOTALL);

    private Prose() {}

    /** Whether it ends as sentences do: a full stop, question or exclamation mark, quotes and brackets behind it allowed. */
    static boolean endsSentence(String text) {
        String bare = withoutClosing(text);
        return !bare.isEmpty() && ".?!।".indexOf(bare.charAt(bare.length() - 1)) >= 0 && !isTruncated(text);
    }

    /** Whether it breaks off: {@code …} or {@code ...}, in brackets or not. */
    static boolean isTruncated(String text) {
        String bare = withoutClosing(text);
        return bare.endsWith("…") || bare.endsWith("...") || bare.endsWith("..");
    }

    /** Whether it begins as an item of a list. */
    static boolean isBullet(String text) {
        return BULLET.matcher(text).matches();
    }

    private static String withoutClosing(String text) {
        int end = text.length();
        while (end > 0 && "\"'”’»)]*_ \u00a0".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
