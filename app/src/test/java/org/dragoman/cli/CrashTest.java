package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Flaw;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the coder at random moments, runs it again, and holds the record against that of a run which nothing disturbed. The
 * seed is printed; {@code -Ddragoman.crash.seed=N} uses it again.
 */
class CrashTest {

    private static final int KILLS = 50;
    private static final int KILLS_OF_ONE_RECORD = 5;
    private static final int KILLS_OF_THE_REAL_CODER = 3;
    /** Two and a half batches of them, so that some moments lie between two. */
    private static final int SHORT_PAGES = 500;

    private static final long SEED = Long.getLong("dragoman.crash.seed", System.nanoTime());

    @TempDir
    private static Path folder;

    private static String samples = "";

    /** The samples as the real coder codes them, in this process, undisturbed. */
    @BeforeAll
    static void codeTheSamples() throws IOException {
        System.out.println("CrashTest: seed " + SEED);
        samples = repository().resolve("samples").toString();
        assertThat(KilledCoder.run(new Stages(), "code", samples, "--record", remembered())).isZero();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < SHORT_PAGES; i++) {
            lines.append("{\"url\": \"https://example.org/").append(i).append("\", \"text\": \"Report number ").append(i)
                    .append(" of the day\\n\\nXi met Putin in Moscow, and Norland attacked Xi in Oslo, and nobody else did ")
                    .append("anything on that day.\"}\n");
        }
        Files.writeString(folder.resolve("short.jsonl"), lines);
    }

    private static Path repository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("samples")))
                .findFirst()
                .orElseThrow();
    }

    private static String remembered() {
        return folder.resolve("remembered.duckdb").toString();
    }

    private static String[] coding(Path record) {
        return new String[] {"code", samples, folder.resolve("short.jsonl").toString(), "--record", record.toString()};
    }

    private static Process start(String main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g", "-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Starts the remembering coder and waits for it to start on its work. */
    private static Process startCoding(Path record) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(remembered()));
        arguments.addAll(List.of(coding(record)));
        Process process = start("org.dragoman.cli.KilledCoder", arguments);
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("started");
        return process;
    }

    /** Lets a process live for a while and kills it, as {@code kill -9} does. */
    private static void kill(Process process, long nanos) throws InterruptedException {
        process.waitFor(nanos, TimeUnit.NANOSECONDS);
        process.destroyForcibly().waitFor();
    }

    @Test
    void aRunKilledAtAnyMomentAndRunAgainGivesTheRecordOfAnUndisturbedOne() throws Exception {
        Path undisturbed = folder.resolve("undisturbed.duckdb");
        long started = System.nanoTime();
        Process whole = startCoding(undisturbed);
        long lead = System.nanoTime() - started;
        assertThat(whole.waitFor(5, TimeUnit.MINUTES)).isTrue();
        long length = System.nanoTime() - started - lead;
        assertThat(whole.exitValue()).isZero();
        Map<String, String> expected = contents(undisturbed);
        assertThat(expected.getOrDefault("jsonl", "").lines()).hasSizeGreaterThan(2 * SHORT_PAGES);
        RememberingEngine engine = new RememberingEngine(Path.of(remembered()));
        IntStream.range(0, KILLS / KILLS_OF_ONE_RECORD).parallel().forEach(number ->
                killAndRunAgain(folder.resolve("killed-" + number + ".duckdb"), number, length, engine, expected));
    }

    private static void killAndRunAgain(Path record, int number, long length, Engine engine, Map<String, String> expected) {
        Random random = new Random(SEED + number);
        try {
            for (int i = 0; i < KILLS_OF_ONE_RECORD; i++) {
                kill(startCoding(record), (long) (random.nextDouble() * length));
            }
            assertSound(record);
            assertThat(KilledCoder.run(engine, coding(record))).isZero();
            assertThat(contents(record)).as("record %s of seed %s", number, SEED).isEqualTo(expected);
        } catch (IOException | SQLException e) {
            throw new AssertionError("record " + number + " of seed " + SEED, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What is in a record after its writer was killed is whole pages; a writer killed while it made the tables leaves none. */
    private static void assertSound(Path record) {
        EventRecord.open(record).close();
        List<Flaw> flaws = new ArrayList<>();
        EventRecord.verify(record, flaws::add);
        assertThat(flaws).as("seed %s", SEED).isEmpty();
    }

    @Test
    void theRealCoderKilledWhileItCodesTheSamplesGivesTheSameRecordWhenRunAgain() throws Exception {
        Path record = folder.resolve("real.duckdb");
        List<String> arguments = List.of("code", samples, "--record", record.toString());
        long started = System.nanoTime();
        assertThat(start("org.dragoman.cli.Main", List.of("code", samples, "--record",
                folder.resolve("first.duckdb").toString())).waitFor()).isZero();
        long length = System.nanoTime() - started;
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS_OF_THE_REAL_CODER; i++) {
            kill(start("org.dragoman.cli.Main", arguments), (long) (random.nextDouble() * length));
        }
        assertThat(KilledCoder.run(new Stages(), arguments.toArray(String[]::new))).isZero();
        assertThat(contents(record)).as("seed %s", SEED).isEqualTo(contents(Path.of(remembered())));
    }

    /** The exports of a record, and the rows of every table but that of the runs, which has their times. */
    private static Map<String, String> contents(Path record) throws IOException, SQLException {
        Map<String, String> contents = new TreeMap<>();
        for (String format : List.of("csv", "jsonl")) {
            Path out = record.resolveSibling(record.getFileName() + "." + format);
            assertThat(KilledCoder.run(new FakeEngine(""), "export", "--format", format, "--out", out.toString(),
                    "--record", record.toString())).isZero();
            contents.put(format, Files.readString(out));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + record);
                Statement statement = connection.createStatement()) {
            for (String table : rows(statement, "SELECT table_name FROM duckdb_tables() WHERE table_name <> 'runs'")) {
                contents.put(table, String.join("\n", rows(statement,
                        "SELECT CAST(t AS VARCHAR) AS line FROM " + table + " t ORDER BY line")));
            }
        }
        return contents;
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
