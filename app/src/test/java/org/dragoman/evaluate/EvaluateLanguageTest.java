package org.dragoman.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command that measures the language stage, and what it has to measure. */
class EvaluateLanguageTest {

    @TempDir
    private Path folder;

    @Test
    void figuresArePrintedOneALine() {
        StringWriter out = new StringWriter();
        int status = run(
                out,
                new StringWriter(),
                "--raw",
                "--entities",
                TreebankTest.resource("small.iob2").toString(),
                TreebankTest.resource("small.conllu").toString());
        assertThat(status).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceAll(" [01]\\.\\d{4}$", "")))
                .containsExactly(
                        "UAS", "LAS", "UPOS", "XPOS", "lemma", "entity F1", "person F1", "organisation F1", "place F1",
                        "raw sentence F1", "raw word F1");
        assertThat(out.toString()).contains("raw sentence F1 1.0000", "raw word F1 1.0000");
    }

    @Test
    void aFileThatIsMissingOrBrokenIsNamedAndTheStatusTells() throws IOException {
        StringWriter err = new StringWriter();
        assertThat(run(new StringWriter(), err, "no-such.conllu")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("no-such.conllu");
        Path broken = Files.writeString(folder.resolve("broken.conllu"), "1\tone\n");
        assertThat(run(new StringWriter(), err, broken.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("broken.conllu:1");
        assertThat(run(new StringWriter(), err)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("Name a treebank");
    }

    @Test
    @Tag("model-figures")
    void theModelIsAsGoodAsItsCardSaysOnTheWebTreebank() throws IOException {
        Map<String, Double> figures = figures(shared("ud/en_ewt-test.conllu.gz"));
        assertThat(figures.get("UAS")).isGreaterThanOrEqualTo(0.91);
        assertThat(figures.get("LAS")).isGreaterThanOrEqualTo(0.885);
        assertThat(figures.get("UPOS")).isGreaterThanOrEqualTo(0.965);
        assertThat(figures.get("lemma")).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    @Tag("model-figures")
    void theModelIsAsGoodAsItsCardSaysOnNewsSpeechesAndBiographies() throws IOException {
        assertThat(figures(shared("ud/gum_open-dev.conllu.gz")).get("LAS")).isGreaterThanOrEqualTo(0.87);
    }

    @Test
    @Tag("model-figures")
    void theModelFindsTheNamesOfDocumentsItWasNotTrainedOn() throws IOException {
        Path kept = keptBackFromTraining(shared("ner/uner_en_ewt-dev.iob2.gz"));
        List<Figure> figures = EvaluateLanguage.measure(List.of(), Optional.of(kept), false, Optional.empty());
        assertThat(byMeasure(figures).get("entity F1")).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void sentencesAndWordsAreFoundInRawText() throws IOException {
        Map<String, Double> web = segmentation(shared("ud/en_ewt-dev.conllu.gz"));
        assertThat(web.get("raw word F1")).isGreaterThanOrEqualTo(0.99);
        assertThat(web.get("raw sentence F1")).isGreaterThanOrEqualTo(0.85);
        Map<String, Double> news = segmentation(shared("ud/gum_open-dev.conllu.gz"));
        assertThat(news.get("raw word F1")).isGreaterThanOrEqualTo(0.998);
        assertThat(news.get("raw sentence F1")).isGreaterThanOrEqualTo(0.96);
    }

    private static Map<String, Double> figures(Path treebank) throws IOException {
        return byMeasure(EvaluateLanguage.measure(List.of(treebank), Optional.empty(), false, Optional.empty()));
    }

    private static Map<String, Double> segmentation(Path treebank) throws IOException {
        SegmentationFigures figures = new SegmentationFigures();
        GoldParagraph.of(Treebank.read(treebank)).forEach(figures::add);
        return byMeasure(figures.figures());
    }

    private static Map<String, Double> byMeasure(List<Figure> figures) {
        return figures.stream().collect(Collectors.toMap(Figure::measure, Figure::value));
    }

    /** Training keeps back every fourth document of each genre, which is the document's name up to its first hyphen. */
    private Path keptBackFromTraining(Path file) throws IOException {
        Map<String, Integer> documents = new HashMap<>();
        List<String> kept = new ArrayList<>();
        boolean keep = false;
        try (var lines = Lines.of(file)) {
            for (String line : lines.lines().toList()) {
                if (line.startsWith("# newdoc id = ")) {
                    String genre = line.substring("# newdoc id = ".length()).split("-", 2)[0];
                    keep = documents.merge(genre, 1, Integer::sum) % 4 == 0;
                }
                if (keep) {
                    kept.add(line);
                }
            }
        }
        return Files.write(folder.resolve("kept.iob2"), kept);
    }

    /** A file of the data folder beside the repository; the test is skipped where it is absent. */
    private static Path shared(String name) {
        Path here = Path.of("").toAbsolutePath();
        Path found = Optional.ofNullable(System.getenv("DRAGOMAN_SHARED")).map(Path::of).orElseGet(() -> {
            Path at = here;
            while (at.getParent() != null && !Files.isDirectory(at.resolve("shared/data"))) {
                at = at.getParent();
            }
            return at.resolve("shared");
        });
        Path file = found.resolve("data").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "skipped: no " + file);
        return file;
    }

    private static int run(StringWriter out, StringWriter err, String... arguments) {
        return new CommandLine(new EvaluateLanguage())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
