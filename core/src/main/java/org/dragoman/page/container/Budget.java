package org.dragoman.page.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that fails where one record takes more than its share. Whoever reads records renews it between them, and may lift it
 * for what is passed through piece by piece.
 */
final class Budget extends FilterInputStream {

    private final int share;
    private final String thing;
    private long spent;
    private boolean lifted;

    /**
     * @param share the most bytes of one thing
     * @param thing what takes them, for the message: {@code "a record"}
     */
    Budget(InputStream in, int share, String thing) {
        super(in);
        this.share = share;
        this.thing = thing;
    }

    /** From here on the whole share may be taken again. */
    void renew() {
        spent = 0;
        lifted = false;
    }

    /** Until it is renewed, as much may be taken as there is. */
    void lift() {
        lifted = true;
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
        if (spent > share && !lifted) {
            throw new TooLargeException(thing + " of more than " + Containers.size(share) + "; nothing is read behind it");
        }
    }
}
