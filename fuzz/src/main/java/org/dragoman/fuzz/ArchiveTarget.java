package org.dragoman.fuzz;

/** Bytes read as the file {@code archive}. */
public final class ArchiveTarget {

    private ArchiveTarget() {}

    /** Called with bytes that may be anything. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        PageChecks.read("archive", bytes);
    }
}
