package org.dragoman.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dragoman.changes.ChangeWriter;
import org.dragoman.codebook.CodebookOption;
import org.dragoman.export.EventWriter;
import org.dragoman.handover.OwnerFile;
import org.dragoman.handover.Records;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Ledger;
import org.dragoman.who.Lessons;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "code", description = {
    "Reads pages and codes their events into the record.",
    "",
    "Pages that the record has already from the same version of the coder are left as they are. Where the model, the "
            + "codebook or the added rows of the register have changed since, they are coded again, and it is told what "
            + "that changed. A run that was stopped goes on with the same command."
}, footer = {
    "",
    "Examples:",
    "  dragoman code samples",
    "  dragoman code news/ crawl.warc.gz --record news.duckdb",
    "  dragoman code feed.jsonl --format jsonl --out -",
    "  dragoman code news/ --codebook mine",
    "  dragoman code news/ --codebook mine --changes changes.csv",
    "  dragoman code news/ --register mine.csv",
    "  dragoman code news/ --since 2d",
    "  cat page.html | dragoman code - --type html"
})
final class CodeCommand implements Callable<Integer> {

    private final Engine engine;
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "0..*",
            description = "Files and folders to read; - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--record", paramLabel = "FILE",
            description = "The record to code into. Default: " + RecordOption.DEFAULT
                    + "; none with --format, unless this is given.")
    private @Nullable Path record;

    @Option(names = "--format", paramLabel = "FORMAT", description = "Also write the events out, as jsonl or csv.")
    private @Nullable Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write them; - for standard output, the default.")
    private @Nullable String out;

    @Option(names = "--type", paramLabel = "TYPE",
            description = "What the inputs are, where their names don't tell: html, text, jsonl, warc, feed, or a media type.")
    private @Nullable String type;

    @Mixin
    private CodebookOption codebook = new CodebookOption();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--learn",
            description = "Let what pages that the record has already say of people (roles with their dates) explain names "
                    + "that neither the register nor a new page itself explains.")
    private boolean learn;

    @Option(names = "--jobs", paramLabel = "N", description = "Pages coded at a time. Default: one for each core.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--limit", paramLabel = "N",
            description = "Stop when so many pages are coded. Pages that the record has already don't count.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--since", paramLabel = "TIME",
            description = "Leave out files last changed before this day (2024-05-01), time (2024-05-01T12:00:00Z) or so long "
                    + "ago (30m, 12h, 2d, 3w), and pages that an archive, feed or JSON line dates earlier.")
    private @Nullable String since;

    @Option(names = "--changes", paramLabel = "FILE",
            description = "Write which events are new, gone or changed on pages that are coded again, as CSV (docs/changes.md).")
    private @Nullable String changes;

    CodeCommand(Engine engine, Terminal terminal) {
        this.engine = engine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (paths.isEmpty()) {
            throw usage("Name the files or folders to read, or - for standard input; to try it: dragoman code "
                    + samples());
        }
        if (out != null && format == null) {
            throw usage("--out needs --format jsonl or --format csv");
        }
        if (learn && format != null && record == null) {
            throw usage("--learn needs the --record to learn from");
        }
        if (jobs < 1 || limit < 1) {
            throw usage("--jobs and --limit are 1 or more");
        }
        if (changes != null && format != null && record == null) {
            throw usage("--changes needs the --record that has the earlier codings");
        }
        Optional<Since> start = Optional.ofNullable(since).map(text -> Since.of(text, Instant.now(), ZoneId.systemDefault()));
        Optional<Path> file = format == null ? Optional.of(record == null ? Path.of(RecordOption.DEFAULT) : record)
                : Optional.ofNullable(record);
        Set<Path> own = file.map(f -> Set.of(absolute(f), absolute(EventRecord.logOf(f)), absolute(OwnerFile.pathOf(f))))
                .orElse(Set.of());
        Inputs inputs = new Inputs(paths, Optional.ofNullable(type).map(MediaTypes::of), terminal.in(), own, start);
        // A codebook that cannot be used is told before any record is made.
        Engine chosen = codebook.named().map(engine::by).orElse(engine);
        try (Interruption interruption = Interruption.watch()) {
            int code = run(inputs, chosen, file, interruption);
            terminal.flush();
            return code;
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private int run(Inputs inputs, Engine chosen, Optional<Path> file, Interruption interruption) {
        if (file.isEmpty()) {
            return run(inputs, chosen, interruption, Optional.empty());
        }
        try (Ledger opened = Records.open(file.get(), terminal.err()::println)) {
            return run(inputs, chosen, interruption, Optional.of(opened));
        }
    }

    private int run(Inputs inputs, Engine chosen, Interruption interruption, Optional<Ledger> opened) {
        Engine coding = knowing(chosen, opened);
        return Math.max(code(coding, inputs, interruption, opened), register.problems(terminal.err()));
    }

    private Engine knowing(Engine coding, Optional<Ledger> opened) {
        if (!learn && !register.isGiven()) {
            return coding;
        }
        Lessons lessons = opened.filter(record -> learn).map(record -> Lessons.of(record.sightings())).orElse(Lessons.none());
        return coding.knowing(register.register(), lessons);
    }

    private int code(Engine coding, Inputs inputs, Interruption interruption, Optional<Ledger> opened) {
        boolean piped = "-".equals(changes) || (format != null && (out == null || out.equals("-")));
        try (OutputFiles outputs = new OutputFiles(terminal)) {
            Optional<EventWriter> stream = Optional.ofNullable(format)
                    .map(chosen -> chosen.writer(outputs.open(out == null ? "-" : out)));
            Optional<ChangeWriter> list = Optional.ofNullable(changes).map(name -> new ChangeWriter(outputs.open(name)));
            int code = new CodingRun(coding, terminal, new CodingRun.Targets(opened, stream, piped, list), jobs, limit)
                    .run(inputs, interruption);
            if (!interruption.isRequested()) {
                outputs.complete();
            }
            return code;
        }
    }

    private static String samples() {
        Path bundled = Path.of(System.getProperty("dragoman.home", "."), "samples").normalize();
        return Files.isDirectory(bundled) ? bundled.toString() : "samples";
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
