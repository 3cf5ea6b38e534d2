package org.dragoman.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dragoman.export.EventWriter;
import org.dragoman.page.Page;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Failure;
import org.dragoman.record.ListedEvent;
import org.dragoman.record.PageLabel;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;

/** One run of {@code dragoman code}: what comes off the conveyor goes into the record and the stream, and is counted. */
final class CodingRun {

    /** Where the events are streamed to, and whether that is standard output. */
    record Stream(EventWriter writer, boolean standardOutput) {}

    /** A batch is written when it has so many entries or is so old. */
    private static final int BATCH_SIZE = 200;

    private static final long BATCH_NANOS = 5_000_000_000L;
    /** So many events are shown as a table; of more, it is said how to see the rest. */
    private static final int SHOWN_EVENTS = 40;

    private static final int FAILURES_KEPT = 100_000;
    private static final int SHORT_ID = 8;

    private final Engine engine;
    private final Terminal terminal;
    private final Optional<EventRecord> record;
    private final Optional<Stream> stream;
    private final int jobs;
    private final long limit;

    private final List<Failure> failures = new ArrayList<>();
    private final Map<EventType, Long> byType = new TreeMap<>(Comparator.comparing(EventType::quad).thenComparing(EventType::name));
    private final List<ListedEvent> shown = new ArrayList<>();
    private Batch batch = new Batch();
    private long batchStarted = System.nanoTime();
    private long coded;
    private long recoded;
    private long unchanged;
    private long failed;
    private long newEvents;

    CodingRun(Engine engine, Terminal terminal, Optional<EventRecord> record, Optional<Stream> stream, int jobs,
            long limit) {
        this.engine = engine;
        this.terminal = terminal;
        this.record = record;
        this.stream = stream;
        this.jobs = jobs;
        this.limit = limit;
    }

    /** Runs, prints the summary, and returns the exit code. */
    int run(Inputs inputs) {
        Instant started = Instant.now();
        Progress progress = new Progress(terminal, inputs);
        Conveyor conveyor = new Conveyor(engine, page -> record.flatMap(r -> r.coderOf(page)), jobs);
        try {
            conveyor.run(inputs, result -> {
                take(result);
                progress.step(result instanceof Conveyor.Result.Failed);
                return coded + recoded + unchanged + failed < limit;
            });
            flush();
            if (coded + recoded > 0) {
                record.ifPresent(r -> r.note(started, Instant.now(), engine.version(), coded, recoded));
            }
            stream.ifPresent(s -> s.writer().close());
        } finally {
            progress.end();
        }
        summarise(progress.seconds());
        return failed > 0 ? ExitCode.SOME_FAILED : ExitCode.OK;
    }

    private void take(Conveyor.Result result) {
        switch (result) {
            case Conveyor.Result.Coded done -> coded(done);
            case Conveyor.Result.Unchanged known -> unchanged(known.page());
            case Conveyor.Result.Failed broken -> failed(broken.failure());
        }
        if (batch.size() >= BATCH_SIZE || System.nanoTime() - batchStarted > BATCH_NANOS) {
            flush();
        }
    }

    private void coded(Conveyor.Result.Coded done) {
        if (!batch.add(done.page())) {
            unchanged++;
            return;
        }
        coded += done.before().isEmpty() ? 1 : 0;
        recoded += done.before().isPresent() ? 1 : 0;
        newEvents += done.page().events().size();
        done.page().events().forEach(event -> byType.merge(event.type(), 1L, Long::sum));
        show(done.page());
    }

    private void unchanged(Page page) {
        unchanged++;
        batch.seen(page.id(), page.source());
        if (stream.isPresent() || shown.size() < SHOWN_EVENTS) {
            record.flatMap(r -> r.page(page.id())).ifPresent(this::show);
        }
    }

    private void show(CodedPage page) {
        for (Event event : page.events()) {
            ListedEvent listed = new ListedEvent(event, PageLabel.of(page.page()));
            if (shown.size() < SHOWN_EVENTS) {
                shown.add(listed);
            }
            stream.ifPresent(s -> s.writer().write(listed, page.page().text()));
        }
    }

    private void failed(Failure failure) {
        failed++;
        batch.add(failure);
        if (failures.size() < FAILURES_KEPT) {
            failures.add(failure);
        }
    }

    private void flush() {
        if (batch.size() > 0) {
            record.ifPresent(r -> r.write(batch));
        }
        batch = new Batch();
        batchStarted = System.nanoTime();
    }

    private void summarise(double seconds) {
        boolean piped = stream.filter(Stream::standardOutput).isPresent();
        PrintStream out = piped ? terminal.err() : terminal.out();
        if (stream.isEmpty() && !shown.isEmpty()) {
            int idLength = record.map(EventRecord::shortIdLength).orElse(SHORT_ID);
            EventTable.fitting(terminal.columns(), idLength).render(shown, terminal.style()).forEach(out::println);
            if (shown.size() == SHOWN_EVENTS) {
                out.println("These are the first " + SHOWN_EVENTS + " events.");
            }
            out.println();
        }
        out.println(counts(seconds));
        if (!byType.isEmpty()) {
            out.println(Words.count(newEvents, "event") + ": " + byType.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", ")));
        } else if (coded + recoded > 0) {
            out.println("No events in them.");
        }
        Failures.print(failures, Failures.FEW, out);
        record.map(CodingRun::hint).ifPresent(hint -> Width.wrap(hint, terminal.columns()).forEach(out::println));
    }

    private String counts(double seconds) {
        long pages = coded + recoded + unchanged;
        List<String> parts = new ArrayList<>();
        parts.add(coded + " coded");
        if (recoded > 0) {
            parts.add(recoded + " coded again by a newer version");
        }
        parts.add(unchanged + " unchanged");
        if (failed > 0) {
            parts.add(failed + " failed");
        }
        return String.format(Locale.ROOT, "%s read in %.1f s: %s.", Words.count(pages, "page"), seconds,
                String.join(", ", parts));
    }

    private static String hint(EventRecord record) {
        String option = record.file().toString().equals(RecordOption.DEFAULT) ? "" : " --record " + record.file();
        return "The record is " + record.file() + ". See it with dragoman events" + option + ", dragoman explain ID" + option + ".";
    }
}
