package org.dragoman.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dragoman.handover.Records;
import org.dragoman.record.EventRecord;
import org.dragoman.web.Secret;
import org.dragoman.web.WebException;
import org.dragoman.web.WebServer;
import org.dragoman.web.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = {
    "Shows the record in the browser, until it is ended (Ctrl+C).",
    "",
    "Where there is no record yet, it codes the sample pages into one. Only this machine is answered, unless --host says "
            + "otherwise: then a browser must show a token once, which is part of the address that is printed."
}, footer = {
    "",
    "Examples:",
    "  dragoman serve",
    "  dragoman serve --record news.duckdb --port 8080 --no-open",
    "  dragoman serve --host 0.0.0.0"
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

    ServeCommand(Engine engine, Terminal terminal) {
        this.engine = new LoadedOnce(engine);
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        WebSettings settings = settings();
        Records.requireUnserved(record);
        boolean made = !Files.exists(record);
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (EventRecord opened = EventRecord.open(record)) {
            if (made) {
                codeSamples(opened);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                told.countDown();
                await(ended);
            }, "dragoman-end"));
            return serve(settings, opened, told);
        } finally {
            ended.countDown();
        }
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

    private void codeSamples(EventRecord opened) {
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
            new CodingRun(engine, terminal, targets, 1, Long.MAX_VALUE).run(inputs, interruption);
        }
        terminal.flush();
    }

    /** By a name from here where they are beneath, as a reader would name them. */
    private static Path samples() {
        Path samples = Path.of(System.getProperty("dragoman.home", "."), "samples").toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath();
        return samples.startsWith(here) ? here.relativize(samples) : samples;
    }

    private int serve(WebSettings settings, EventRecord opened, CountDownLatch told) {
        try (WebServer server = WebServer.start(settings, opened, Optional.of(new ServingCoder(engine, opened)), this::fault)) {
            terminal.out().println("The record " + record + " is shown at " + server.address());
            terminal.out().println("Ctrl+C ends it.");
            terminal.flush();
            if (!closed) {
                Browser.open(server.address());
            }
            await(told);
            return ExitCode.OK;
        } catch (WebException e) {
            terminal.err().println(e.getMessage());
            return ExitCode.OUTPUT;
        }
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
