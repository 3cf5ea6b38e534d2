package org.dragoman.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the command reads and writes.
 *
 * @param in standard input
 * @param out standard output; UTF-8 on every system
 * @param err standard error; UTF-8 on every system
 * @param columns how wide lines may be
 * @param colour whether standard output shows colours
 * @param live whether standard error is a terminal, so that a progress line can be drawn over
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, int columns, boolean colour, boolean live) {

    /** The width of a terminal that does not tell, and of no terminal at all. */
    private static final int TERMINAL_COLUMNS = 80;

    private static final int PIPE_COLUMNS = 120;
    private static final int NARROWEST = 40;

    /**
     * The process's own. Java 21 can't tell a terminal from a pipe: the launcher does, by the system properties
     * {@code dragoman.out.terminal}, {@code dragoman.err.terminal} and {@code dragoman.columns}.
     */
    static Terminal ofProcess(Map<String, String> environment) {
        boolean outTerminal = Boolean.getBoolean("dragoman.out.terminal");
        return new Terminal(System.in, utf8(new FileOutputStream(FileDescriptor.out)),
                utf8(new FileOutputStream(FileDescriptor.err)), columns(environment, outTerminal),
                colour(environment, outTerminal), Boolean.getBoolean("dragoman.err.terminal"));
    }

    private static PrintStream utf8(OutputStream out) {
        return new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
    }

    private static int columns(Map<String, String> environment, boolean terminal) {
        int fallback = terminal ? TERMINAL_COLUMNS : PIPE_COLUMNS;
        int stated = Integer.getInteger("dragoman.columns", 0);
        if (stated <= 0) {
            try {
                stated = Integer.parseInt(environment.getOrDefault("COLUMNS", "0").strip());
            } catch (NumberFormatException e) {
                stated = 0;
            }
        }
        return stated > 0 ? Math.max(NARROWEST, stated) : fallback;
    }

    /** As https://no-color.org and the CLICOLOR convention have it. */
    private static boolean colour(Map<String, String> environment, boolean terminal) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        if (!environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0")) {
            return true;
        }
        return terminal && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    Style style() {
        return new Style(colour);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
