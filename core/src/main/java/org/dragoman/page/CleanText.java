package org.dragoman.page;

/**
 * Makes text fit to be kept, shown and given back as it is: no control character reaches a terminal or a database, no half of
 * a surrogate pair is written, and no run of combining marks is longer than a reader of text has to bear.
 */
public final class CleanText {

    /** Of so many marks in a row no writing makes use: the bound of Unicode's Stream-Safe Text Format (UAX #15, 13). */
    public static final int MOST_MARKS = 30;

    private static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_MESSAGE = 500;

    private CleanText() {}

    /** The text with blanks for control characters and U+FFFD for lone surrogates: as long as before, offsets hold. */
    static String replaced(String text) {
        StringBuilder clean = new StringBuilder();
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paired = isPairAt(text, i);
            if (!paired && (isUnwanted(c) || Character.isSurrogate(c))) {
                clean.append(text, done, i).append(Character.isSurrogate(c) ? REPLACEMENT : ' ');
                done = i + 1;
            }
            i += paired ? 1 : 0;
        }
        return done == 0 ? text : clean.append(text, done, text.length()).toString();
    }

    /** The text without the combining marks that are more than {@value #MOST_MARKS} in a row. */
    static String thinned(String text) {
        StringBuilder clean = new StringBuilder();
        int done = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int end = i + Character.charCount(character);
            marks = isMark(character) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                clean.append(text, done, i);
                done = end;
            }
            i = end;
        }
        return done == 0 ? text : clean.append(text, done, text.length()).toString();
    }

    /** Whether a character is drawn over the one before it. */
    public static boolean isMark(int character) {
        return character > 0x2ff && switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** A source, fit to be shown in one line; what is longer than a thousand characters is cut. */
    public static String name(String name) {
        return oneLine(name, LONGEST_NAME);
    }

    /** A message about a page, fit to be shown in one line, and not longer than one can read. */
    static String message(String message) {
        return oneLine(message, LONGEST_MESSAGE);
    }

    private static String oneLine(String text, int most) {
        boolean split = text.length() > most && isPairAt(text, most - 1);
        String start = text.length() > most ? text.substring(0, split ? most - 1 : most) + "…" : text;
        return thinned(replaced(start).replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
    }

    private static boolean isUnwanted(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000b';
    }

    private static boolean isPairAt(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
