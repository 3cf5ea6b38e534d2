package org.dragoman.page.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Labelled lines from pages whose article bodies are known, in the layout of the article-extraction-benchmark: every visible
 * line of the page, as a scraper without any sense of layout would keep it, is of the article when it stands in the body, in
 * the body's order.
 */
final class ScrapedPages {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private ScrapedPages() {}

    /** The English pages of a folder with {@code html/ID.html.gz} and {@code ground-truth.json}. */
    static List<LineTraining.Labelled> english(Path folder) throws IOException {
        JsonNode truth = new ObjectMapper().readTree(folder.resolve("ground-truth.json").toFile());
        LanguageGuess languages = LanguageGuess.load();
        List<LineTraining.Labelled> pages = new ArrayList<>();
        for (var entry : truth.properties().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            String body = entry.getValue().path("articleBody").asText();
            if (languages.foreign(body).isEmpty()) {
                List<Unit> lines = Unit.of(visibleLines(folder.resolve("html").resolve(entry.getKey() + ".html.gz")));
                pages.add(new LineTraining.Labelled(entry.getKey(), lines, inBody(lines, words(body))));
            }
        }
        return pages;
    }

    private static String visibleLines(Path file) throws IOException {
        Document page;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            page = Jsoup.parse(in, null, "https://page.example/");
        }
        page.select("script, style, noscript, template, svg, head, iframe, select, textarea").remove();
        StringBuilder text = new StringBuilder();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("\\s+", " "));
                } else if (breaks(node)) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (breaks(node)) {
                    text.append('\n');
                }
            }
        });
        return text.toString().replaceAll("\\n\\s*\\n", "\n").strip();
    }

    private static boolean breaks(Node node) {
        return node instanceof Element element
                && (element.isBlock() || List.of("br", "li", "td", "button").contains(element.normalName()));
    }

    /** The heaviest chain of lines that stand in the body one behind the other. */
    private static boolean[] inBody(List<Unit> lines, List<String> body) {
        double[] best = new double[body.size() + 1];
        List<List<Integer>> chains = new ArrayList<>();
        for (int i = 0; i <= body.size(); i++) {
            chains.add(List.of());
        }
        for (int i = 0; i < lines.size(); i++) {
            List<String> words = words(lines.get(i).text());
            for (int start = body.size() - words.size(); start >= 0 && !words.isEmpty(); start--) {
                if (body.get(start).equals(words.getFirst()) && body.subList(start, start + words.size()).equals(words)) {
                    extend(best, chains, i, start, words.size());
                }
            }
        }
        boolean[] article = new boolean[lines.size()];
        chains.getLast().forEach(i -> article[i] = true);
        dropLonely(article, lines);
        return article;
    }

    private static void extend(double[] best, List<List<Integer>> chains, int line, int start, int length) {
        double weight = best[start] + length + (length > 4 ? 0.5 : -0.4);
        if (weight > best[start + length]) {
            List<Integer> chain = new ArrayList<>(chains.get(start));
            chain.add(line);
            for (int end = start + length; end < best.length && best[end] < weight; end++) {
                best[end] = weight;
                chains.set(end, chain);
            }
        }
    }

    /** A word or two that also stand in the body prove nothing, where no line beside them is of the article. */
    private static void dropLonely(boolean[] article, List<Unit> lines) {
        boolean[] before = Arrays.copyOf(article, article.length);
        for (int i = 0; i < article.length; i++) {
            boolean near = (i > 0 && before[i - 1] && words(lines.get(i - 1).text()).size() > 4)
                    || (i + 1 < article.length && before[i + 1] && words(lines.get(i + 1).text()).size() > 4);
            article[i] &= near || words(lines.get(i).text()).size() > 4;
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher m = WORD.matcher(text.toLowerCase(Locale.ROOT)); m.find(); ) {
            words.add(m.group());
        }
        return words;
    }
}
