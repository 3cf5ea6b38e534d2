package org.dragoman.page.html;

/** Tells running text from labels. */
final class Prose {

    private static final int SHORTEST = 40;
    private static final int LONG = 90;
    /** Letters of scripts without spaces say about three times as much each. */
    private static final int DENSE_SCRIPT_FACTOR = 3;

    private Prose() {}

    /** How much running text a line holds, in characters of an alphabet; 0 where it reads as a label. */
    static int weight(Line line) {
        int plain = line.plainCharacters();
        if (plain < SHORTEST / DENSE_SCRIPT_FACTOR || line.linkShare() > 0.5) {
            return 0;
        }
        int weight = plain + (DENSE_SCRIPT_FACTOR - 1) * Math.min(plain, dense(line.text()));
        boolean prose = weight >= LONG || (weight >= SHORTEST && endsSentence(line.text()));
        return prose ? weight : 0;
    }

    static int dense(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean thaiOrLao = c >= '\u0E00' && c <= '\u0EFF';
            boolean hanOrKana = (c >= '\u2E80' && c <= '\u9FFF') || (c >= '\uF900' && c <= '\uFAFF');
            boolean hangul = c >= '\uAC00' && c <= '\uD7AF';
            count += thaiOrLao || hanOrKana || hangul ? 1 : 0;
        }
        return count;
    }

    static boolean endsSentence(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if ("\"'”’»)]」』 ".indexOf(c) >= 0) {
                continue;
            }
            return ".!?…。！？।؟:".indexOf(c) >= 0;
        }
        return false;
    }
}
