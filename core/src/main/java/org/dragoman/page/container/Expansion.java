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

    /**
     * What all the containers in one input unpack to, set against the input's own bytes: archives in archives multiply, though
     * each of them alone keeps within its bounds.
     */
    static final class Total {

        private long taken;
        private long given;

        /** The input's own bytes, counted. */
        InputStream of(InputStream input) {
            return new FilterInputStream(input) {
                @Override
                public int read() throws IOException {
                    int next = in.read();
                    taken += next < 0 ? 0 : 1;
                    return next;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int read = in.read(buffer, offset, length);
                    taken += Math.max(read, 0);
                    return read;
                }

                @Override
                public boolean markSupported() {
                    return false;
                }
            };
        }

        /** @throws TooLargeException if it is more than the input may give */
        void give(long bytes) throws TooLargeException {
            given += bytes;
            if (given > Limits.FREE_TOTAL && given / Limits.TOTAL_EXPANSION > taken) {
                throw TooLargeException.ofInput("what is packed in it unpacks to more than " + Limits.TOTAL_EXPANSION
                        + " times its size; nothing is read behind it");
            }
        }
    }

    /** Counts the packed bytes that pass. */
    static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
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

    /** The unpacked side of one packed file or entry: measures itself against the packed bytes that it took. */
    static final class Guarded extends FilterInputStream {

        private final Counted packed;
        private final Total total;
        private final int expansion;
        private final long before;
        private long count;

        Guarded(InputStream unpacked, Counted packed, Total total, Limits limits) {
            super(unpacked);
            this.packed = packed;
            this.total = total;
            this.expansion = limits.expansion();
            this.before = packed.count;
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
            total.give(read);
            if (count > Limits.FREE_EXPANSION && count / expansion > packed.count - before) {
                throw new TooLargeException("unpacks to more than " + expansion + " times its size; not unpacked further");
            }
        }
    }
}
