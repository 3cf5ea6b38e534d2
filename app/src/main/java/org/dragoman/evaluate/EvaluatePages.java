package org.dragoman.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.page.Block;
import org.dragoman.page.Extract;
import org.dragoman.page.html.HtmlReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate pages}: how well article bodies are read, measured as the article-extraction-benchmark does. */
@Command(
        name = "pages",
        description = {
            "Measures how well the bodies of articles are read.",
            "DIR holds ground-truth.json ({\"ID\": {\"articleBody\": \"…\", \"url\": \"…\"}, …}) and the pages as "
                    + "html/ID.html.gz or html/ID.html, as in the article-extraction-benchmark of Scrapinghub. "
                    + "Prints F1, "
                    + "precision and recall over runs of four tokens (means over pages), the share of pages read "
                    + "token for "
                    + "token, and half the width of their 95 %% intervals."
        })
public final class EvaluatePages implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder of ground-truth.json and html/.")
    private Path folder = Path.of(".");

    @Option(names = "--each", description = "Print each page's scores too, worst first.")
    private boolean each;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path truth = folder.resolve("ground-truth.json");
        JsonNode pages = GivenFile.json(spec, truth, "; give the folder that holds ground-truth.json and html/");
        List<Shingles> scores = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        HtmlReader reader = HtmlReader.create();
        for (Map.Entry<String, JsonNode> page : pages.properties()) {
            Optional<String> address = Optional.of(page.getValue().path("url").asText()).filter(u -> !u.isEmpty());
            Shingles score = Shingles.compare(page.getValue().path("articleBody").asText(),
                    body(reader.read(html(page.getKey()), address)));
            scores.add(score);
            lines.add(line(page.getKey(), score));
        }
        if (each) {
            lines.stream().sorted().forEach(out::println);
        }
        print(out, scores);
        return 0;
    }

    private String html(String id) throws IOException {
        Path zipped = folder.resolve("html").resolve(id + ".html.gz");
        return HtmlFiles.read(Files.exists(zipped) ? zipped : folder.resolve("html").resolve(id + ".html"));
    }

    /** An article's text as the benchmark means it: what stands in its body, without headline, byline and captions. */
    static String body(Extract extract) {
        return extract.blocks().stream()
                .filter(b -> b.inArticle() && isBody(b.kind()))
                .map(b -> b.span().of(extract.text()))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isBody(Block.Kind kind) {
        return switch (kind) {
            case DATELINE, HEADING, PARAGRAPH, LIST_ITEM, QUOTE, TABLE -> true;
            case TITLE, SUMMARY, BYLINE, CAPTION, FURNITURE -> false;
        };
    }

    private static String line(String id, Shingles score) {
        PageScores page = PageScores.of(List.of(score));
        return String.format(Locale.ROOT, "%.3f %s precision %.3f recall %.3f%s", page.f1(), id, page.precision(),
                page.recall(),
                score.exact() ? " exact" : "");
    }

    private static void print(PrintWriter out, List<Shingles> scores) {
        PageScores all = PageScores.of(scores);
        PageScores deviation = PageScores.deviation(scores);
        out.printf(Locale.ROOT, "F1 %.3f%n", all.f1());
        out.printf(Locale.ROOT, "precision %.3f%n", all.precision());
        out.printf(Locale.ROOT, "recall %.3f%n", all.recall());
        out.printf(Locale.ROOT, "exact match %.3f%n", all.exact());
        out.printf(Locale.ROOT, "deviation F1 %.3f precision %.3f recall %.3f exact match %.3f%n", deviation.f1(),
                deviation.precision(), deviation.recall(), deviation.exact());
        out.printf(Locale.ROOT, "pages %d%n", scores.size());
        out.flush();
    }
}
