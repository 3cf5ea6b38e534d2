package org.dragoman.fuzz;

/** Bytes read as the file {@code records.jsonl}. */
public final class JsonLinesTarget {

    private JsonLinesTarget() {}

    /** Called with bytes that may be anything. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        PageChecks.read("records.jsonl", bytes);
    }
}
