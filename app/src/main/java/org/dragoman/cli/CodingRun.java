package org.dragoman.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.changes.ChangeWriter;
import org.dragoman.export.EventWriter;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Ledger;
import org.dragoman.record.ListedEvent;
import org.dragoman.record.PageLabel;
import org.dragoman.record.Wording;

/** One run of {@code dragoman code}: what comes off the conveyor is counted and written. */
final class CodingRun implements Conveyor.Sink {

    /**
     * Where the results go.
     *
     * @param record the record, if there is one
     * @param stream takes the events, if they are streamed
     * @param piped whether they are streamed to standard output
     * @param changes takes what coding again changes, if it is wanted
     */
    record Targets(
            Optional<Ledger> record, Optional<EventWriter> stream, boolean piped, Optional<ChangeWriter> changes) {}

    /** So many events are shown as a table; of more, it is said how to see the rest. */
    private static final int SHOWN_EVENTS = 40;

    private static final int SHORT_ID = 8;

    private final String version;
    private final Terminal terminal;
    private final Targets targets;
    private final long limit;
    private final Conveyor conveyor;
    private final Tally tally = new Tally();
    private final Outflow outflow;
    private final Progress progress;
    private final List<ListedEvent> shown = new ArrayList<>();
    private long lookedUp;

    /** @param limit how many pages are coded at most; those that are known already don't count, nor do failures */
    CodingRun(Engine engine, Terminal terminal, Targets targets, int jobs, long limit) {
        this.version = engine.version();
        this.terminal = terminal;
        this.targets = targets;
        this.limit = limit;
        this.conveyor = new Conveyor(engine, targets.record.map(record -> record::codersOf), jobs,
                new Window(Runtime.getRuntime().maxMemory()));
        this.outflow = new Outflow(targets.record, targets.stream, targets.changes, tally);
        this.progress = new Progress(terminal, tally, System::nanoTime);
    }

    /** Runs, prints the summary, and returns the exit code. */
    int run(Inputs inputs, Interruption interruption) {
        Instant started = Instant.now();
        interruption.onRequest(conveyor::stop);
        progress.count(inputs::total);
        try {
            conveyor.run(inputs, this);
        } catch (RuntimeException | Error e) {
            keep(e);
            throw e;
        } finally {
            progress.end();
        }
        flush();
        if (tally.worked() > 0) {
            targets.record.ifPresent(r -> r.note(started, Instant.now(), version, tally.coded(), tally.recoded()));
        }
        targets.stream.ifPresent(EventWriter::close);
        targets.changes.ifPresent(ChangeWriter::flush);
        summarise(inputs, interruption);
        return tally.failures().count() > 0 ? ExitCode.SOME_FAILED : ExitCode.OK;
    }

    /** What was coded before something went wrong is not lost by it. */
    private void keep(Throwable wrong) {
        try {
            flush();
        } catch (RuntimeException e) {
            wrong.addSuppressed(e);
        }
    }

    @Override
    public boolean take(PageResult result) {
        tally.add(result, version);
        outflow.add(result);
        show(result);
        tick();
        return tally.worked() < limit;
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

    private void show(PageResult result) {
        if (targets.stream.isPresent() || shown.size() >= SHOWN_EVENTS) {
            return;
        }
        switch (result) {
            case PageResult.Coded coded -> show(coded.page());
            case PageResult.Unchanged known -> {
                if (lookedUp < SHOWN_EVENTS) {
                    lookedUp++;
                    targets.record.flatMap(r -> r.page(known.page())).ifPresent(this::show);
                }
            }
            case PageResult.Failed failed -> { }
            case PageResult.Older older -> { }
        }
    }

    private void show(CodedPage page) {
        PageLabel label = PageLabel.of(page.page());
        page.events().stream().limit(SHOWN_EVENTS - shown.size()).forEach(event -> shown.add(new ListedEvent(event, label)));
    }

    private void summarise(Inputs inputs, Interruption interruption) {
        PrintStream out = targets.piped ? terminal.err() : terminal.out();
        if (!shown.isEmpty()) {
            int idLength = targets.record.map(Ledger::shortIdLength).orElse(SHORT_ID);
            EventTable.fitting(terminal.columns(), idLength).render(shown, terminal.style()).forEach(out::println);
            if (shown.size() == SHOWN_EVENTS) {
                out.println("These are the first " + SHOWN_EVENTS + " events.");
            }
            out.println();
        }
        out.println(counts(inputs));
        tally.events().ifPresent(out::println);
        tally.changes().ifPresent(changes -> out.println(changes
                + (tally.anyChange() && targets.changes.isEmpty() ? ". The next time, --changes FILE lists them." : ".")));
        tally.failures().print(out);
        targets.record.map(CodingRun::hint).ifPresent(hint -> Width.wrap(hint, terminal.columns()).forEach(out::println));
        if (interruption.isRequested()) {
            out.println(targets.record.isPresent()
                    ? "Stopped before the end. What was coded is in the record: the same command goes on from here."
                    : "Stopped before the end. With --record, the same command could go on from here.");
        }
    }

    private String counts(Inputs inputs) {
        double seconds = progress.seconds();
        String older = tally.older() == 0 ? "" : String.format(Locale.ROOT, " %s left out, from before %s.",
                Wording.count(tally.older(), "file or page"), inputs.since().map(Since::text).orElse(""));
        return String.format(Locale.ROOT, "%s read in %.1f s: %s.%s", Wording.count(tally.pages(), "page"), seconds,
                tally.counts(), older);
    }

    private static String hint(Ledger record) {
        String option = record.file().toString().equals(RecordOption.DEFAULT) ? "" : " --record " + record.file();
        return "The record is " + record.file() + ". See it with dragoman events" + option + ", dragoman explain ID" + option + ".";
    }
}
