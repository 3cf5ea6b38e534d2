package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.record.Correction;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.what.Event;
import org.dragoman.what.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands from the command line to the record and back, with a small engine. */
class CommandLineTest {

    @TempDir
    private Path folder;

    private FakeEngine engine = new FakeEngine("fake 1");
    private int columns = 100;
    private boolean colour;
    private String standardInput = "";
    private final List<Correction> corrections = new ArrayList<>();
    private String out = "";
    private String err = "";

    private int run(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, false, StandardCharsets.UTF_8), columns, colour, false);
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

    private String record() {
        return folder.resolve("record.duckdb").toString();
    }

    private int code(String... paths) {
        String[] arguments = new String[paths.length + 3];
        arguments[0] = "code";
        System.arraycopy(paths, 0, arguments, 1, paths.length);
        arguments[paths.length + 1] = "--record";
        arguments[paths.length + 2] = record();
        return run(arguments);
    }

    @Test
    void codingAFolderPrintsItsEventsAndASummary() throws IOException {
        write("in/a.txt", "A visit\ndate 2024-05-06\nXi met Putin in Moscow.\n# Share this");
        write("in/deeper/b.txt", "A raid\nPutin attacked Norland in Oslo.");

        assertThat(code(folder.resolve("in").toString())).isZero();
        assertThat(out).contains("CONSULT", "Xi (CHN GOV), Putin (RUS GOV)", "Moscow", "2024-05-06", "A visit")
                .contains("ASSAULT", "Putin (RUS GOV) → Norland (NOR GOV)")
                .contains("2 pages read", "2 coded", "2 events: CONSULT 1, ASSAULT 1");
    }

    @Test
    void codingTheSameInputTwiceChangesNothing() throws IOException {
        String in = write("in/a.txt", "A visit\nXi met Putin in Moscow.");
        code(in);
        run("export", "--format", "jsonl", "--out", "-", "--record", record());
        String before = out;
        byte[] bytes = Files.readAllBytes(Path.of(record()));

        assertThat(code(in)).isZero();
        assertThat(out).contains("0 coded, 1 unchanged").contains("CONSULT");
        assertThat(engine.coded).hasValue(1);
        assertThat(Files.readAllBytes(Path.of(record()))).isEqualTo(bytes);
        run("export", "--format", "jsonl", "--out", "-", "--record", record());
        assertThat(out).isEqualTo(before).isNotEmpty();
    }

    @Test
    void anUnchangedInputNeedsNoModel() throws IOException {
        String in = write("a.txt", "A visit\nXi met Putin in Moscow.");
        code(in);
        code(in);
        assertThat(engine.loaded).hasValue(1);
    }

    @Test
    void aNewerCoderCodesAPageAnewInPlaceOfTheOldCoding() throws IOException {
        String in = write("a.txt", "A visit\nXi met Putin in Moscow.");
        code(in);
        engine = new FakeEngine("fake 2");

        assertThat(code(in)).isZero();
        assertThat(out).contains("0 coded, 1 coded again", "coded again, as the coder changed: no event changed");
        run("export", "--format", "csv", "--out", "-", "--record", record());
        assertThat(out.lines()).hasSize(2);
        assertThat(out).contains("fake 2").doesNotContain("fake 1");
    }

    @Test
    void badInputIsNamedWithItsPlaceAndCostsNothingElse() throws IOException {
        write("in/a.txt", "A visit\nXi met Putin in Moscow.");
        write("in/b.txt", "");
        write("in/c.txt", "PNG\u0000\u0001");
        write("in/d.lines", "Xi met Putin\nbroken\nPutin met Norland");
        write("in/e.txt", "A speech\nXi mumbled.");

        assertThat(code(folder.resolve("in").toString(), folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(out).contains("3 pages read", "3 coded, 0 unchanged, 5 failed", "3 events: CONSULT 3")
                .containsPattern("1 failure: no text|1 failure: empty")
                .contains("b.txt: it has no text", "c.txt: byte 3 is no text", "d.lines:2: this is no page")
                .contains("e.txt: java.lang.IllegalStateException: mumbling can't be coded")
                .contains("nowhere: there is no such file or folder");
        run("pages", "--failed", "--record", record());
        assertThat(out).contains("d.lines:2: this is no page");
    }

    @Test
    void whatIsReadLaterIsNoFailureAnyMore() throws IOException {
        String in = write("a.txt", "");
        code(in);
        write("a.txt", "A visit\nXi met Putin in Moscow.");
        code(in);
        run("pages", "--failed", "--record", record());
        assertThat(out).contains("Nothing failed.");
    }

    @Test
    void theRecordInACodedFolderIsNoInput() throws IOException {
        write("a.txt", "A visit\nXi met Putin in Moscow.");
        assertThat(code(folder.toString())).isZero();
        assertThat(code(folder.toString())).isZero();
    }

    @Test
    void resultsComeInTheOrderOfTheInputHoweverManyJobs() throws IOException {
        String in = write("a.lines", guests(500));
        run("code", in, "--format", "csv", "--out", "-", "--jobs", "1");
        String inOne = out;
        run("code", in, "--format", "csv", "--out", "-", "--jobs", "7");
        assertThat(out).isEqualTo(inOne);
        assertThat(out.lines()).hasSize(501);
    }

    private static String guests(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Xi met Guest" + i + "\n").collect(Collectors.joining());
    }

    @Test
    void aLimitStopsTheRun() throws IOException {
        String in = write("a.lines", guests(300));
        run("code", in, "--limit", "3", "--record", record());
        assertThat(out).contains("3 pages read", "3 coded");
        run("code", in, "--limit", "3", "--record", record());
        assertThat(out).contains("6 pages read", "3 coded, 3 unchanged");
    }

    @Test
    void streamingWritesNoRecordUnlessOneIsNamed() throws IOException {
        String in = write("a.txt", "A visit\nXi met Putin in Moscow.");
        assertThat(run("code", in, "--format", "jsonl", "--out", "-")).isZero();
        assertThat(out.lines()).hasSize(1);
        assertThat(out).startsWith("{\"schema\":\"dragoman-event/1\"");
        assertThat(err).contains("1 page read");
        assertThat(Path.of(RecordOption.DEFAULT)).doesNotExist();
    }

    @Test
    void streamingWithARecordGivesUnchangedPagesTheirEventsToo() throws IOException {
        String in = write("a.txt", "A visit\nXi met Putin in Moscow.");
        run("code", in, "--format", "jsonl", "--out", "-", "--record", record());
        String first = out;
        run("code", in, "--format", "jsonl", "--out", "-", "--record", record());
        assertThat(out).isEqualTo(first).isNotEmpty();
    }

    @Test
    void standardInputIsReadAsTheTypeThatIsNamed() {
        standardInput = "Xi met Putin\nbroken\n";
        assertThat(run("code", "-", "--type", "jsonl", "--record", record())).isEqualTo(1);
        assertThat(out).contains("standard input:2: this is no page", "1 coded");
    }

    @Test
    void withoutAPathTheCommandSaysWhatToDo() {
        assertThat(run("code")).isEqualTo(2);
        assertThat(err).contains("Name the files or folders to read", "samples");
    }

    @Test
    void eventsAreChosenByFilters() throws IOException {
        code(write("a.lines", "Xi met Putin in Moscow\nPutin attacked Norland in Oslo\nXi did not meet Guest in Rome"));
        assertThat(events("--type", "assault")).containsExactly("ASSAULT");
        assertThat(events("--country", "China")).containsExactly("CONSULT", "CONSULT");
        assertThat(events("--actor", "norl")).containsExactly("ASSAULT");
        assertThat(events("--status", "negated")).containsExactly("CONSULT");
        assertThat(events("--place", "oslo")).containsExactly("ASSAULT");
        assertThat(events("--country", "CHN", "--status", "occurred")).containsExactly("CONSULT");
        assertThat(events("--page", "a.lines:2")).containsExactly("ASSAULT");
        assertThat(events("--type", "aid")).isEmpty();
    }

    @Test
    void aDateFilterTakesWhatCanHaveBeenThen() throws IOException {
        code(write("a.txt", "A visit\ndate 2024-05-06\nXi met Putin."), write("b.txt", "No date\nXi met Norland."));
        assertThat(events("--from", "2024-05")).hasSize(1);
        assertThat(events("--from", "2024-05-07")).isEmpty();
        assertThat(events("--until", "2024")).hasSize(1);
        assertThat(events("--until", "2024-05-05")).isEmpty();
        assertThat(events()).hasSize(2);
    }

    /** The types of the events that the filter leaves. */
    private List<String> events(String... filter) {
        String[] arguments = new String[filter.length + 5];
        System.arraycopy(new String[] {"events", "--format", "csv", "--record", record()}, 0, arguments, 0, 5);
        System.arraycopy(filter, 0, arguments, 5, filter.length);
        assertThat(run(arguments)).as(err).isZero();
        return out.lines().skip(1).map(line -> line.split(",", -1)[1]).toList();
    }

    @Test
    void aWrongFilterIsAUsageError() throws IOException {
        code(write("a.txt", "A visit\nXi met Putin."));
        assertThat(run("events", "--from", "last week", "--record", record())).isEqualTo(2);
        assertThat(err).contains("'last week' is no date");
        assertThat(run("events", "--country", "Atlantis", "--record", record())).isEqualTo(2);
        assertThat(err).contains("'Atlantis' is no country");
        assertThat(run("events", "--type", "kiss", "--record", record())).isEqualTo(2);
        assertThat(err).contains("kiss", "CONSULT");
    }

    @Test
    void theTableFitsEightyColumns() throws IOException {
        code(write("a.txt", "A very long headline about a visit that fills more than one line of any terminal\n"
                + "Xi met Putin in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"));
        columns = 80;
        run("events", "--record", record());
        assertThat(out.lines().map(Width::of)).allMatch(width -> width <= 80);
        assertThat(out).contains("Xi (CHN GOV), Putin", "(RUS GOV)", "Llanfair", "ogogoch", "of a…");
        run("explain", folder.resolve("a.txt").toString(), "--record", record());
        assertThat(out.lines().filter(line -> !line.contains(folder.toString())).map(Width::of))
                .allMatch(width -> width <= 80);
    }

    @Test
    void aWideTableHasOneLineAnEvent() throws IOException {
        code(write("a.lines", "Xi met Putin in Moscow\nXi did not meet Guest in " + "Long".repeat(40)));
        run("events", "--wide", "--record", record());
        assertThat(out.lines().skip(1).takeWhile(line -> !line.isEmpty())).hasSize(2);
    }

    @Test
    void explainingAnEventShowsThePageItsSentenceAndEachStep() throws IOException {
        code(write("a.txt", "A visit\ndate 2024-05-06\nXi met Putin in Moscow.\n# Share this"));
        run("events", "--format", "csv", "--record", record());
        String id = out.lines().skip(1).findFirst().orElseThrow().substring(0, 8);

        assertThat(run("explain", id, "--record", record())).isZero();
        assertThat(out).contains("paragraph   │ Xi met Putin in Moscow.", "furniture   · # Share this")
                .contains("[actor: Xi] [trigger: met] [actor: Putin] in [place: Moscow]")
                .contains("✓ 2024-05-06 Monday, says published", "nothing speaks against it")
                .contains("'met' says so", "CONSULT/meet#1", "named in full", "confidence 0.90");
    }

    @Test
    void explainingAPageShowsAllItsEvents() throws IOException {
        String in = write("a.txt", "Two\nXi met Putin in Moscow. Putin attacked Norland.");
        code(in);
        assertThat(run("explain", in, "--record", record())).isZero();
        assertThat(out).contains("CONSULT/meet#1", "ASSAULT/attack#1");
    }

    @Test
    void explainingWhatIsNotThereSaysSo() throws IOException {
        code(write("a.txt", "A visit\nXi met Putin."));
        assertThat(run("explain", "zzz", "--record", record())).isEqualTo(1);
        assertThat(err).contains("'zzz'");
    }

    @Test
    void coloursAreOnlyForTerminalsThatShowThem() throws IOException {
        String in = write("a.txt", "A visit\nXi met Putin in Moscow.\n# Share this");
        code(in);
        assertThat(out).doesNotContain("\u001b[");
        colour = true;
        run("explain", in, "--record", record());
        assertThat(out).contains("\u001b[2m").contains("\u001b[33mm\u001b[0m");
    }

    @Test
    void aPageIsShownWithoutARecord() throws IOException {
        String in = write("a.txt", "A visit\ndate 2024-05-06\nXi met Putin in Moscow.\n# Share this");
        assertThat(run("page", in)).isZero();
        assertThat(out).contains("title       │ A visit", "furniture   · # Share this", "2024-05-06 Monday");
        assertThat(run("page", in, "--format", "json")).isZero();
        assertThat(out.lines()).hasSize(1);
        assertThat(out).contains("\"schema\":\"dragoman-page/1\"", "\"kind\":\"FURNITURE\"");
    }

    @Test
    void anExportAppearsWholeOrNotAtAll() throws IOException {
        code(write("a.txt", "A visit\nXi met Putin in Moscow."));
        Path target = folder.resolve("events.csv");
        assertThat(run("export", "--format", "csv", "--out", target.toString(), "--record", record())).isZero();
        assertThat(Files.readString(target)).startsWith("id,type,").contains("Xi; Putin");
        assertThat(err).contains("1 event written to");
        assertThat(run("export", "--format", "csv", "--out", folder.resolve("no/where.csv").toString(), "--record",
                record())).isEqualTo(4);
        assertThat(err).contains("where.csv: can't be written");
    }

    @Test
    void everyFormatIsWrittenWithItsManifestBesideIt() throws IOException {
        code(write("a.txt", "A visit\ndate 2024-05-06\nXi met Putin in Moscow. Xi did not meet Guest."));
        for (String format : List.of("jsonl", "csv", "parquet", "plover", "polecat", "gdelt")) {
            Path target = folder.resolve("events." + format);
            assertThat(run("export", "--format", format, "--out", target.toString(), "--record", record())).as(err).isZero();
            assertThat(target).isNotEmptyFile();
            assertThat(folder.resolve("events." + format + ".manifest.json")).content()
                    .contains("\"events\" : 2", "\"name\" : \"events." + format + "\"");
        }
        assertThat(err).contains("2 events, 1 row written to", "in 1 event: planned, hypothetical or negated: left out");
    }

    @Test
    void theSameRecordIsExportedToTheSameBytes() throws IOException {
        code(write("a.txt", "A visit\ndate 2024-05-06\nXi met Putin in Moscow."));
        for (String format : List.of("parquet", "gdelt")) {
            Path first = Files.createDirectories(folder.resolve("first")).resolve("events." + format);
            Path second = Files.createDirectories(folder.resolve("second")).resolve("events." + format);
            run("export", "--format", format, "--out", first.toString(), "--record", record());
            run("export", "--format", format, "--out", second.toString(), "--record", record());
            assertThat(second).hasSameBinaryContentAs(first);
            assertThat(Path.of(second + ".manifest.json")).hasSameBinaryContentAs(Path.of(first + ".manifest.json"));
        }
    }

    @Test
    void tablesAreWrittenBesideTheEvents() throws IOException {
        code(write("a.txt", "A visit\nXi met Putin in Moscow."));
        Path target = folder.resolve("events.parquet");
        assertThat(run("export", "--format", "parquet", "--out", target.toString(), "--tables", "participants,pages",
                "--record", record())).as(err).isZero();
        assertThat(folder.resolve("events.participants.parquet")).isNotEmptyFile();
        assertThat(folder.resolve("events.pages.parquet")).isNotEmptyFile();
        assertThat(folder.resolve("events.parquet.manifest.json")).content().contains("events.pages.parquet");
    }

    @Test
    void theManifestOfStandardOutputGoesWhereItIsTold() throws IOException {
        code(write("a.txt", "A visit\nXi met Putin in Moscow."));
        Path manifest = folder.resolve("told.json");
        assertThat(run("export", "--format", "plover", "--out", "-", "--manifest", manifest.toString(), "--record", record())).isZero();
        assertThat(out).startsWith("{\"id\":");
        assertThat(manifest).content().contains("\"format\" : \"plover\"");
    }

    @Test
    void anExportTakesOnlyOptionsOfItsFormat() throws IOException {
        code(write("a.txt", "A visit\nXi met Putin in Moscow."));
        String target = folder.resolve("e").toString();
        assertThat(run("export", "--format", "csv", "--out", target, "--tables", "pages", "--record", record())).isEqualTo(2);
        assertThat(err).contains("--tables needs --format parquet");
        assertThat(run("export", "--format", "csv", "--out", target, "--all-statuses", "--record", record())).isEqualTo(2);
        assertThat(run("export", "--format", "gdelt", "--out", target, "--spreadsheet", "--record", record())).isEqualTo(2);
        assertThat(run("export", "--format", "xml", "--out", target, "--record", record())).isEqualTo(2);
        assertThat(folder.resolve("e")).doesNotExist();
    }

    @Test
    void storiesJoinTheReportsOfSeveralPages() throws IOException {
        code(write("a.txt", "A visit\ndate 2024-05-06\nXi met Putin in Moscow."),
                write("b.txt", "Talks\ndate 2024-05-06\nPutin met Xi in Moscow."),
                write("c.txt", "A raid\ndate 2024-05-06\nPutin attacked Norland in Oslo."));
        assertThat(run("stories", "--record", record())).isZero();
        assertThat(out).contains("2 stories.", "a.txt: Xi met Putin", "b.txt: Putin met Xi");
        run("stories", "--min-pages", "2", "--format", "jsonl", "--record", record());
        assertThat(out.lines()).hasSize(1);
        assertThat(out).contains("\"schema\":\"dragoman-story/1\"", "a.txt", "b.txt");
        run("stories", "--type", "assault", "--record", record());
        assertThat(out).contains("1 story.").contains("c.txt");
    }

    @Test
    void aRecordThatIsNotThereIsAClearError() {
        assertThat(run("events", "--record", record())).isEqualTo(3);
        assertThat(err).contains("there is no record here", "dragoman code PATH");
    }

    @Test
    void everyCommandHasHelpWithExamples() {
        for (String command : List.of("code", "events", "explain", "stories", "export", "pages", "page")) {
            assertThat(run(command, "--help")).isZero();
            assertThat(out).as(command).contains("Examples:", "dragoman " + command);
        }
        assertThat(run("--help")).isZero();
        assertThat(out).contains("Examples:", "Exit codes:");
    }

    @Test
    void theVersionIsThatOfTheCoder() {
        assertThat(run("--version")).isZero();
        assertThat(out).contains("dragoman fake 1");
    }

    /** What somebody says in the browser of the only event of a record. */
    private void say(Correction.Verdict verdict, Correction.Changes changes) {
        try (EventRecord record = EventRecord.open(Path.of(record()))) {
            record.forEach(EventFilter.ALL, (listed, text) -> said(verdict, changes, listed.event(), text));
            corrections.forEach(record::add);
            corrections.clear();
        }
    }

    private void said(Correction.Verdict verdict, Correction.Changes changes, Event event, String text) {
        corrections.add(Correction.of(event, text, verdict, changes, "They only spoke.", "Ana",
                Instant.parse("2024-05-06T07:08:09Z")));
    }

    @Test
    void whatPeopleSaidStandsBesideWhatWasCoded() throws IOException {
        String in = write("a.txt", "A visit\nXi met Putin in Moscow.");
        code(in);
        say(Correction.Verdict.CHANGED, new Correction.Changes(Optional.empty(), Optional.empty(), Optional.of(Status.NEGATED),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(run("events", "--record", record(), "--reviewed", "changed")).isZero();
        assertThat(out).contains("CONSULT", "✎ Ana: status negated (coded occurred)");
        run("events", "--record", record(), "--reviewed", "none,right");
        assertThat(out).contains("No event");
        run("explain", in, "--record", record());
        assertThat(out).contains("Ana, 2024-05-06 07:08 UTC: status negated (coded occurred)", "“They only spoke.”");

        engine = new FakeEngine("fake 2");
        code(in);
        run("events", "--record", record());
        assertThat(out).contains("✎ Ana: status negated (coded occurred)");
        assertThat(run("codebook", "examples", "--record", record(), "--out", "-")).isZero();
        assertThat(out).contains("CONSULT:", "negated: \"Xi met Putin in Moscow", "source: \"Ana, 2024-05-06, ");
        assertThat(err).contains("1 example written to standard output.");
        assertThat(run("events", "--record", record(), "--reviewed", "maybe")).isEqualTo(2);
    }
}
