package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kills a process at random moments of opening a record: while its tables are brought up to date, while what a killed writer left
 * in the database's log is replayed, and while the log is written into the file. Opened once more, the record is what it would
 * be if nothing had happened. The seed is printed; {@code -Ddragoman.crash.seed=N} uses it again.
 */
class OpeningCrashTest {

    private static final int KILLS = 4;
    private static final int RECORDS = 2;
    private static final int PAGES = 400;
    private static final int BATCHES = 4;
    private static final long SEED = Long.getLong("dragoman.crash.seed", System.nanoTime());

    @TempDir
    private Path folder;

    private static CodedPage[] pages() {
        return IntStream.range(0, PAGES).mapToObj(i -> Codings.full("f" + i, "coder 1")).toArray(CodedPage[]::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aMigrationKilledAtAnyMomentIsDoneByTheNextOpeningAndTheCopyIsWhole(int version) throws Exception {
        Path older = folder.resolve("older.duckdb");
        OlderRecord.write(older, version, pages());
        Map<String, List<String>> before = contents(older);
        Path undisturbed = copied(older, "undisturbed");
        long length = lengthOfOpening(undisturbed);
        Map<String, List<String>> expected = contents(undisturbed);
        assertThat(expected).isNotEqualTo(before);
        for (int number = 0; number < RECORDS; number++) {
            Path killed = copied(older, "killed-" + number);
            killAndOpen(killed, number, length, expected);
            List<Path> copies = beside(killed, ".v" + version);
            assertThat(copies).as("seed %s", SEED).isNotEmpty();
            for (Path copy : copies) {
                assertThat(contents(copy)).as("%s of seed %s", copy.getFileName(), SEED).isEqualTo(before);
            }
            assertThat(beside(killed, ".part")).isEmpty();
        }
    }

    @Test
    void anOpeningKilledWhileTheLogIsReplayedOrWrittenIntoTheFileLosesNothing() throws Exception {
        Path left = folder.resolve("left.duckdb");
        assertThat(start(AbandonedWriter.class, left).waitFor()).isEqualTo(AbandonedWriter.EXIT_CODE);
        assertThat(Files.size(Backup.logOf(left))).isGreaterThan(1L << 18);
        Path undisturbed = copied(left, "undisturbed");
        long length = lengthOfOpening(undisturbed);
        Map<String, List<String>> expected = contents(undisturbed);
        assertThat(expected.get("pages")).hasSize(PAGES);
        for (int number = 0; number < RECORDS; number++) {
            killAndOpen(copied(left, "killed-" + number), number, length, expected);
        }
    }

    /** A process that writes pages and ends without closing the record. */
    static final class AbandonedWriter {

        static final int EXIT_CODE = 9;

        private AbandonedWriter() {}

        public static void main(String[] arguments) {
            EventRecord record = EventRecord.open(Path.of(arguments[0]));
            List<CodedPage> pages = List.of(pages());
            for (int i = 0; i < BATCHES; i++) {
                Batch batch = new Batch();
                pages.subList(i * PAGES / BATCHES, (i + 1) * PAGES / BATCHES).forEach(batch::add);
                record.write(batch);
            }
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    private static void killAndOpen(Path record, int number, long length, Map<String, List<String>> expected)
            throws IOException, InterruptedException, SQLException {
        Random random = new Random(SEED + number);
        for (int i = 0; i < KILLS; i++) {
            Process process = startOpening(record);
            process.waitFor((long) (random.nextDouble() * length), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();
        }
        EventRecord.open(record).close();
        List<Flaw> flaws = new ArrayList<>();
        EventRecord.verify(record, flaws::add);
        assertThat(flaws).as("seed %s", SEED).isEmpty();
        assertThat(contents(record)).as("record %s of seed %s", number, SEED).isEqualTo(expected);
    }

    /** How long an opening takes that nothing disturbs, in nanoseconds. */
    private static long lengthOfOpening(Path record) throws IOException, InterruptedException {
        Process process = startOpening(record);
        long started = System.nanoTime();
        assertThat(process.waitFor()).isZero();
        return System.nanoTime() - started;
    }

    private static Process startOpening(Path record) throws IOException {
        Process process = start(KilledOpening.class, record);
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("started");
        return process;
    }

    private static Process start(Class<?> main, Path record) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), main.getName(), record.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private Path copied(Path record, String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name)).resolve("record.duckdb");
        Files.copy(record, copy);
        if (Files.exists(Backup.logOf(record))) {
            Files.copy(Backup.logOf(record), Backup.logOf(copy), StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    private static List<Path> beside(Path record, String part) throws IOException {
        try (Stream<Path> files = Files.list(record.getParent())) {
            return files.filter(file -> file.getFileName().toString().contains(part)).sorted().toList();
        }
    }

    private static Map<String, List<String>> contents(Path record) throws SQLException {
        Map<String, List<String>> contents = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + record);
                Statement statement = connection.createStatement()) {
            for (String table : OlderRecord.strings(statement, "SELECT table_name FROM duckdb_tables()")) {
                contents.put(table, OlderRecord.strings(statement,
                        "SELECT CAST(t AS VARCHAR) AS line FROM " + table + " t ORDER BY line"));
            }
        }
        return contents;
    }
}
