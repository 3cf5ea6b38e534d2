package org.dragoman.fuzz;

/** Bytes read as the file {@code crawl.warc}. */
public final class WarcTarget {

    private WarcTarget() {}

    /** Called with bytes that may be anything. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        PageChecks.read("crawl.warc", bytes);
    }
}
