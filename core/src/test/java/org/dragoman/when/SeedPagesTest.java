package org.dragoman.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.SharedData;
import org.dragoman.language.EnglishReader;
import org.dragoman.language.Reading;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.page.Teaser;
import org.dragoman.register.Register;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The two reference pages, where they are present: what dates them. */
class SeedPagesTest {

    @Test
    void thePageWithTheRunningHeaderIsDatedByTheMinistersTenureAndNeverByItsHeader() throws IOException {
        String text = seed("000_48f0e84db26fcf66.txt");
        Page page = page(text, "Russian President", "Related articles", new DateClaim(
                LocalDate.of(2025, 4, 26),
                DateClaim.Role.UNKNOWN,
                "line 3",
                "Saturday, April 26, 2025",
                Optional.of(spanOf(text, "Saturday, April 26, 2025"))));
        try (EnglishReader reader = EnglishReader.load()) {
            Reading reading = reader.read(page);
            Chronology chronology = Chronicler.load(Register.load()).chronicle(page, reading);
            DateRange published = chronology.anchor(Block.ARTICLE).published();
            assertThat(published.earliest()).contains(LocalDate.of(2023, 3, 12));
            assertThat(published.latest()).contains(LocalDate.of(2023, 10, 24));
            assertThat(published.conflicts())
                    .anySatisfy(conflict -> assertThat(conflict)
                            .contains("2025-04-26", "Li Shangfu", "2023-03-12 to 2023-10-24"));
            assertThat(chronology.anchor(Block.ARTICLE).verdicts())
                    .singleElement()
                    .satisfies(verdict -> assertThat(verdict.accepted()).isFalse());
            DateRange sunday = mention(chronology, text, "Sunday").range();
            assertThat(sunday.earliest()).contains(LocalDate.of(2023, 3, 12));
            assertThat(sunday.latest()).contains(LocalDate.of(2023, 10, 24));
            assertThat(sunday.weekday()).contains(DayOfWeek.SUNDAY);
            assertThat(sunday.conflicts()).anyMatch(conflict -> conflict.contains("2025-04-26"));
            DateRange thursday = mention(chronology, text, "Thursday morning").range();
            assertThat(thursday.isUnknown()).isTrue();
        }
    }

    @Test
    void thePageWithTheDateInItsHeaderIsDatedByItAndItsMondayAgrees() throws IOException {
        String text = seed("004_687319d3f826f17f.txt");
        Page page = page(text, "Chinese Defence Minister", "With inputs", new DateClaim(
                LocalDate.of(2023, 7, 3),
                DateClaim.Role.PUBLISHED,
                "line 1",
                "2023-07-03",
                Optional.of(spanOf(text, "2023-07-03"))));
        try (EnglishReader reader = EnglishReader.load()) {
            Reading reading = reader.read(page);
            Chronology chronology = Chronicler.load(Register.load()).chronicle(page, reading);
            DateRange published = chronology.anchor(Block.ARTICLE).published();
            assertThat(published.asDay()).contains(LocalDate.of(2023, 7, 3));
            assertThat(published.basis()).anyMatch(step -> step.contains("'Monday'"));
            assertThat(published.conflicts()).isEmpty();
            assertThat(mention(chronology, text, "Monday").range().asDay()).contains(LocalDate.of(2023, 7, 3));
            assertThat(GoldExpression.written(mention(chronology, text, "late last month").range()))
                    .isEqualTo("2023-06-21..2023-06-30");
            assertThat(GoldExpression.written(mention(chronology, text, "last year").range()))
                    .isEqualTo("2022-01-01..2022-12-31");
        }
    }

    private static TemporalMention mention(Chronology chronology, String text, String words) {
        return chronology.mentions().stream()
                .filter(mention -> mention.span().of(text).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not found: " + words));
    }

    private static String seed(String name) throws IOException {
        Optional<Path> file = SharedData.find("seeds/" + name);
        Assumptions.assumeTrue(file.isPresent(), "no folder of reference pages beside the repository");
        Assumptions.assumeTrue(
                SeedPagesTest.class.getResource("/org/dragoman/model/en/model.onnx") != null,
                "the language model is not on the class path");
        return Files.readString(file.orElseThrow());
    }

    private static Span spanOf(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    /** The lines from the first words on are the article, those from the second on teasers. */
    private static Page page(String text, String article, String rest, DateClaim claim) {
        List<Block> blocks = new ArrayList<>();
        List<Teaser> teasers = new ArrayList<>();
        Matcher lines = Pattern.compile("[^\\n]+").matcher(text);
        int begin = text.indexOf(article);
        int end = text.indexOf(rest);
        while (lines.find()) {
            if (lines.end() <= begin || lines.start() == end) {
                continue;
            }
            Span span = new Span(Math.max(lines.start(), begin), lines.end());
            boolean teaser = lines.start() > end;
            if (teaser) {
                teasers.add(new Teaser(teasers.size() + 1, Optional.empty(), true));
            }
            blocks.add(new Block(Block.Kind.PARAGRAPH, span, teaser ? teasers.size() : Block.ARTICLE));
        }
        return new Page("0", "seed", Optional.empty(), text, blocks, teasers, List.of(), List.of(claim));
    }
}
