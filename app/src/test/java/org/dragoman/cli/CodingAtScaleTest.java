package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dragoman.changes.ChangeWriter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dragoman code} on much input, on input that it knows, and on input that has changed. */
class CodingAtScaleTest {

    /** Knows no attacks, and places by "at" alone. */
    private static final Pattern OTHER_EVENT = Pattern.compile("(\\w+) (did not meet|met|praised) (\\w+)(?: at (\\w+))?");

    @TempDir
    private Path folder;

    private FakeEngine engine = new FakeEngine("fake/1 codebook/1");
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

    private String record(String name) {
        return folder.resolve(name + ".duckdb").toString();
    }

    private static String guests(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Xi met Guest" + i + " in Oslo" + i + "\n").collect(Collectors.joining());
    }

    private String exported(String record) {
        assertThat(run("export", "--format", "jsonl", "--out", "-", "--record", record)).isZero();
        return out;
    }

    private String failed(String record) {
        assertThat(run("pages", "--failed", "--record", record)).isZero();
        return out;
    }

    @Test
    void theRecordIsTheSameHoweverManyJobsMadeIt() throws IOException {
        String lines = write("in/a.lines", guests(1200) + "broken\nXi mumbled\n" + guests(30));
        write("in/b.txt", "A raid\nPutin attacked Norland in Oslo.");
        for (String jobs : List.of("1", "2", "7")) {
            run("code", folder.resolve("in").toString(), "--jobs", jobs, "--record", record(jobs));
            assertThat(out).contains("1,231 pages read", "1201 coded, 30 unchanged, 2 failed");
        }
        assertThat(exported(record("1"))).contains(lines).isEqualTo(exported(record("2"))).isEqualTo(exported(record("7")));
        assertThat(failed(record("1"))).isEqualTo(failed(record("2"))).isEqualTo(failed(record("7"))).contains("mumbling");
    }

    @Test
    void theRecordIsTheSameInWhicheverOrderItsInputsCame() throws IOException {
        String a = write("a.lines", guests(20));
        String b = write("b.lines", "Putin met Norland\n" + guests(9));
        run("code", a, b, "--record", record("ab"));
        run("code", b, "--record", record("ba"));
        run("code", a, "--record", record("ba"));
        assertThat(exported(record("ab"))).isEqualTo(exported(record("ba"))).contains("Norland");
    }

    @Test
    void aPageThatTheRecordHasIsNotEvenRead() throws IOException {
        String in = write("a.lines", guests(700));
        run("code", in, "--record", record("r"));
        assertThat(engine.read).hasValue(700);
        run("code", in, "--record", record("r"));
        assertThat(out).contains("700 pages read", "0 coded, 700 unchanged");
        assertThat(engine.read).hasValue(700);
        assertThat(engine.coded).hasValue(700);
    }

    @Test
    void aPageThatStandsInTwoPlacesIsCodedOnceAndFoundByBoth() throws IOException {
        String a = write("a.txt", "A visit\nXi met Putin in Moscow.");
        String b = write("b.txt", "A visit\nXi met Putin in Moscow.");
        run("code", b, a, "--record", record("r"));
        assertThat(out).contains("1 coded, 1 unchanged");
        assertThat(engine.coded).hasValue(1);
        assertThat(run("explain", a, "--record", record("r"))).isZero();
        assertThat(run("explain", b, "--record", record("r"))).isZero();
    }

    @Test
    void aPageThatCannotBeCodedFailsWhereverItStands() throws IOException {
        String in = write("a.lines", "Xi mumbled\nXi met Putin\nXi mumbled");
        assertThat(run("code", in, "--record", record("r"))).isEqualTo(1);
        assertThat(out).contains("1 coded, 0 unchanged, 2 failed", "a.lines:1: ", "a.lines:3: ");
    }

    @Test
    void aStreamWithoutARecordHasEachPageAsOftenAsItStands() throws IOException {
        String in = write("a.lines", "Xi met Putin\n".repeat(3));
        run("code", in, "--format", "csv", "--out", "-");
        assertThat(out.lines()).hasSize(4);
    }

    @Test
    void failuresAreCountedByReasonAndOnlyTheFirstAreShown() throws IOException {
        String in = write("a.lines", "broken\n".repeat(25) + "Xi mumbled\n" + "Xi met Putin\n");
        assertThat(run("code", in, "--record", record("r"))).isEqualTo(1);
        assertThat(out).contains("26 failed", "25 failures: broken", "… and 15 more; dragoman pages --failed lists them",
                "1 failure: coder failed");
        assertThat(failed(record("r")).lines().filter(line -> line.contains("this is no page"))).hasSize(25);
    }

    @Test
    void filesFromBeforeTheTimeAskedForAreLeftOut() throws IOException {
        Path old = Path.of(write("in/old.txt", "A visit\nXi met Putin in Moscow."));
        write("in/new.txt", "A raid\nPutin attacked Norland in Oslo.");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        assertThat(run("code", folder.resolve("in").toString(), "--since", "2d", "--record", record("r"))).isZero();
        assertThat(out).contains("1 page read", "1 coded", "1 file or page left out, from before 2d");
        run("code", folder.resolve("in").toString(), "--since", "4d", "--record", record("r"));
        assertThat(out).contains("1 coded, 1 unchanged").doesNotContain("left out");
    }

    @Test
    void pagesThatTheirContainerDatesEarlierAreLeftOutAndUndatedOnesAreNot() {
        standardInput = "fetched 2024-05-05: Xi met Putin\nfetched 2024-05-06: Xi met Norland\nPutin met Norland\n";
        assertThat(run("code", "-", "--type", "jsonl", "--since", "2024-05-06", "--record", record("r"))).isZero();
        assertThat(out).contains("2 coded", "1 file or page left out, from before 2024-05-06");
        assertThat(exported(record("r"))).doesNotContain("2024-05-05");
    }

    @Test
    void aTimeThatIsNoneIsAUsageError() {
        assertThat(run("code", folder.toString(), "--since", "yesterday", "--record", record("r"))).isEqualTo(2);
        assertThat(err).contains("--since: 'yesterday' is no date", "2024-05-01", "2d");
        assertThat(Path.of(record("r"))).doesNotExist();
    }

    @Test
    void codingAgainSaysWhatMadeItSoAndWhatChanged() throws IOException {
        String in = write("a.lines", "Xi met Putin in Oslo. Putin attacked Norland.\nXi met Guest. Guest praised Xi.");
        run("code", in, "--record", record("r"));
        engine = new FakeEngine("fake/1 codebook/2", OTHER_EVENT);
        run("code", in, "--record", record("r"));
        assertThat(out).contains("0 coded, 2 coded again",
                "2 pages coded again, as the codebook changed: 1 event new, 1 gone, 1 changed.", "--changes FILE lists them");
    }

    @Test
    void whatChangedCanBeReadAsATable() throws IOException {
        String in = write("a.lines", "Xi met Putin in Oslo. Putin attacked Norland.");
        run("code", in, "--record", record("r"));
        exported(record("r"));
        String before = out;
        engine = new FakeEngine("fake/1 codebook/2", OTHER_EVENT);
        Path changes = folder.resolve("changes.csv");
        assertThat(run("code", in, "--changes", changes.toString(), "--record", record("r"))).isZero();
        List<CSVRecord> rows = new ArrayList<>();
        try (var reader = Files.newBufferedReader(changes)) {
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).forEach(rows::add);
        }
        assertThat(rows).extracting(row -> row.get("change") + " " + row.get("type") + " " + row.get("attribute") + " "
                + row.get("before") + " " + row.get("after")).containsExactly("changed CONSULT place Oslo ", "gone ASSAULT   ");
        assertThat(rows).allSatisfy(row -> {
            assertThat(before).contains(row.get("id_before"));
            assertThat(row.get("source")).endsWith("a.lines:1");
            assertThat(row.get("coder")).isEqualTo("fake/1 codebook/2");
        });
        assertThat(exported(record("r"))).contains(rows.getFirst().get("id"));
        String documented = Files.readString(Repository.file("docs/changes.md"));
        assertThat(ChangeWriter.COLUMNS).allSatisfy(column -> assertThat(documented).contains("| `" + column + "` |"));
    }

    @Test
    void aPageThatIsLongInCodingDoesNotHoldUpOthers() throws IOException {
        String in = write("a.lines", "Xi met Putin until 400 more\n" + guests(400));
        assertThat(run("code", in, "--jobs", "2", "--record", record("r"))).isZero();
        assertThat(out).contains("401 coded");
        try (EventRecord record = EventRecord.openToRead(Path.of(record("r")))) {
            assertThat(record.countPages()).isEqualTo(401);
        }
    }
}
