package org.dragoman.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dragoman.language.Reading;
import org.dragoman.language.Sentence;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim.Role;
import org.dragoman.page.Page;
import org.junit.jupiter.api.Test;

class ChroniclerTest {

    private static final Reading NOTHING_READ = new Reading(List.of());
    private static final Sentence MET_ON_SUNDAY = Analysed.sentence(
            """
            They they PRON PRP 2 nsubj
            met meet VERB VBD 0 root
            on on ADP IN 4 case
            Sunday Sunday PROPN NNP 2 obl
            """);

    private final Chronicler chronicler = Chronicler.load(Tenures.NONE);

    @Test
    void aFetchDateIsNeverTakenForThePublicationDate() {
        Page page = Pages.article("They met.").claims("2025-04-26", Role.FETCHED, "WARC-Date").page();
        Anchor anchor = chronicler.chronicle(page, NOTHING_READ).anchor(Block.ARTICLE);
        assertThat(anchor.published().asDay()).isEmpty();
        assertThat(anchor.published().earliest()).isEmpty();
        assertThat(anchor.published().latest()).contains(LocalDate.of(2025, 4, 26));
    }

    @Test
    void everyClaimGetsAVerdictWithItsReason() {
        Page page = Pages.article("They met.")
                .claims("2023-07-03", Role.PUBLISHED, "JSON-LD datePublished")
                .claims("2023-07-05", Role.UPDATED, "JSON-LD dateModified")
                .claims("2025-01-15", Role.UNKNOWN, "line 1")
                .claims("2025-04-26", Role.FETCHED, "WARC-Date")
                .page();
        Anchor anchor = chronicler.chronicle(page, NOTHING_READ).anchor(Block.ARTICLE);
        assertThat(anchor.verdicts()).extracting(Anchor.Verdict::claim).isEqualTo(page.dateClaims());
        assertThat(anchor.verdicts()).extracting(Anchor.Verdict::accepted).containsExactly(true, true, false, true);
        assertThat(anchor.verdicts()).allSatisfy(verdict -> assertThat(verdict.reason()).isNotBlank());
    }

    @Test
    void aTeaserIsNotDatedByTheArticleButOnlyByTheDayThePageWasThere() {
        Page page = Pages.article("They met.")
                .teaser("Strikes hit the port on Thursday")
                .claims("2023-07-03", Role.PUBLISHED, "JSON-LD datePublished")
                .claims("2025-04-26", Role.FETCHED, "WARC-Date")
                .page();
        Chronology chronology = chronicler.chronicle(page, NOTHING_READ);
        assertThat(chronology.anchor(Block.ARTICLE).published().asDay()).contains(LocalDate.of(2023, 7, 3));
        assertThat(chronology.anchor(1).published().earliest()).isEmpty();
        assertThat(chronology.anchor(1).published().latest()).contains(LocalDate.of(2025, 4, 26));
    }

    @Test
    void aDateThatStandsInATeaserDatesTheTeaserAlone() {
        Page page = Pages.article("They met.")
                .teaser("24 April 2025 Strikes hit the port")
                .claimsHere("2025-04-24", Role.PUBLISHED, "24 April 2025")
                .page();
        Chronology chronology = chronicler.chronicle(page, NOTHING_READ);
        assertThat(chronology.anchor(1).published().asDay()).contains(LocalDate.of(2025, 4, 24));
        assertThat(chronology.anchor(Block.ARTICLE).published().isUnknown()).isTrue();
    }

    @Test
    void aWeekdayOfAnUnknownWeekKeepsItsNameAndItsInterval() {
        DateRange tenure = DateRange.between(
                LocalDate.of(2023, 3, 12), LocalDate.of(2023, 10, 24), DateRange.Precision.INTERVAL, "by a tenure");
        DateRange sunday = only(tenure);
        assertThat(GoldExpression.written(sunday)).isEqualTo("2023-03-12..2023-10-24 SUNDAY");
        assertThat(sunday.admits(LocalDate.of(2023, 4, 16))).isTrue();
        assertThat(sunday.admits(LocalDate.of(2023, 4, 17))).isFalse();
    }

    @Test
    void theBasisTellsFromWhichDayAnExpressionWasCounted() {
        DateRange sunday = only(DateRange.day(LocalDate.of(2023, 7, 3), "published on 2023-07-03 by JSON-LD"));
        assertThat(sunday.asDay()).contains(LocalDate.of(2023, 7, 2));
        assertThat(sunday.basis())
                .containsExactly(
                        "'Sunday' is the last Sunday up to the publication day, 2023-07-03",
                        "published on 2023-07-03 by JSON-LD");
    }

    @Test
    void withoutAnAnchorARelativeExpressionStaysUnknownAndSaysWhy() {
        DateRange sunday = only(DateRange.unknown("the page carries no date"));
        assertThat(sunday.isUnknown()).isTrue();
        assertThat(sunday.weekday()).contains(DayOfWeek.SUNDAY);
        assertThat(sunday.basis()).anyMatch(step -> step.contains("which is not known"));
    }

    @Test
    void whatIsToldInThePastWithoutADateWasByTheDayOfWriting() {
        Sentence sentence = Analysed.sentence(
                """
                They they PRON PRP 2 nsubj
                met meet VERB VBD 0 root
                """);
        Anchor anchor = new Anchor(DateRange.day(LocalDate.of(2023, 7, 3), "JSON-LD"), List.of());
        Chronology chronology = chronicler.chronicle(new Reading(List.of(sentence)), Map.of(Block.ARTICLE, anchor));
        EventDate date = EventDate.of(sentence, 1, chronology);
        assertThat(date.mention()).isEmpty();
        assertThat(GoldExpression.written(date.range())).isEqualTo("?..2023-07-03");
    }

    private DateRange only(DateRange published) {
        return chronicler
                .chronicle(
                        new Reading(List.of(MET_ON_SUNDAY)),
                        Map.of(Block.ARTICLE, new Anchor(published, List.of())))
                .mentions()
                .getFirst()
                .range();
    }
}
