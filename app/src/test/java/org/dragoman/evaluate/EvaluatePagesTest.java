package org.dragoman.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluatePagesTest {

    private static final String TRUTH = "The ministers met in Kelm on Tuesday, officials said, for the first time in "
            + "six long years.";
    private static final String MORE = "They agreed to reopen the bridge, which had been closed to lorries since the "
            + "spring before.";

    @TempDir
    private Path folder = Path.of("");

    private static String run(Object command, String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        line.execute(arguments);
        return out.toString();
    }

    @Test
    void runsOfFourTokensAreCountedAsTheBenchmarkDoes() {
        Shingles same = Shingles.compare("One, two; three four five!", "One two three four five");
        assertThat(same.exact()).isTrue();
        Shingles part = Shingles.compare("a b c d e", "a b c d x");
        assertThat(List.of(part.common(), part.extra(), part.missing())).containsExactly(1, 1, 1);
        assertThat(Shingles.compare("a b", "").hasRead()).isFalse();
    }

    @Test
    void scoresAreMeansOverPages() {
        PageScores scores = PageScores.of(List.of(new Shingles(1, 1, 0, false), new Shingles(4, 0, 0, true)));
        assertThat(scores.precision()).isEqualTo(0.75);
        assertThat(scores.recall()).isEqualTo(1);
        assertThat(scores.f1()).isCloseTo(0.857, Offset.offset(0.001));
        assertThat(scores.exact()).isEqualTo(0.5);
    }

    @Test
    void eachScoreIsPrintedOnALineOfItsOwn() throws IOException {
        Files.createDirectory(folder.resolve("html"));
        Files.writeString(folder.resolve("html/a.html"), "<h1>Bridge</h1><p>" + TRUTH + "</p><p>" + MORE + "</p>");
        Files.writeString(folder.resolve("ground-truth.json"), "{\"a\": {\"articleBody\": \"" + TRUTH + "\\n\\n" + MORE
                + "\", \"url\": \"\"}}");
        assertThat(run(new EvaluatePages(), folder.toString()).lines())
                .contains("F1 1.000", "precision 1.000", "recall 1.000", "exact match 1.000", "pages 1");
    }

    @Test
    void aFolderWithoutTruthIsNamed() {
        assertThat(run(new EvaluatePages(), folder.toString())).contains("ground-truth.json: no such file");
    }

    @Test
    void datesAreCountedAsRightWrongOrMissed() throws IOException {
        String page = "<p>Published 3 July 2023</p><p>" + TRUTH + "</p><p>" + MORE + "</p>";
        Files.writeString(folder.resolve("a.html"), page);
        Files.writeString(folder.resolve("b.html"), page.replace("2023", "2022"));
        Files.writeString(folder.resolve("c.html"), "<p>" + TRUTH + "</p>");
        Path set = Files.writeString(folder.resolve("set.json"), """
                {"https://a.example/x": {"file": "a.html", "date": "2023-07-03"},
                 "https://a.example/y": {"file": "b.html", "date": "2023-07-03"},
                 "https://a.example/z": {"file": "c.html", "date": "2023-07-03"}}
                """);
        assertThat(run(new EvaluateDates(), set.toString()).lines())
                .contains("F1 0.500", "precision 0.500", "recall 0.500", "accuracy 0.333", "pages 3");
    }

    @Test
    void datesAreReadFromJsonLinesToo() throws IOException {
        Path set = Files.writeString(folder.resolve("set.jsonl"),
                "{\"url\": \"https://a.example/2023/07/03/x\", \"html\": \"<p>Text</p>\", \"date\": "
                + "\"2023-07-03\"}\n\n");
        assertThat(run(new EvaluateDates(), set.toString()).lines()).contains("F1 1.000", "pages 1");
        assertThat(run(new EvaluateDates(), "--no-address", "--wrong", set.toString()))
                .contains("set.jsonl:1: 2023-07-03, read none");
    }

    @Test
    void thePublicBenchmarkIsReadBetterThanByAnyOtherReader() {
        Path pages = shared().resolve("data/pages");
        Assumptions.assumeTrue(Files.isDirectory(pages), "shared/data/pages is absent");
        List<String> lines = run(new EvaluatePages(), pages.toString()).lines().toList();
        assertThat(value(lines, "F1")).isGreaterThanOrEqualTo(0.98);
        assertThat(value(lines, "precision")).isGreaterThanOrEqualTo(0.975);
        assertThat(value(lines, "exact match")).isGreaterThanOrEqualTo(0.45);
    }

    private static double value(List<String> lines, String name) {
        return lines.stream().filter(l -> l.startsWith(name + " ")).mapToDouble(l ->
                Double.parseDouble(l.substring(name.length() + 1)))
                .findFirst().orElseThrow();
    }

    private static Path shared() {
        String named = System.getProperty("DRAGOMAN_SHARED", System.getenv().getOrDefault("DRAGOMAN_SHARED", ""));
        return named.isEmpty() ? beside() : Path.of(named);
    }

    /** The folder {@code shared} beside the repository. */
    private static Path beside() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("shared/data"))) {
                return folder.resolve("shared");
            }
        }
        return Path.of("shared");
    }
}
