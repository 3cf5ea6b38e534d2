package org.dragoman.fuzz;

/** Bytes read as the file {@code page.html}. */
public final class HtmlTarget {

    private HtmlTarget() {}

    /** Called with bytes that may be anything. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        PageChecks.read("page.html", bytes);
    }
}
