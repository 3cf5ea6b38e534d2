package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.handover.OwnerFile;
import org.dragoman.record.EventRecord;
import org.dragoman.web.WebServer;
import org.dragoman.web.WebSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code dragoman code}, and the commands that read, on a record that a server has open. */
class HandoverTest {

    private static final Pattern OTHER_EVENT = Pattern.compile("(\\w+) (did not meet|met|praised) (\\w+)(?: at (\\w+))?");

    @TempDir
    private Path folder;

    private FakeEngine engine = new FakeEngine("fake/1 codebook/1");
    private final List<String> faults = new ArrayList<>();
    private String standardInput = "";
    private String out = "";
    private String err = "";

    private int run(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, false, StandardCharsets.UTF_8), 100, false, false);
        int code = new CommandLineRunner(engine, terminal, List.of()).run(arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file.toString();
    }

    private Path record(String name) {
        return folder.resolve(name + ".duckdb");
    }

    private static String guests(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Xi met Guest" + i + " in Oslo" + i + "\n").collect(Collectors.joining());
    }

    /** A record, and a server that has it open. */
    private final class Served implements AutoCloseable {
        private final EventRecord record;
        private final WebServer server;

        Served(String name, Optional<String> token) {
            record = EventRecord.open(record(name));
            server = WebServer.start(new WebSettings(WebSettings.LOOPBACK, 0, token), record,
                    (path, e) -> faults.add(path + ": " + e));
        }

        @Override
        public void close() {
            server.close();
            record.close();
        }
    }

    /** All that a run tells but how long it took, and which record it is. */
    private String told() {
        return out.replaceAll("in [0-9.]+ s", "").replaceAll("\\w+\\.duckdb", "");
    }

    /** Runs on both records, one of them served, and returns what was told of the other. */
    private String both(String... arguments) {
        List<String> directly = new ArrayList<>(List.of(arguments));
        directly.addAll(List.of("--record", record("direct").toString()));
        int code = run(directly.toArray(String[]::new));
        String told = told();
        List<String> overHanded = new ArrayList<>(List.of(arguments));
        overHanded.addAll(List.of("--record", record("served").toString()));
        assertThat(run(overHanded.toArray(String[]::new))).as(err).isEqualTo(code);
        assertThat(told()).isEqualTo(told);
        return told;
    }

    @Test
    void aServedRecordTakesPagesAndTellsOfThemLikeAnyOther() throws IOException {
        String in = write("in/a.lines", guests(700) + "broken\nXi mumbled\n" + guests(30));
        write("in/b.txt", "A raid\nPutin attacked Norland in Oslo \uD835\uDD3B.\ndate 2024-05-06");
        write("in/c.txt", "A raid\nPutin attacked Norland in Oslo \uD835\uDD3B.\ndate 2024-05-06");
        write("in/d.txt", "Colonel Ivan Petrov of RUS met Xi");
        String inputs = folder.resolve("in").toString();
        try (Served served = new Served("served", Optional.empty())) {
            assertThat(both("code", inputs, "--limit", "100")).contains("100 coded");
            assertThat(err).contains("The server at " + served.server.address() + " has");
            assertThat(both("code", inputs)).contains("602 coded, 131 unchanged, 2 failed");
            assertThat(both("code", inputs, "--format", "csv", "--out", "-")).contains("Guest699");
            assertThat(both("pages", "--failed")).contains("mumbling");

            engine = new FakeEngine("fake/1 codebook/2", OTHER_EVENT);
            write("in/a.lines", guests(3) + "Xi mumbled");
            assertThat(both("code", in, "--changes", "-")).contains("place,Oslo1");
            assertThat(err).contains("3 pages coded again, as the codebook changed");
            assertThat(both("code", in)).contains("0 coded, 3 unchanged, 1 failed");

            standardInput = "Ivan Petrov met Putin";
            assertThat(both("code", "-", "--learn")).contains("1 coded");
            assertThat(both("export", "--format", "jsonl", "--out", "-")).contains("Guest699", "Norland");
            both("export", "--format", "parquet", "--out", folder.resolve("events.parquet").toString());
        }
        assertThat(faults).isEmpty();
        assertThat(both("export", "--format", "jsonl", "--out", "-")).contains("Guest699");
        assertThat(both("record", "verify")).contains("nothing wrong");
        assertThat(OwnerFile.pathOf(record("served"))).doesNotExist();
    }

    @Test
    void theCommandsThatReadReadAServedRecord() throws IOException {
        String in = write("a.lines", guests(30) + "broken");
        run("code", in, "--record", record("direct").toString());
        Files.copy(record("direct"), record("served"));
        try (Served served = new Served("served", Optional.of("a-token-that-nobody-guesses"))) {
            assertThat(both("events", "--actor", "Guest7")).contains("1 event");
            assertThat(both("explain", in + ":3")).contains("Guest2");
            assertThat(both("pages")).contains("Guest29");
            assertThat(both("stories")).contains("Oslo29");
            assertThat(both("search", "guest12")).contains("1 event");
            assertThat(both("record", "verify")).contains("30 pages", "nothing wrong");
            assertThat(both("record", "info")).contains("30 pages");
            // What is written to it after that is seen by the next command.
            assertThat(served.record.countPages()).isEqualTo(30);
            both("code", write("b.lines", "Putin met Norland"));
            assertThat(both("events", "--actor", "Norland")).contains("1 event");

            assertThat(run("record", "migrate", "--record", record("served").toString())).isEqualTo(ExitCode.RECORD);
            assertThat(err).contains(served.server.address().resolve("/").toString(), "has it open");
            assertThat(run("serve", "--no-open", "--record", record("served").toString())).isEqualTo(ExitCode.RECORD);
            assertThat(err).contains("has it open");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyTheOwnerCanReadHowTheServerIsFound() throws IOException {
        try (Served served = new Served("served", Optional.empty())) {
            Path file = OwnerFile.pathOf(served.record.file());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
    }

    @Test
    void aFileThatAServerLeftBehindLeadsNowhere() throws IOException {
        String in = write("a.lines", guests(3));
        run("code", in, "--record", record("r").toString());
        assertThat(OwnerFile.write(record("r"), URI.create("http://127.0.0.1:9/"), "secret").toString()).doesNotContain("secret");
        assertThat(run("events", "--record", record("r").toString())).isZero();
        assertThat(run("code", in, "--record", record("r").toString())).isZero();
        assertThat(err).doesNotContain("server");
    }

    @Test
    void aCopyOfAServedRecordIsNotTheServedRecord() throws IOException {
        try (Served served = new Served("served", Optional.empty())) {
            Files.copy(served.record.file(), record("copy"), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(OwnerFile.pathOf(served.record.file()), OwnerFile.pathOf(record("copy")));
            assertThat(run("code", write("a.lines", guests(3)), "--record", record("copy").toString())).isZero();
            assertThat(served.record.countPages()).isZero();
        }
    }

    @Test
    void aServerThatEndsMeanwhileCostsNothingThatWasWritten() throws IOException {
        String in = write("a.lines", guests(600) + "Xi met Putin until 600 more\n");
        Served served = new Served("served", Optional.empty());
        engine.onCoded(600, served.server::close);
        assertThat(run("code", in, "--jobs", "1", "--record", record("served").toString())).isEqualTo(ExitCode.RECORD);
        assertThat(err).contains("does not answer any more", "run the same command again");
        long written = served.record.countPages();
        served.record.close();
        assertThat(run("code", in, "--record", record("served").toString())).isZero();
        assertThat(out).contains("601 pages read", (601 - written) + " coded, " + written + " unchanged");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process can't be told to end there")
    void aServerInAnotherProcessIsHandedPagesAndLeavesAGoodRecord() throws IOException, InterruptedException {
        String in = write("a.lines", guests(40) + "Xi mumbled");
        run("code", in, "--record", record("direct").toString());
        EventRecord.open(record("served")).close();
        try (ServingProcess serving = ServingProcess.start(record("served"))) {
            assertThat(run("code", in, "--record", record("served").toString())).isEqualTo(ExitCode.SOME_FAILED);
            assertThat(err).contains("The server at " + serving.address);
            assertThat(both("export", "--format", "jsonl", "--out", "-")).contains("Guest39");
            assertThat(both("code", in)).contains("40 unchanged");
            assertThat(serving.end()).isEqualTo(128 + 15);
        }
        assertThat(OwnerFile.pathOf(record("served"))).doesNotExist();
        assertThat(both("export", "--format", "jsonl", "--out", "-")).contains("Guest39");

        try (ServingProcess serving = ServingProcess.start(record("served"))) {
            run("code", write("b.lines", "Putin met Norland"), "--record", record("served").toString());
            serving.process.destroyForcibly().waitFor();
        }
        assertThat(OwnerFile.pathOf(record("served"))).exists();
        run("code", write("b.lines", "Putin met Norland"), "--record", record("direct").toString());
        assertThat(both("export", "--format", "jsonl", "--out", "-")).contains("Guest39", "Norland");
        assertThat(both("record", "verify")).contains("nothing wrong");
    }
}
