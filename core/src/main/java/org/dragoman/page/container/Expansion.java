package org.dragoman.page.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.dragoman.page.Limits;

/**
 * Guards an unpacking stream: it may not give more than so many times the bytes that it took in. A bomb ends in a
 * {@link TooLargeException}, not in a full memory or an endless run.
 */
final class Expansion {

    private Expansion() {}

    /** Counts the packed bytes that pass. */
    static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }

    /** The unpacked side: measures itself against the packed bytes. */
    static final class Guarded extends FilterInputStream {

        private final Counted packed;
        private final int expansion;
        private long count;

        Guarded(InputStream unpacked, Counted packed, Limits limits) {
            super(unpacked);
            this.packed = packed;
            this.expansion = limits.expansion();
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            check(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            check(Math.max(read, 0));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void check(int read) throws TooLargeException {
            count += read;
            if (count > Limits.FREE_EXPANSION && count / expansion > packed.count) {
                throw new TooLargeException("unpacks to more than " + expansion + " times its size; not unpacked further");
            }
        }
    }
}
