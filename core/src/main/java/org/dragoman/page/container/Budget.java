package org.dragoman.page.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails where one record takes more than its share. Whoever reads records renews it between them. */
final class Budget extends FilterInputStream {

    private final int share;
    private long spent;

    Budget(InputStream in, int share) {
        super(in);
        this.share = share;
    }

    void renew() {
        spent = 0;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        spend(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        spend(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void spend(int bytes) throws TooLargeException {
        spent += bytes;
        if (spent > share) {
            throw new TooLargeException("a record of more than " + (share >> 20) + " MiB; nothing is read behind it");
        }
    }
}
