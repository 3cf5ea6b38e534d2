package org.dragoman.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/** How wide text is on a terminal, and text made to fit. Line breaks and control characters count as spaces. */
final class Width {

    private Width() {}

    /** Columns of a terminal that the text takes. */
    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            width += of(codePoint);
            i += Character.charCount(codePoint);
        }
        return width;
    }

    private static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH ? 2 : 1;
    }

    /** One line: white space and control characters folded to single spaces. */
    static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u00a0\\u2028\\u2029]+", " ").strip();
    }

    /** One line of at most so many columns, cut off with "…" where it is longer. */
    static String cut(String text, int columns) {
        String line = line(text);
        if (of(line) <= columns) {
            return line;
        }
        return head(line, columns - 1).stripTrailing() + "…";
    }

    private static String head(String line, int columns) {
        int width = 0;
        int end = 0;
        while (end < line.length()) {
            int codePoint = line.codePointAt(end);
            width += of(codePoint);
            if (width > columns) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return line.substring(0, end);
    }

    /** Lines of at most so many columns, broken between words where that is possible; at least one. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : line(text).split(" ", -1)) {
            if (!current.isEmpty() && of(current.toString()) + 1 + of(word) > columns) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : " ").append(word);
            while (of(current.toString()) > columns) {
                String head = head(current.toString(), Math.max(2, columns));
                lines.add(head);
                current.delete(0, head.length());
            }
        }
        lines.add(current.toString());
        return lines;
    }

    /** The text with spaces after it up to so many columns. */
    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }
}
