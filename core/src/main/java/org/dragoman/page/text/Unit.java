package org.dragoman.page.text;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.page.Span;

/**
 * A line of a text, or several that were one paragraph before they were wrapped.
 *
 * @param span where it stands, without white space around it; never empty
 * @param text its characters, line breaks included
 * @param line the number of its first line, from 1
 * @param parted whether a blank line stands before it
 */
record Unit(Span span, String text, int line, boolean parted) {

    /** Lines longer than this were not wrapped by a mailer or an agency's terminal. */
    private static final int WIDEST_WRAP = 100;
    private static final int NARROWEST_WRAP = 50;
    private static final int LONGEST_SAMPLE = 20_000;
    /** How many wrapped lines a text must have before any of its lines is taken for one. */
    private static final int EVIDENCE = 3;

    /** Enough of its characters to judge it by: the beginning and the end of a unit of more than 20,000. */
    String sample() {
        return text.length() <= LONGEST_SAMPLE ? text
                : text.substring(0, LONGEST_SAMPLE - 500) + " " + text.substring(text.length() - 499);
    }

    /** A part of this unit as a unit: {@code start} and {@code end} count from the text's beginning. */
    Unit part(int start, int end) {
        return new Unit(new Span(start, end), text.substring(start - span.start(), end - span.start()), line, parted);
    }

    /** The units of a text. */
    static List<Unit> of(String text) {
        List<Unit> lines = lines(text);
        int width = wrapWidth(lines);
        if (width == 0) {
            return lines;
        }
        List<Unit> units = new ArrayList<>();
        Unit open = lines.getFirst();
        Unit last = open;
        for (Unit next : lines.subList(1, lines.size())) {
            if (isWrapped(last, next, width)) {
                Span span = new Span(open.span.start(), next.span.end());
                open = new Unit(span, span.of(text), open.line, open.parted);
            } else {
                units.add(open);
                open = next;
            }
            last = next;
        }
        units.add(open);
        return units;
    }

    private static List<Unit> lines(String text) {
        List<Unit> lines = new ArrayList<>();
        int number = 0;
        boolean blank = false;
        for (int from = 0; from <= text.length(); ) {
            number++;
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            Span span = trimmed(text, from, end);
            if (span.isEmpty()) {
                blank = true;
            } else {
                lines.add(new Unit(span, span.of(text), number, blank && !lines.isEmpty()));
                blank = false;
            }
            from = end + 1;
        }
        return lines;
    }

    /** A stretch of a text without the white space and invisible characters around it. */
    static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isEmpty(text.charAt(start))) {
            start++;
        }
        while (end > start && isEmpty(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isEmpty(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ' || c == '\u200b' || c == '\ufeff';
    }

    /** The width that a text was wrapped at, or 0. */
    private static int wrapWidth(List<Unit> lines) {
        int width = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            int length = lines.get(i).text.length();
            if (!lines.get(i + 1).parted && length <= WIDEST_WRAP) {
                width = Math.max(width, length);
            }
        }
        int evidence = 0;
        int against = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i + 1).parted) {
                boolean full = isFull(lines.get(i), lines.get(i + 1), width) && !Prose.endsSentence(lines.get(i).text);
                evidence += full ? 1 : 0;
                against += lines.get(i).text.length() > WIDEST_WRAP ? 1 : 0;
            }
        }
        return width >= NARROWEST_WRAP && evidence >= EVIDENCE && evidence > 2 * against ? width : 0;
    }

    private static boolean isWrapped(Unit line, Unit next, int width) {
        return !next.parted && isFull(line, next, width) && !Prose.isBullet(next.text);
    }

    /** Whether the next line's first word would not have fitted. Eight characters of play, for words that were hyphenated. */
    private static boolean isFull(Unit line, Unit next, int width) {
        int space = next.text.indexOf(' ');
        int firstWord = space < 0 ? next.text.length() : space;
        return line.text.length() <= WIDEST_WRAP && line.text.length() + 1 + firstWord > width - 8
                && line.text.length() > width / 2;
    }
}
