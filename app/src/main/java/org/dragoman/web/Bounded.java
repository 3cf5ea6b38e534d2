package org.dragoman.web;

import io.javalin.http.ContentTooLargeResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** A request's body, of which no more is read than there may be. */
public final class Bounded extends FilterInputStream {

    private static final int MEGABYTE = 1_000_000;

    private final long most;
    private long left;

    /** @param most how many bytes there may be; one more is answered with 413 */
    public Bounded(InputStream stream, long most) {
        super(stream);
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new ContentTooLargeResponse(
                    String.format(Locale.ROOT, "The body is larger than %,d MB.", most / MEGABYTE));
        }
    }
}
