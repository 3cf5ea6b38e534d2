package org.dragoman.fuzz;

/** Bytes read as the file {@code records.json}. */
public final class JsonTarget {

    private JsonTarget() {}

    /** Called with bytes that may be anything. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        PageChecks.read("records.json", bytes);
    }
}
