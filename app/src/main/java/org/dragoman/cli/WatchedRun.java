package org.dragoman.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.record.Ledger;
import org.dragoman.record.Wording;
import org.dragoman.web.Activity;

/** Codes files that have arrived, and tells of it in the terminal and to the page that shows it. For one run. */
final class WatchedRun implements Conveyor.Sink {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Watch.Work work;
    private final Terminal terminal;
    private final Activity.Job job;
    private final Conveyor conveyor;
    private final Tally tally = new Tally();
    private final Outflow outflow;
    private final Progress progress;

    WatchedRun(Watch.Work work, Terminal terminal, Activity.Job job) {
        this.work = work;
        this.terminal = terminal;
        this.job = job;
        this.conveyor = new Conveyor(work.engine(), Optional.of(work.record()::codersOf), work.jobs(),
                new Window(Runtime.getRuntime().maxMemory()));
        this.outflow = new Outflow(Optional.<Ledger>of(work.record()), Optional.empty(), Optional.empty(), tally);
        this.progress = new Progress(terminal, tally, System::nanoTime);
    }

    void run(List<Path> files) {
        Instant started = Instant.now();
        Inputs inputs = new Inputs(files.stream().map(Path::toString).toList(), Optional.empty(), terminal.in(), Set.of(), Optional.empty());
        progress.count(inputs::total);
        try {
            conveyor.run(inputs, this);
        } finally {
            progress.end();
            flush();
        }
        if (tally.worked() > 0) {
            work.record().note(started, Instant.now(), work.engine().version(), tally.coded(), tally.recoded());
        }
        if (tally.worked() > 0 || tally.failures().count() > 0) {
            summarise(files.size());
        }
    }

    /** Makes {@link #run} write what is coded by now, and return. May be called on any thread. */
    void stop() {
        conveyor.stop();
    }

    @Override
    public boolean take(PageResult result) {
        tally.add(result, work.engine().version());
        outflow.add(result);
        switch (result) {
            case PageResult.Coded coded -> job.add(coded.before().isPresent() ? 0 : 1, coded.before().isPresent() ? 1 : 0, 0);
            case PageResult.Unchanged known -> job.add(0, 0, 1);
            case PageResult.Failed failed -> job.add(failed.failure());
            case PageResult.Older older -> { }
        }
        tick();
        return true;
    }

    @Override
    public void reached(Inputs.Extent extent) {
        progress.reached(extent);
    }

    @Override
    public void tick() {
        if (outflow.isDue()) {
            flush();
        }
        progress.tick();
    }

    private void flush() {
        outflow.flush();
        conveyor.written();
    }

    private void summarise(int files) {
        synchronized (terminal) {
            terminal.out().println(TIME.format(Instant.now()) + " " + Wording.count(files, "file") + ": " + tally.counts() + ".");
            tally.failures().print(terminal.out());
            terminal.flush();
        }
    }
}
