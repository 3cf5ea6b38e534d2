package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void aRecord() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("a.txt"), "A visit\ndate 2024-05-06\nXi met Putin in Moscow.\n# Share this");
        Files.writeString(in.resolve("b.txt"), "A raid\nPutin attacked Norland in Oslo");
        assertThat(run("code", in.toString())).isZero();
    }

    private int run(String... arguments) {
        ByteArrayOutputStream standard = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(InputStream.nullInputStream(), new PrintStream(standard, false, StandardCharsets.UTF_8),
                new PrintStream(error, false, StandardCharsets.UTF_8), 100, false, false);
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--record";
        all[arguments.length + 1] = folder.resolve("record.duckdb").toString();
        int code = new CommandLineRunner(new FakeEngine("fake 1"), terminal, List.of()).run(all);
        out = standard.toString(StandardCharsets.UTF_8);
        err = error.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void eventsArePrintedWithTheirSentencesAndWhatAnswersMarked() {
        assertThat(run("search", "attacking", "place:oslo")).isZero();
        assertThat(out).contains("ASSAULT", "Putin [attacked] Norland in Oslo", "1 event.").doesNotContain("CONSULT");
    }

    @Test
    void theOptionsThatChooseEventsHoldToo() {
        assertThat(run("search", "putin", "--type", "consult")).isZero();
        assertThat(out).contains("Xi met [Putin] in Moscow", "1 event.");
    }

    @Test
    void pagesArePrintedWithThePassage() {
        assertThat(run("search", "--pages", "\"putin in moscow\"")).isZero();
        assertThat(out).contains("A visit", "Xi met [Putin in Moscow].", "1 page.");
    }

    @Test
    void nothingFoundIsSaid() {
        assertThat(run("search", "nobody")).isZero();
        assertThat(out).contains("No event answers the query.");
    }

    @Test
    void aQueryThatCannotBeUnderstoodIsShownWithThePlace() {
        assertThat(run("search", "putin date:soon")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("'soon' is no date", "  putin date:soon\n             ^");
    }
}
