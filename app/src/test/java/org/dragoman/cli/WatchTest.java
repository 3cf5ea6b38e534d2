package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code dragoman serve --watch}, in a process of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process can't be told to end there")
class WatchTest {

    private static final int TERMINATED = 128 + 15;
    private static final int MOST_LOOKS = 1_200;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private String get(URI site, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(site.resolve(path)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private String wait(URI site, String path, String... texts) throws IOException, InterruptedException {
        String body = "";
        for (int i = 0; i < MOST_LOOKS; i++) {
            body = get(site, path);
            if (List.of(texts).stream().allMatch(body::contains)) {
                return body;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(String.join(", ", texts) + " did not come: " + body);
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(InputStream.nullInputStream(), new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), 100, false, false);
        new CommandLineRunner(new FakeEngine("fake/1 codebook/1"), terminal, List.of()).run(arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String exported(String record) {
        return run("export", "--format", "jsonl", "--out", "-", "--record", folder.resolve(record).toString())
                + run("pages", "--failed", "--record", folder.resolve(record).toString());
    }

    private static String guests(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Xi met Guest" + i + "\n").collect(Collectors.joining());
    }

    @Test
    void whatIsThereAndWhatArrivesIsCodedAndShownWhileItIs() throws IOException, InterruptedException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("a.lines"), "Xi met Putin\nXi mumbled\n");
        try (ServingProcess serving = ServingProcess.start(folder.resolve("watched.duckdb"), "--watch", in.toString())) {
            wait(serving.address, "/api/events", "Xi met Putin");
            assertThat(wait(serving.address, "/api/activity", "\"failed\":1", "waiting for what arrives"))
                    .contains("Watching " + in, "\"coded\":1", "coder failed", "mumbling");
            assertThat(get(serving.address, "/coding")).contains("1 page coded", "mumbling can't be coded");

            Path later = Files.createDirectories(in.resolve("new/folder"));
            Files.writeString(later.resolve("b.txt.part"), "A raid\nPutin attac");
            Files.writeString(later.resolve("c.lines"), guests(600));
            wait(serving.address, "/api/events?actor=Guest599", "Guest599");
            Files.writeString(later.resolve("b.txt.part"), "A raid\nPutin attacked Norland");
            Files.move(later.resolve("b.txt.part"), later.resolve("b.txt"));
            wait(serving.address, "/api/events?actor=Norland", "Putin attacked Norland");
            assertThat(serving.end()).isEqualTo(TERMINATED);
        }
        run("code", in.toString(), "--record", folder.resolve("direct.duckdb").toString());
        assertThat(exported("watched.duckdb")).contains("Guest599").isEqualTo(exported("direct.duckdb"));
    }

    @Test
    void toldToEndItKeepsWhatIsCodedAndKilledItLeavesAGoodRecord() throws IOException, InterruptedException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path record = folder.resolve("watched.duckdb");
        // The last page is being coded for as long as the process lives.
        Files.writeString(in.resolve("a.lines"), guests(40) + "Xi met Putin until 1000 more\n");
        try (ServingProcess serving = ServingProcess.start(record, "--watch", in.toString(), "--jobs", "2")) {
            wait(serving.address, "/api/activity", "\"coded\":40", "coding 1 file");
            assertThat(serving.end()).isEqualTo(TERMINATED);
        }
        assertThat(run("pages", "--record", record.toString())).contains("Guest39");

        Files.writeString(in.resolve("b.lines"), "Putin met Norland\nXi met Putin until 1001 more\n");
        try (ServingProcess serving = ServingProcess.start(record, "--watch", in.toString(), "--jobs", "2")) {
            wait(serving.address, "/api/activity", "\"unchanged\":40", "\"doing\":\"coding ");
            serving.process.destroyForcibly().waitFor();
        }
        assertThat(run("record", "verify", "--record", record.toString())).contains("nothing wrong");

        Files.writeString(in.resolve("a.lines"), guests(40));
        Files.writeString(in.resolve("b.lines"), "Putin met Norland\n");
        run("code", in.toString(), "--record", record.toString());
        run("code", in.toString(), "--record", folder.resolve("direct.duckdb").toString());
        assertThat(exported("watched.duckdb")).contains("Norland").isEqualTo(exported("direct.duckdb"));
    }

    @Test
    void aFolderThatIsNoneIsAUsageError() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Xi");
        assertThat(run("serve", "--watch", file.toString(), "--record", folder.resolve("r.duckdb").toString())).isEmpty();
        assertThat(folder.resolve("r.duckdb")).doesNotExist();
    }
}
