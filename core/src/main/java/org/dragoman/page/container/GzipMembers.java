package org.dragoman.page.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * What a gzip file unpacks to: all its members, one behind the other. What stands behind the last one and is none (padding, as
 * tapes and some servers add it) is let go, as gzip itself does.
 */
final class GzipMembers extends InputStream {

    private final BufferedInputStream in;
    private GzipCompressorInputStream member;

    GzipMembers(InputStream packed) throws IOException {
        in = new BufferedInputStream(packed);
        member = open();
    }

    /** Leaves the stream right behind the member when that has been read: the stream must be able to go back. */
    private GzipCompressorInputStream open() throws IOException {
        return GzipCompressorInputStream.builder().setInputStream(in).setDecompressConcatenated(false).get();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = member.read(buffer, offset, length);
        while (read < 0 && anotherFollows()) {
            member = open();
            read = member.read(buffer, offset, length);
        }
        return read;
    }

    private boolean anotherFollows() throws IOException {
        in.mark(2);
        boolean another = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return another;
    }
}
