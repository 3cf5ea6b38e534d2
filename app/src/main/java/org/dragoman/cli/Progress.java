package org.dragoman.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.dragoman.record.Wording;

/**
 * Tells on standard error how far a long run is: on a line drawn over on a terminal, else with a line now and then, more and
 * more seldom. Not safe for use by several threads.
 */
final class Progress {

    private static final double NANOS = 1e9;
    private static final long SECOND = 1_000_000_000L;
    private static final long LIVE_EVERY = SECOND / 5;
    private static final long PLAIN_FIRST = 5 * SECOND;
    private static final long PLAIN_LAST = 60 * SECOND;
    /** Speed and remaining time are those of the last half minute. */
    private static final long RECENT = 30 * SECOND;

    /** How far the run was at a time. */
    private record Moment(long nanos, long pages, long bytes) {}

    private final Terminal terminal;
    private final Tally tally;
    private final LongSupplier clock;
    private final long started;
    private final Deque<Moment> recent = new ArrayDeque<>();
    private volatile Optional<Inputs.Extent> total = Optional.empty();
    private Inputs.Extent reached = Inputs.Extent.NOTHING;
    private long lastTold;
    private long plainEvery = PLAIN_FIRST;
    private boolean drawn;

    /** @param clock tells nanoseconds from whenever on */
    Progress(Terminal terminal, Tally tally, LongSupplier clock) {
        this.terminal = terminal;
        this.tally = tally;
        this.clock = clock;
        this.started = clock.getAsLong();
        this.lastTold = started;
        recent.add(new Moment(started, 0, 0));
    }

    /** Begins to find out in the background how much there is. Returns the thread that does. */
    Thread count(Supplier<Optional<Inputs.Extent>> all) {
        Thread counter = new Thread(() -> total = all.get(), "dragoman-count");
        counter.setDaemon(true);
        counter.start();
        return counter;
    }

    /** All of the inputs up to here is done. */
    void reached(Inputs.Extent extent) {
        reached = extent;
    }

    /** Tells how far the run is, if it is time to. */
    void tick() {
        long now = clock.getAsLong();
        if (now - recent.getLast().nanos >= SECOND) {
            recent.add(new Moment(now, done(), reached.bytes()));
            while (recent.size() > 2 && now - recent.getFirst().nanos > RECENT) {
                recent.removeFirst();
            }
        }
        if (now - lastTold < (terminal.live() ? LIVE_EVERY : plainEvery)) {
            return;
        }
        lastTold = now;
        tell(line(now));
    }

    private long done() {
        return tally.pages() + tally.failures().count();
    }

    private void tell(String line) {
        if (terminal.live()) {
            terminal.err().print("\r" + Width.pad(Width.cut(line, terminal.columns() - 1), terminal.columns() - 1));
            drawn = true;
        } else {
            terminal.err().println(line);
            plainEvery = Math.min(PLAIN_LAST, 2 * plainEvery);
        }
        terminal.err().flush();
    }

    private String line(long now) {
        Moment then = recent.getFirst();
        double seconds = Math.max(1, now - then.nanos) / NANOS;
        StringBuilder line = new StringBuilder(Wording.count(done(), "page"));
        total.filter(all -> all.files() > 1).ifPresent(all -> line.append(
                String.format(Locale.ROOT, " (%,d of %,d files)", Math.min(reached.files(), all.files()), all.files())));
        line.append(String.format(Locale.ROOT, ", %.1f a second", (done() - then.pages) / seconds));
        total.filter(all -> all.bytes() > 0).ifPresent(all -> {
            long left = Math.max(0, all.bytes() - reached.bytes());
            line.append(String.format(Locale.ROOT, ", %.0f %%", 100 - 100.0 * left / all.bytes()));
            double speed = (reached.bytes() - then.bytes) / seconds;
            if (speed > 0) {
                line.append(", ").append(time(Math.round(left / speed))).append(" left");
            }
        });
        if (tally.failures().count() > 0) {
            line.append(", ").append(Wording.count(tally.failures().count(), "failure")).append(": ")
                    .append(tally.failures().reasons());
        }
        return line.toString();
    }

    /** {@code "0:07"}, {@code "1:05:12"}. */
    private static String time(long seconds) {
        long hours = seconds / 3600;
        String rest = String.format(Locale.ROOT, hours > 0 ? "%02d:%02d" : "%d:%02d", seconds / 60 % 60, seconds % 60);
        return hours > 0 ? hours + ":" + rest : rest;
    }

    double seconds() {
        return (clock.getAsLong() - started) / NANOS;
    }

    /** Takes the drawn line away. */
    void end() {
        if (drawn) {
            terminal.err().print("\r" + " ".repeat(terminal.columns() - 1) + "\r");
            terminal.err().flush();
        }
    }
}
