package org.dragoman.page.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dragoman.page.Block.Kind.BYLINE;
import static org.dragoman.page.Block.Kind.CAPTION;
import static org.dragoman.page.Block.Kind.DATELINE;
import static org.dragoman.page.Block.Kind.HEADING;
import static org.dragoman.page.Block.Kind.LIST_ITEM;
import static org.dragoman.page.Block.Kind.PARAGRAPH;
import static org.dragoman.page.Block.Kind.TITLE;
import static org.dragoman.page.text.TextFixtures.article;
import static org.dragoman.page.text.TextFixtures.part;
import static org.dragoman.page.text.TextFixtures.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.DateClaim.Role;
import org.dragoman.page.Extract;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Teaser;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    @Test
    void cutTeasersUnderRelatedArticlesAreApartEachWithItsHeadlineAndDateline() {
        Extract page = read("cut-teasers.txt");
        assertThat(part(page, 1)).containsExactly(
                "TITLE Twelve killed as ferry sinks off Cape Arden",
                "DATELINE Port Elis:",
                "PARAGRAPH Twelve people were killed when a ferry sank off Cape Arden early on Saturday, the coast guard...");
        assertThat(part(page, 2)).first().isEqualTo("TITLE Belen dam reopened after repairs");
        assertThat(page.teasers()).extracting(Teaser::truncated).containsExactly(true, true);
        assertThat(article(page, PARAGRAPH)).hasSize(2);
    }

    @Test
    void weatherCityShareButtonsAndEmptyLabelsAreFurniture() {
        assertThat(part(read("cut-teasers.txt"), Block.NO_PART)).containsExactly(
                "FURNITURE 19.4 C", "FURNITURE Karsk", "FURNITURE Sunday, June 8, 2025", "FURNITURE Date:",
                "FURNITURE Share post:", "FURNITURE Related articles");
    }

    @Test
    void theDateBesideTheWeatherIsTheDayThatThePageWasShown() {
        assertThat(read("cut-teasers.txt").dateClaims()).singleElement().satisfies(claim -> {
            assertThat(claim.date()).isEqualTo(LocalDate.of(2025, 6, 8));
            assertThat(claim.role()).isEqualTo(Role.FETCHED);
            assertThat(claim.origin()).isEqualTo("line 3");
        });
    }

    @Test
    void theHeadlineAndTheDatelineAreFound() {
        Extract page = read("cut-teasers.txt");
        assertThat(article(page, TITLE)).containsExactly("Varga meets navy chief of Southmark");
        assertThat(article(page, DATELINE)).containsExactly("Karsk:");
    }

    @Test
    void aDateRunIntoTheFirstSentenceIsPartedFromIt() {
        Extract page = read("header-run-in.txt");
        assertThat(article(page, TITLE)).isEmpty();
        assertThat(article(page, PARAGRAPH)).hasSize(2).first().asString().startsWith("Norland's defence minister");
        assertThat(page.dateClaims()).singleElement().satisfies(claim -> {
            assertThat(claim.date()).isEqualTo(LocalDate.of(2024, 2, 5));
            assertThat(claim.role()).isEqualTo(Role.PUBLISHED);
            assertThat(claim.span().orElseThrow().of(page.text())).isEqualTo("2024-02-05");
        });
    }

    @Test
    void trailersAreFurnitureEvenWhereTheyRunOverSeveralLines() {
        assertThat(part(read("header-run-in.txt"), Block.NO_PART)).hasSize(4)
                .anySatisfy(block -> assertThat(block).contains("With inputs from agencies"))
                .anySatisfy(block -> assertThat(block).contains("Follow us on Facebook"));
    }

    @Test
    void aPageWithoutBlankLinesIsReadFromItsNavigationToItsComments() {
        Extract page = read("no-blank-lines.txt");
        assertThat(article(page, TITLE)).containsExactly("Norland and Southmark sign border accord after decade of talks");
        assertThat(article(page, BYLINE)).containsExactly("By Anna Keller and Tomas Brandt");
        assertThat(article(page, CAPTION)).singleElement().asString().contains("(Photo: AFP)");
        assertThat(article(page, DATELINE)).containsExactly("PORT ELIS (Reuters) -");
        assertThat(article(page, HEADING)).containsExactly("What the treaty says");
        assertThat(article(page, PARAGRAPH)).hasSize(6).contains("He did not elaborate.");
    }

    @Test
    void bylineAndAgencyAreStatedWithTheirPlace() {
        Extract page = read("no-blank-lines.txt");
        assertThat(page.metadata()).contains(
                new Metadatum(Metadatum.Field.BYLINE, "Anna Keller and Tomas Brandt", "line 8",
                        page.blocks().stream().filter(b -> b.kind() == BYLINE).map(Block::span).findFirst()),
                new Metadatum(Metadatum.Field.AGENCY, "Reuters", "dateline",
                        page.blocks().stream().filter(b -> b.kind() == DATELINE).map(Block::span).findFirst()));
    }

    @Test
    void labelledDatesSayWhatTheyAre() {
        assertThat(read("no-blank-lines.txt").dateClaims()).extracting(DateClaim::role, DateClaim::date).contains(
                tuple(Role.UPDATED, LocalDate.of(2025, 4, 26)),
                tuple(Role.PUBLISHED, LocalDate.of(2025, 4, 25)));
    }

    @Test
    void anAlsoReadLineInTheMiddleIsATeaserAndDoesNotEndTheArticle() {
        Extract page = read("no-blank-lines.txt");
        assertThat(part(page, 1)).containsExactly("TITLE Southmark parliament to vote on border treaty next month");
        assertThat(article(page, PARAGRAPH)).last().asString().startsWith("Opposition leaders");
    }

    @Test
    void readersCommentsAreFurniture() {
        assertThat(part(read("no-blank-lines.txt"), Block.NO_PART))
                .anySatisfy(block -> assertThat(block).contains("great step for the whole region"));
    }

    @Test
    void wrappedLinesAreJoinedAndTheirOffsetsStayTrue() {
        Extract page = read("wrapped-lines.txt");
        assertThat(article(page, PARAGRAPH)).hasSize(3).last().asString()
                .startsWith("\"It was a frank").endsWith("follow in May.").contains("\n");
        assertThat(article(page, DATELINE)).containsExactly("HARBOUR CITY, March 24 (AP) —");
    }

    @Test
    void severalArticlesInOneFileAreSeveralPagesWithOffsetsOfTheirOwn() {
        List<Extract> pages = TextReader.create().read(TextFixtures.text("two-articles.txt"), Optional.empty());
        assertThat(pages).hasSize(2).allSatisfy(page -> assertThat(article(page, PARAGRAPH)).hasSize(2));
        assertThat(pages).flatExtracting(page -> article(page, TITLE))
                .containsExactly("Norland recalls ambassador", "Southmark rejects protest");
    }

    @Test
    void aDateWhoseDayAndMonthCannotBeToldApartIsNoClaimByItself() {
        List<Extract> pages = TextReader.create().read(TextFixtures.text("two-articles.txt"), Optional.empty());
        assertThat(pages.get(0).dateClaims()).isEmpty();
        assertThat(pages.get(1).dateClaims()).extracting(DateClaim::date).containsExactly(LocalDate.of(2025, 4, 5));
    }

    @Test
    void theAddressDecidesADateWhoseDayAndMonthCannotBeToldApart() {
        Extract page = TextReader.create()
                .read("Norland recalls ambassador\nPublished: 03/04/2025\nNorland recalled its ambassador from Southmark on "
                        + "Thursday in protest at the arrest of two citizens.", Optional.of("https://norland.example/2025/04/03/recall"))
                .getFirst();
        assertThat(page.dateClaims()).hasSize(2).allSatisfy(claim -> assertThat(claim.date()).isEqualTo(LocalDate.of(2025, 4, 3)));
    }

    @Test
    void aConsentWallHasNoArticle() {
        assertThat(read("consent-wall.txt").blocks()).noneMatch(Block::inArticle);
    }

    @Test
    void aPageOfTeasersHasNoArticleOfItsOwn() {
        Extract page = read("teasers-only.txt");
        assertThat(page.blocks()).noneMatch(Block::inArticle);
        assertThat(page.teasers()).hasSize(3);
    }

    @Test
    void theArticleResumesBehindABoxOfHeadlines() {
        Extract page = read("trending-inside.txt");
        assertThat(article(page, PARAGRAPH)).hasSize(3).last().asString().startsWith("The minister will stay");
        assertThat(page.teasers()).hasSize(2);
        assertThat(page.dateClaims()).extracting(DateClaim::role).containsExactly(Role.PUBLISHED);
    }

    @Test
    void teasersThatAreNotCutOffAreTeasersAllTheSame() {
        Extract page = read("whole-teasers.txt");
        assertThat(article(page, PARAGRAPH)).hasSize(2);
        assertThat(page.teasers()).extracting(Teaser::truncated).containsExactly(false, false);
    }

    @Test
    void previousAndNextPostAreTeasersAndShareCountsFurniture() {
        Extract page = read("blog-theme.txt");
        assertThat(article(page, TITLE)).containsExactly("Troops kill five in raid on border village");
        assertThat(article(page, BYLINE)).containsExactly("by Staff Reporter");
        assertThat(article(page, PARAGRAPH)).hasSize(3);
        assertThat(page.teasers()).hasSize(2);
    }

    @Test
    void newslettersCreditsPointersAndAuthorsLinesDoNotInterruptTheArticle() {
        Extract page = read("interrupted.txt");
        assertThat(article(page, PARAGRAPH)).hasSize(5).noneMatch(text -> text.contains("newsletter"));
        assertThat(article(page, CAPTION)).singleElement().asString().contains("REUTERS/Mia Sand");
        assertThat(part(page, 1)).containsExactly("TITLE Norland protests: a timeline of five weeks");
    }

    @Test
    void datesInSentencesAreNoClaims() {
        assertThat(read("interrupted.txt").dateClaims()).extracting(DateClaim::date)
                .containsExactly(LocalDate.of(2024, 4, 18));
    }

    @Test
    void anInterviewKeepsItsQuestions() {
        Extract page = read("interview.txt");
        assertThat(article(page, TITLE)).containsExactly("Interview with Norland's chief of staff");
        assertThat(article(page, PARAGRAPH)).hasSize(4).first().asString().startsWith("Q: General");
    }

    @Test
    void listsInTheArticleAreItsOwn() {
        assertThat(article(read("press-release.txt"), LIST_ITEM)).hasSize(3);
    }

    @Test
    void agencyCopyOpensWithItsDatelineAndEndsBeforeItsSign() {
        Extract page = read("agency-copy.txt");
        assertThat(article(page, DATELINE)).containsExactly("KARSK, July 9 (Xinhua) --");
        assertThat(part(page, Block.NO_PART)).containsExactly("FURNITURE Enditem");
    }

    @Test
    void aHeadlineAndOneSentenceAreAnArticle() {
        Extract page = TextFixtures.only("Naval drill begins off Cape Arden\n"
                + "The navies of Norland and Southmark began a joint exercise off Cape Arden on Tuesday, the ministry said.");
        assertThat(article(page, TITLE)).hasSize(1);
        assertThat(article(page, PARAGRAPH)).hasSize(1);
    }
}
