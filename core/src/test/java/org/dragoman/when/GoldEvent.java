package org.dragoman.when;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.language.EnglishReader;
import org.dragoman.language.Reading;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.page.Block;

/**
 * A row of {@code events.tsv}.
 *
 * @param anchor the day of writing
 * @param text the sentence without the braces
 * @param trigger where the word that tells the event stands in it
 * @param expected the days and the expression that dates it
 */
record GoldEvent(Anchor anchor, String text, int trigger, String expected) {

    static List<GoldEvent> all() {
        InputStream stream = Objects.requireNonNull(GoldEvent.class.getResourceAsStream("events.tsv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new GoldEvent(
                            new Anchor(anchor(cells[0]), List.of()),
                            cells[1].replace("{", "").replace("}", ""),
                            cells[1].indexOf('{'),
                            cells[2] + " by " + cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DateRange anchor(String cell) {
        return cell.equals("?")
                ? DateRange.unknown("the page carries no date")
                : DateRange.day(LocalDate.parse(cell), "JSON-LD datePublished");
    }

    /** What the stage makes of it, in the words of {@link #expected}. */
    String read(Chronicler chronicler, EnglishReader reader) {
        Reading reading = reader.read(Pages.article(text).page());
        Chronology chronology = chronicler.chronicle(reading, Map.of(Block.ARTICLE, anchor));
        Sentence sentence = reading.sentences().getFirst();
        Token word = sentence.tokens().stream()
                .filter(token -> token.span().contains(trigger))
                .findFirst()
                .orElseThrow();
        EventDate date = EventDate.of(sentence, word.index(), chronology);
        return GoldExpression.written(date.range()) + " by " + date.mention().map(m -> m.span().of(text)).orElse("-");
    }
}
