package org.dragoman.page.container;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;

/**
 * The bytes of a web archive, with the means to find the next record after damage: the archive's reader shares the buffer,
 * so that what it has not used is still there when it gives up.
 */
final class WarcBytes {

    private static final byte[] PLAIN = "WARC/".getBytes(US_ASCII);
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};
    private static final int SIGNATURE = 6;

    private final Counting channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 13).flip();
    /** Set behind a record that could not be read, whose own beginning must not be found again. */
    private long notBefore;

    WarcBytes(InputStream in) {
        this.channel = new Counting(Channels.newChannel(in));
    }

    ReadableByteChannel channel() {
        return channel;
    }

    /** What has been read from the channel and not used. */
    ByteBuffer buffer() {
        return buffer;
    }

    /** The offset of the first byte not used. */
    long position() {
        return channel.count - buffer.remaining();
    }

    /** Moves on to the next place that looks like the beginning of a record; false at the end. */
    boolean findRecord() throws IOException {
        while (fill()) {
            int at = buffer.position();
            if (position() >= notBefore && ((startsWith(PLAIN, at) && isDigit(at + PLAIN.length)) || startsWith(GZIP, at))) {
                notBefore = position() + 1;
                return true;
            }
            buffer.get();
        }
        return false;
    }

    /** Makes sure that a whole signature is in the buffer. */
    private boolean fill() throws IOException {
        while (buffer.remaining() < SIGNATURE) {
            buffer.compact();
            int read = channel.read(buffer);
            buffer.flip();
            if (read < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean startsWith(byte[] signature, int at) {
        for (int i = 0; i < signature.length; i++) {
            if (buffer.get(at + i) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isDigit(int at) {
        return buffer.get(at) >= '0' && buffer.get(at) <= '9';
    }

    /** Counts what is read. */
    private static final class Counting implements ReadableByteChannel {

        private final ReadableByteChannel channel;
        private long count;

        Counting(ReadableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            int read = channel.read(target);
            count += Math.max(read, 0);
            return read;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
