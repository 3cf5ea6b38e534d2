package org.dragoman.who;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.language.Mention;
import org.dragoman.language.Reading;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.when.Anchor;
import org.dragoman.when.Chronology;
import org.dragoman.when.DateRange;

/**
 * A text with its analysis as read from {@code mentions.txt}.
 *
 * @param day the day that the text is of
 * @param text the text
 * @param expectations the lines that say what must be found
 * @param analyses the sentences' word lines
 */
record MentionCase(LocalDate day, String text, List<String> expectations, List<List<String>> analyses) {

    private static final Pattern DATELINE = Pattern.compile("^[A-Z][a-z]+: ");

    static Stream<MentionCase> all() {
        try (InputStream bytes = MentionCase.class.getResourceAsStream("mentions.txt")) {
            String file = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(file.split("\n\n"))
                    .filter(block -> block.strip().startsWith("day "))
                    .map(block -> parse(block.strip().lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MentionCase parse(List<String> lines) {
        List<String> expectations = new ArrayList<>();
        List<List<String>> sentences = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            if (line.equals("sentence")) {
                sentences.add(new ArrayList<>());
            } else if (sentences.isEmpty()) {
                expectations.add(line);
            } else {
                sentences.getLast().add(line);
            }
        }
        return new MentionCase(
                LocalDate.parse(lines.get(0).substring("day ".length())),
                lines.get(1).substring("text ".length()),
                expectations,
                sentences);
    }

    /** The case whose text begins so. */
    static MentionCase starting(String text) {
        return all().filter(c -> c.text().startsWith(text)).findFirst().orElseThrow();
    }

    Cast cast(Caster caster) {
        return castOf(caster, List.of(this), DateRange.day(day, "a test"));
    }

    /** Casts a page of which each case is a part: the first the article, the others teasers. */
    static Cast castOf(Caster caster, List<MentionCase> parts, DateRange published) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            int start = text.length();
            text.append(parts.get(part).text());
            Block block = new Block(Block.Kind.PARAGRAPH, new Span(start, text.length()), part);
            blocks.add(block);
            parts.get(part).addSentences(sentences, block, start);
            text.append("\n\n");
        }
        Page page = new Page(
                "test", "test", Optional.empty(), text.toString(), blocks, List.of(), List.of(), List.of());
        Anchor anchor = new Anchor(published, List.of());
        Chronology chronology = new Chronology(Map.of(Block.ARTICLE, anchor, 1, anchor), List.of());
        return caster.cast(page, new Reading(sentences), chronology);
    }

    private void addSentences(List<Sentence> sentences, Block block, int offset) {
        int position = DATELINE.matcher(text).find() ? text.indexOf(' ') : 0;
        for (List<String> analysis : analyses) {
            List<Token> tokens = new ArrayList<>();
            for (String line : analysis) {
                String[] cells = line.split("\t", -1);
                int start = text.indexOf(cells[0], position);
                position = start + cells[0].length();
                tokens.add(new Token(
                        tokens.size(),
                        new Span(offset + start, offset + position),
                        cells[0],
                        cells[1],
                        cells[2],
                        cells[3],
                        cells[4].equals("-") ? Token.ROOT : Integer.parseInt(cells[4]),
                        cells[5],
                        cells[6]));
            }
            Span span = tokens.getFirst().span().union(tokens.getLast().span());
            sentences.add(new Sentence(sentences.size(), block, span, tokens, mentions(analysis, tokens)));
        }
    }

    private static List<Mention> mentions(List<String> analysis, List<Token> tokens) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String kind = kindOf(analysis.get(i));
            if (kind.endsWith("+")) {
                String name = kind.substring(0, kind.length() - 1);
                int end = i + 1;
                while (end < tokens.size() && kindOf(analysis.get(end)).equals(name)) {
                    end++;
                }
                Span span = tokens.get(i).span().union(tokens.get(end - 1).span());
                mentions.add(new Mention(Mention.Kind.valueOf(name), i, end, span, 1));
            }
        }
        return mentions;
    }

    private static String kindOf(String line) {
        return line.substring(line.lastIndexOf('\t') + 1);
    }

    @Override
    public String toString() {
        return day + " " + text;
    }
}
