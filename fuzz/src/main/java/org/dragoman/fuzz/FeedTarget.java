package org.dragoman.fuzz;

/** Bytes read as the file {@code feed.xml}. */
public final class FeedTarget {

    private FeedTarget() {}

    /** Called with bytes that may be anything. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        PageChecks.read("feed.xml", bytes);
    }
}
