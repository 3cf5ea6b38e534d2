package org.dragoman.fuzz;

/** Bytes read as the file {@code records.csv}. */
public final class CsvTarget {

    private CsvTarget() {}

    /** Called with bytes that may be anything. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        PageChecks.read("records.csv", bytes);
    }
}
