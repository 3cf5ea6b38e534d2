package org.dragoman.cli;

import java.util.Locale;
import java.util.Optional;

/** Tells on standard error how far a long run is: on a line drawn over on a terminal, else with a line now and then. */
final class Progress {

    private static final long LIVE_EVERY = 200_000_000L;
    private static final long PLAIN_EVERY = 5_000_000_000L;
    private static final double NANOS = 1e9;

    private final Terminal terminal;
    private final Inputs inputs;
    private final long started = System.nanoTime();
    private volatile Optional<Long> total = Optional.empty();
    private long lastTold = started;
    private long done;
    private long failed;
    private boolean drawn;

    /** Starts to count the inputs' bytes in the background. */
    Progress(Terminal terminal, Inputs inputs) {
        this.terminal = terminal;
        this.inputs = inputs;
        Thread counter = new Thread(() -> total = inputs.totalBytes(), "dragoman-count");
        counter.setDaemon(true);
        counter.start();
    }

    /** One more page or failure. */
    void step(boolean failure) {
        done++;
        failed += failure ? 1 : 0;
        long now = System.nanoTime();
        if (now - lastTold < (terminal.live() ? LIVE_EVERY : PLAIN_EVERY)) {
            return;
        }
        lastTold = now;
        String line = line(now);
        if (terminal.live()) {
            terminal.err().print("\r" + Width.pad(Width.cut(line, terminal.columns() - 1), terminal.columns() - 1));
            drawn = true;
        } else {
            terminal.err().println(line);
        }
        terminal.err().flush();
    }

    private String line(long now) {
        double seconds = (now - started) / NANOS;
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT, "%s, %.1f a second", Words.count(done, "page"), done / seconds));
        long read = inputs.bytesRead();
        total.filter(bytes -> bytes > 0 && read > 0).ifPresent(bytes -> {
            double share = Math.min(1, (double) read / bytes);
            long left = Math.round(seconds / share - seconds);
            line.append(String.format(Locale.ROOT, ", %.0f %%, %d:%02d left", 100 * share, left / 60, left % 60));
        });
        if (failed > 0) {
            line.append(", ").append(Words.count(failed, "failure"));
        }
        return line.toString();
    }

    double seconds() {
        return (System.nanoTime() - started) / NANOS;
    }

    /** Takes the drawn line away. */
    void end() {
        if (drawn) {
            terminal.err().print("\r" + " ".repeat(terminal.columns() - 1) + "\r");
            terminal.err().flush();
        }
    }
}
