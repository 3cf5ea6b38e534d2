package org.dragoman.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.codebook.CodebookOption;
import org.dragoman.handover.OwnerFile;
import org.dragoman.handover.Records;
import org.dragoman.record.EventRecord;
import org.dragoman.search.Search;
import org.dragoman.web.Secret;
import org.dragoman.web.WebException;
import org.dragoman.web.WebServer;
import org.dragoman.web.WebSettings;
import org.dragoman.who.Lessons;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = {
    "Shows the record in the browser, until it is ended (Ctrl+C).",
    "",
    "Where there is no record yet, it codes the sample pages into one. Only this machine is answered, unless --host says "
            + "otherwise: then a browser must show a token once, which is part of the address that is printed.",
    "",
    "As long as it runs, dragoman code hands what it codes into this record over to it, the commands that read do so "
            + "from a copy, and pages can be sent to it (docs/api.md). With --watch it codes folders and what arrives in them."
}, footer = {
    "",
    "Examples:",
    "  dragoman serve",
    "  dragoman serve --record news.duckdb --port 8080 --no-open",
    "  dragoman serve --host 0.0.0.0",
    "  dragoman serve --record news.duckdb --watch incoming"
})
final class ServeCommand implements Callable<Integer> {

    private static final int SHORTEST_TOKEN = 16;

    private final Engine engine;
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--record", paramLabel = "FILE", defaultValue = RecordOption.DEFAULT,
            description = "The record. Default: ${DEFAULT-VALUE}")
    private Path record = Path.of(RecordOption.DEFAULT);

    @Option(names = "--port", paramLabel = "N", defaultValue = "7447",
            description = "The port to listen on; 0 for any that is free. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = WebSettings.LOOPBACK,
            description = "The address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}")
    private String host = WebSettings.LOOPBACK;

    @Option(names = "--token", paramLabel = "TOKEN",
            description = "What a browser must show, at least " + SHORTEST_TOKEN
                    + " characters. Default: none on this machine, else one that nobody can guess.")
    private @Nullable String token;

    @Option(names = "--no-open", description = "Do not open the browser.")
    private boolean closed;

    @Option(names = "--watch", paramLabel = "DIR",
            description = "Code the pages in this folder and those that arrive in it; may be given several times.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--jobs", paramLabel = "N",
            description = "Pages of watched folders coded at a time. Default: one less than there are cores, at least one.")
    private int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    @Mixin
    private CodebookOption codebook = new CodebookOption();

    @Mixin
    private RegisterOption register = new RegisterOption();

    ServeCommand(Engine engine, Terminal terminal) {
        this.engine = engine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        WebSettings settings = settings();
        Engine coding = new LoadedOnce(coding());
        Records.requireUnserved(record);
        boolean made = !Files.exists(record);
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (EventRecord opened = EventRecord.open(record)) {
            if (made && folders.isEmpty()) {
                codeSamples(coding, opened);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                told.countDown();
                await(ended);
            }, "dragoman-end"));
            return Math.max(serve(settings, coding, opened, told), register.problems(terminal.err()));
        } finally {
            ended.countDown();
        }
    }

    /** By what pages are coded that arrive. */
    private Engine coding() {
        if (jobs < 1) {
            throw usage("--jobs is 1 or more");
        }
        folders.stream().filter(folder -> !Files.isDirectory(folder)).findFirst().ifPresent(folder -> {
            throw usage("--watch: " + folder + " is no folder");
        });
        Engine chosen = codebook.named().map(engine::by).orElse(engine);
        return register.isGiven() ? chosen.knowing(register.register(), Lessons.none()) : chosen;
    }

    private WebSettings settings() {
        if (port < 0 || port > 65_535) {
            throw usage("--port is from 0 to 65535");
        }
        if (token != null && !token.matches("[A-Za-z0-9._~-]{" + SHORTEST_TOKEN + ",200}")) {
            throw usage("--token has at least " + SHORTEST_TOKEN + " letters, digits or any of . _ ~ -");
        }
        Optional<String> wanted = Optional.ofNullable(token);
        if (wanted.isEmpty() && !WebSettings.isLoopback(host)) {
            wanted = Optional.of(Secret.random().text());
        }
        return new WebSettings(host, port, wanted);
    }

    private void codeSamples(Engine coding, EventRecord opened) {
        Path samples = samples();
        if (!Files.isDirectory(samples)) {
            terminal.err().println("The record is new and empty: dragoman code PATH fills it.");
            return;
        }
        terminal.err().println("There is no record " + record + " yet: coding the sample pages into it.");
        terminal.flush();
        Inputs inputs = new Inputs(List.of(samples.toString()), Optional.empty(), terminal.in(), Set.of(), Optional.empty());
        CodingRun.Targets targets = new CodingRun.Targets(Optional.of(opened), Optional.empty(), false, Optional.empty());
        try (Interruption interruption = Interruption.watch()) {
            new CodingRun(coding, terminal, targets, 1, Long.MAX_VALUE).run(inputs, interruption);
        }
        terminal.flush();
    }

    /** By a name from here where they are beneath, as a reader would name them. */
    private static Path samples() {
        Path samples = Path.of(System.getProperty("dragoman.home", "."), "samples").toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath();
        return samples.startsWith(here) ? here.relativize(samples) : samples;
    }

    private int serve(WebSettings settings, Engine coding, EventRecord opened, CountDownLatch told) {
        try (WebServer server = WebServer.start(settings, opened, Optional.of(new ServingCoder(coding, opened)), this::fault)) {
            terminal.out().println("The record " + record + " is shown at " + server.address());
            terminal.out().println("Ctrl+C ends it.");
            terminal.flush();
            if (!closed) {
                Browser.open(server.address());
            }
            Optional<Watch> watch = folders.isEmpty() ? Optional.empty() : Optional.of(Watch.start(
                    new Watch.Work(coding, jobs, opened), folders, own(), terminal, server.activity()));
            await(told);
            watch.ifPresent(Watch::close);
            return ExitCode.OK;
        } catch (WebException e) {
            terminal.err().println(e.getMessage());
            return ExitCode.OUTPUT;
        }
    }

    /** The record's own files, which are no pages. */
    private Set<Path> own() {
        return Stream.of(record, EventRecord.logOf(record), OwnerFile.pathOf(record), Search.folderOf(record))
                .map(path -> path.toAbsolutePath().normalize()).collect(Collectors.toSet());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fault(String path, Exception e) {
        synchronized (terminal) {
            terminal.err().println("A fault of Dragoman's own at " + path + "; please report it with what follows.");
            e.printStackTrace(terminal.err());
            terminal.flush();
        }
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
