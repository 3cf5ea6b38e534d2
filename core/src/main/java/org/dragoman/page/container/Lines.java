package org.dragoman.page.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of bytes, none longer than a limit: of a longer one only its number is kept. */
final class Lines {

    /**
     * One line.
     *
     * @param number its number, from 1
     * @param bytes its bytes without the line break; the first ones, where it is too long
     * @param tooLong whether it is longer than the limit
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Line(long number, byte[] bytes, boolean tooLong) {}

    private final InputStream in;
    private final int limit;
    private long number;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean tooLong = false;
        boolean any = false;
        for (int next = in.read(); next >= 0; next = in.read()) {
            any = true;
            if (next == '\n') {
                break;
            } else if (line.size() < limit) {
                line.write(next);
            } else {
                tooLong = true;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        return Optional.of(new Line(number, line.toByteArray(), tooLong));
    }
}
