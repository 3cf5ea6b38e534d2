package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.record.CodedBy;
import org.dragoman.record.EventRecord;
import org.dragoman.record.RecordSummary.Run;
import org.dragoman.record.RecordSummary;
import org.dragoman.record.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "info", description = "Tells what is in the record, by which versions it was coded, and when.")
final class RecordInfoCommand implements Callable<Integer> {

    private static final int RUNS_SHOWN = 10;
    private static final double MEGABYTE = 1 << 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Terminal terminal;

    @Mixin
    private RecordOption record = new RecordOption();

    RecordInfoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintStream out = terminal.out();
        try (EventRecord opened = record.openToRead()) {
            RecordSummary summary = opened.summary();
            out.println(String.format(Locale.ROOT, "%s: %.1f MB, tables of version %d", record.file(),
                    size(record.file()) / MEGABYTE, EventRecord.SCHEMA_VERSION));
            out.println(Stream.of(Wording.count(summary.pages(), "page"), Wording.count(summary.events(), "event"),
                    Wording.count(summary.statements(), "statement"), Wording.count(summary.corrections(), "correction"),
                    summary.failures() + " inputs not coded").collect(Collectors.joining(", ")));
            if (summary.incomplete() > 0) {
                out.println(Wording.count(summary.incomplete(), "page") + " to be coded again, since older tables did not keep "
                        + "all that is kept now");
            }
            summary.versions().forEach(version -> out.println("coded by " + line(version)));
            runs(summary.runs(), out);
        }
        return ExitCode.OK;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(CodedBy version) {
        return Stream.of(Optional.of(version.program()), part("codebook", version.codebook()),
                        part("model", version.model()), part("opinion", version.opinion()),
                        part("register rows", version.register()), part("lessons", version.learned()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", ", "", ": " + Wording.count(version.pages(), "page")));
    }

    private static Optional<String> part(String name, Optional<String> version) {
        return version.map(value -> name + " " + value);
    }

    private static void runs(List<Run> runs, PrintStream out) {
        List<Run> last = runs.subList(Math.max(0, runs.size() - RUNS_SHOWN), runs.size());
        if (last.size() < runs.size()) {
            out.println(runs.size() + " runs, the last " + last.size() + ":");
        }
        for (Run run : last) {
            out.println("run of " + TIME.format(run.started()) + " UTC, "
                    + Math.max(1, Duration.between(run.started(), run.finished()).toSeconds()) + " s: " + run.coded()
                    + " coded, " + run.recoded() + " coded again");
        }
    }
}
