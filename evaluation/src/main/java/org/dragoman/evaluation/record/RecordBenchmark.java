package org.dragoman.evaluation.record;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.evaluate.SyntheticRecord;
import org.dragoman.evaluation.record.Measured.Sample;
import org.dragoman.export.Export;
import org.dragoman.export.ExportFormat;
import org.dragoman.export.ExportOptions;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.register.Sector;
import org.dragoman.search.Search;
import org.dragoman.web.WebServer;
import org.dragoman.web.WebSettings;

/**
 * What a large record takes: events by filters, exports, the index for searching, and every kind of page of the site over HTTP.
 * Makes a record of a million synthetic events where there is none yet. Writes tables in Markdown.
 *
 * <pre>{@code
 * mvn -q -pl evaluation -am package -DskipTests dependency:build-classpath -Dmdep.outputFile=target/classpath \
 *     -Dmdep.includeScope=runtime
 * java -Xmx2g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
 *     -cp evaluation/target/classes:$(cat evaluation/target/classpath) org.dragoman.evaluation.record.RecordBenchmark \
 *     --record million.duckdb --launcher ./dragoman
 * }</pre>
 *
 * <p>{@code --events} says how many events a record that is made gets, {@code --rounds} how often each thing is done (10),
 * {@code --only} which parts are done, of {@code events,exports,search,shell,web}. Without {@code --launcher} nothing is run from
 * the shell. An index for searching that is there is removed and made anew. First is the first time in this process, with the
 * record's file known to the operating system; new is what was not asked before, again the same once more, where the site
 * remembers what it counted. Processor is the time of all processors in this process.
 */
public final class RecordBenchmark {

    private static final String EVENTS = "1000000";

    private final Path file;
    private final int rounds;
    private final Map<String, String> options;

    private RecordBenchmark(Map<String, String> options) {
        this.file = Path.of(options.getOrDefault("--record", "million.duckdb"));
        this.rounds = Integer.parseInt(options.getOrDefault("--rounds", "10"));
        this.options = options;
    }

    /** Runs the benchmark; its arguments are told above. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        new RecordBenchmark(options).run();
    }

    private boolean does(String part) {
        return List.of(options.getOrDefault("--only", "events,exports,search,shell,web").split(",", -1)).contains(part);
    }

    private void run() throws Exception {
        if (!Files.exists(file)) {
            long events = Long.parseLong(options.getOrDefault("--events", EVENTS));
            Sample made = Measured.measure(() -> SyntheticRecord.write(file, events, 42, count -> {}));
            System.out.printf(Locale.ROOT, "%s: made %,d events on %,d pages in %.0f s%n", file, events, made.size(), made.seconds());
        }
        System.out.println(Measured.machine());
        Values values;
        try (EventRecord record = EventRecord.openToRead(file)) {
            System.out.printf(Locale.ROOT, "%,d events, %,d pages, %,d MB%n", record.count(EventFilter.ALL), record.countPages(),
                    Files.size(file) >> 20);
            values = Values.of(record);
            if (does("events")) {
                table("Events, in this process", events(record, values));
            }
            if (does("exports")) {
                table("Exports of everything, in this process", exports(record));
            }
            if (does("search")) {
                table("Search, in this process", search(record, values));
            }
        }
        if (does("shell") && options.containsKey("--launcher")) {
            table("From the shell", shell(new Shell(Path.of(options.get("--launcher"))), values));
        }
        if (does("web")) {
            web(values);
        }
    }

    private static void table(String heading, List<Measured> lines) {
        System.out.println(Measured.table(heading, lines));
        System.out.println(Measured.machine());
    }

    /** Does something in rounds, each time with something new. */
    private Measured fresh(String what, String goal, int times, Rounds work) throws Exception {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int round = i;
            samples.add(Measured.measure(() -> work.run(round)));
        }
        return new Measured(what, goal, samples, List.of());
    }

    @FunctionalInterface
    private interface Rounds {
        long run(int round) throws Exception;
    }

    private List<Measured> events(EventRecord record, Values values) throws Exception {
        return List.of(
                fresh("a country and a type", "1 s", rounds, round -> list(record, EventFilter.ALL.toBuilder()
                        .countries(List.of(Values.of(values.countries(), round))).types(List.of("CONSULT")).build())),
                fresh("an actor's name and a year", "1 s", rounds, round -> list(record, EventFilter.ALL.toBuilder()
                        .actors(List.of(Values.of(values.words(), round)))
                        .from(Optional.of(LocalDate.of(2023, 1, 1))).build())),
                fresh("a sector and a place", "1 s", rounds, round -> list(record, EventFilter.ALL.toBuilder()
                        .sectors(List.of(Sector.valueOf(Values.of(values.sectors(), round))))
                        .places(List.of("=" + Values.of(values.places(), round))).build())),
                fresh("words as they stand", "", 2, round -> list(record, EventFilter.ALL.toBuilder()
                        .words(List.of(Values.of(values.words(), round))).build())));
    }

    /** What the command does for its table. */
    private static long list(EventRecord record, EventFilter filter) {
        long all = record.count(filter);
        record.events(filter, 100);
        record.shortIdLength();
        return all;
    }

    private List<Measured> exports(EventRecord record) throws Exception {
        List<Measured> exports = new ArrayList<>();
        for (ExportFormat format : ExportFormat.values()) {
            boolean parquet = format == ExportFormat.PARQUET;
            exports.add(fresh(format.name().toLowerCase(Locale.ROOT), parquet ? "10 s" : "", parquet ? 3 : 1, round -> {
                try (OutputStream nowhere = OutputStream.nullOutputStream()) {
                    return new Export(record, EventFilter.ALL, format, ExportOptions.NONE).write("events", nowhere);
                }
            }));
        }
        return exports;
    }

    private List<Measured> search(EventRecord record, Values values) throws Exception {
        delete(Search.folderOf(file));
        List<Measured> lines = new ArrayList<>();
        lines.add(fresh("making the index", "", 1, round -> {
            Search.of(record, (pages, of, portion) -> {
                if (portion) {
                    System.err.printf(Locale.ROOT, "indexed %,d of %,d pages%n", pages, of);
                }
            }).close();
            return size(Search.folderOf(file));
        }));
        lines.add(fresh("opening it", "", 3, round -> {
            Search.of(record).close();
            return 0;
        }));
        try (Search search = Search.of(record)) {
            lines.add(fresh("a name", "", rounds, round -> search.events(Values.of(values.words(), round), 20).total()));
            lines.add(fresh("a common word", "", rounds, round -> search.events("met", 20).total()));
            lines.add(fresh("a phrase and fields", "", rounds, round -> search.events("\"signed a treaty\" country:"
                    + Values.of(values.countries(), round) + " date:[2020 TO 2022]", 20).total()));
            lines.add(fresh("a start of words", "", rounds,
                    round -> search.events(Values.of(values.words(), round).substring(0, 3) + "*", 20).total()));
            lines.add(fresh("a misspelt name", "", rounds, round -> search.events(Values.of(values.words(), round) + "~", 20).total()));
            lines.add(fresh("a word, in pages", "", rounds, round -> search.pages(Values.of(values.words(), round), 20).total()));
        }
        return lines;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path one : files.toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (var files = Files.list(folder)) {
            for (Path one : files.toList()) {
                size += Files.size(one);
            }
        }
        return size;
    }

    private List<Measured> shell(Shell shell, Values values) throws Exception {
        String record = file.toString();
        Path folder = Files.createTempDirectory("dragoman-benchmark");
        Path out = folder.resolve("events.parquet");
        try {
            return List.of(
                    fresh("events --country --type", "1 s", rounds, round -> shell.run("events", "--record", record,
                            "--country", Values.of(values.countries(), round), "--type", "consult")),
                    fresh("export --format parquet", "10 s", 3, round -> shell.run("export", "--record", record,
                            "--format", "parquet", "--out", out.toString())),
                    fresh("search", "", 3, round -> shell.run("search", "--record", record, Values.of(values.words(), round))));
        } finally {
            delete(folder);
            Files.delete(folder);
        }
    }

    private void web(Values values) throws Exception {
        try (EventRecord record = EventRecord.open(file);
                WebServer server = WebServer.start(new WebSettings(WebSettings.LOOPBACK, 0, Optional.empty()), record,
                        (path, e) -> System.err.println(path + ": " + e));
                HttpClient client = HttpClient.newHttpClient()) {
            List<Measured> lines = new ArrayList<>();
            for (Addresses.Address address : Addresses.all(values)) {
                List<Sample> fresh = new ArrayList<>();
                List<Sample> again = new ArrayList<>();
                for (int i = 0; i < rounds; i++) {
                    URI uri = URI.create("http://127.0.0.1:" + server.port() + address.of().apply(i));
                    fresh.add(Measured.measure(() -> get(client, uri)));
                    again.add(Measured.measure(() -> get(client, uri)));
                }
                lines.add(new Measured(address.what(), address.goal(), fresh, again));
                System.err.println(lines.getLast().line());
            }
            table("Over HTTP; size in bytes", lines);
        }
    }

    private static long get(HttpClient client, URI uri) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(uri + " answers " + response.statusCode());
        }
        return response.body().length;
    }
}
