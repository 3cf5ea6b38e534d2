package org.dragoman.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.language.EnglishReader;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Words of time that are none where they stand. */
class NotTimesTest {

    @Test
    void namesCountsAndVerbsAreNotTakenForTimes() throws IOException {
        Assumptions.assumeTrue(
                NotTimesTest.class.getResource("/org/dragoman/model/en/model.onnx") != null,
                "the language model is not on the class path");
        Chronicler chronicler = Chronicler.load(Tenures.NONE);
        List<String> wrong = new ArrayList<>();
        List<String> sentences = sentences();
        try (EnglishReader reader = EnglishReader.load()) {
            for (String sentence : sentences) {
                Page page = Pages.article(sentence).page();
                chronicler.chronicle(reader.read(page), Map.of(Block.ARTICLE, new Anchor(
                                DateRange.unknown("no date"), List.of()))).mentions().stream()
                        .filter(mention -> mention.role() != TemporalMention.Role.DURATION)
                        .forEach(mention -> wrong.add(sentence + " [" + mention.span().of(page.text()) + "]"));
            }
        }
        assertThat(wrong).as("of %d sentences", sentences.size()).hasSizeLessThanOrEqualTo(sentences.size() / 10);
    }

    private static List<String> sentences() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NotTimesTest.class.getResourceAsStream("not-times.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
