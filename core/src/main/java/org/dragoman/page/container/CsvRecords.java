package org.dragoman.page.container;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Parts CSV into its records without reading them: a field in quotation marks may hold line breaks, and a quotation mark in it
 * is written twice. Of a record longer than a limit only the place is kept. A quotation mark that is never closed costs its own
 * line, not all that stand behind it.
 */
final class CsvRecords {

    /**
     * One record.
     *
     * @param line the line that it begins in, from 1
     * @param text its characters without the line break; none where it is too long
     * @param tooLong whether it is longer than the limit
     * @param open whether its last quotation mark is never closed
     */
    record Raw(long line, String text, boolean tooLong, boolean open) {}

    private enum At {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    /** No character, and not the end either. */
    private static final int NOTHING = -2;

    private final Reader in;
    private final char separator;
    private final int limit;
    /** What was read behind a quotation mark that turned out not to be closed, and has to be read again. */
    private String again = "";
    private int at;
    private int unread = NOTHING;
    private long line = 1;

    /** @param limit the most characters of a record */
    CsvRecords(Reader in, char separator, int limit) {
        this.in = in;
        this.separator = separator;
        this.limit = limit;
    }

    Optional<Raw> next() throws IOException {
        long start = line;
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        At state = At.FIELD_START;
        int c = read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && (state == At.QUOTED || (c != '\n' && c != '\r')); c = read()) {
            state = after(state, (char) c);
            line += c == '\n' ? 1 : 0;
            tooLong |= text.length() >= limit;
            if (!tooLong) {
                text.append((char) c);
            }
        }
        if (c == '\r') {
            int next = read();
            unread = next == '\n' ? NOTHING : next;
        }
        line += c >= 0 ? 1 : 0;
        if (state == At.QUOTED && !tooLong && text.indexOf("\n") >= 0) {
            return Optional.of(firstLine(start, text.toString()));
        }
        return Optional.of(new Raw(start, tooLong ? "" : text.toString(), tooLong, state == At.QUOTED));
    }

    private int read() throws IOException {
        if (unread != NOTHING) {
            int c = unread;
            unread = NOTHING;
            return c;
        }
        if (at < again.length()) {
            at++;
            return again.charAt(at - 1);
        }
        return in.read();
    }

    private At after(At state, char c) {
        return switch (state) {
            case FIELD_START -> c == '"' ? At.QUOTED : c == separator ? At.FIELD_START : At.PLAIN;
            case PLAIN -> c == separator ? At.FIELD_START : At.PLAIN;
            case QUOTED -> c == '"' ? At.QUOTE_IN_QUOTED : At.QUOTED;
            case QUOTE_IN_QUOTED -> c == '"' ? At.QUOTED : c == separator ? At.FIELD_START : At.PLAIN;
        };
    }

    private Raw firstLine(long start, String text) {
        int end = text.indexOf('\n');
        again = text.substring(end + 1);
        at = 0;
        line = start + 1;
        return new Raw(start, text.substring(0, end), false, true);
    }
}
