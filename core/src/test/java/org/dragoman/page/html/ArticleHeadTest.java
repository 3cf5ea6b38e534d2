package org.dragoman.page.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.page.Block.Kind;
import org.dragoman.page.Extract;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Metadatum.Field;
import org.dragoman.page.Teaser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleHeadTest {

    @Test
    void headlineStandfirstAndBylineAreToldApart() {
        Extract extract = Fixtures.read(Fixtures.text("standfirst-and-byline.html"));
        assertThat(Fixtures.article(extract, Kind.TITLE)).containsExactly("Narvia and Ostland agree to reopen border "
                + "bridge");
        assertThat(Fixtures.article(extract, Kind.SUMMARY))
                .containsExactly("After six years of silence, two neighbours talk again, and lorries may roll on "
                        + "Monday.");
        assertThat(Fixtures.article(extract, Kind.BYLINE)).containsExactly("By Jan Oort");
    }

    @Test
    void aBylineIsToldByItsWordsWhereNoClassNamesIt() {
        Extract extract = Fixtures.read(Fixtures.text("byline-and-date-without-class-names.html"));
        assertThat(Fixtures.article(extract, Kind.BYLINE)).containsExactly("By Jan Oort");
        assertThat(extract.metadata()).anySatisfy(m -> {
            assertThat(m.field()).isEqualTo(Field.BYLINE);
            assertThat(m.span()).hasValueSatisfying(s -> assertThat(s.of(extract.text())).isEqualTo("By Jan Oort"));
        });
    }

    @Test
    void aDatelineIsABlockOfItsOwn() {
        Extract extract = Fixtures.read(Fixtures.text("dateline.html"));
        assertThat(Fixtures.article(extract, Kind.DATELINE)).containsExactly("KELM, Narvia (NPA) —");
        assertThat(Fixtures.article(extract, Kind.PARAGRAPH).get(0)).startsWith("The foreign ministers");
    }

    @Test
    void aCaptionIsPartOfTheArticleButToldFromItsParagraphs() {
        Extract extract = Fixtures.read(Fixtures.text("picture-caption.html"));
        assertThat(Fixtures.article(extract, Kind.CAPTION))
                .containsExactly("Lorries wait at the bridge over the Tarn on Tuesday. Photo: Jan Oort");
    }

    @Test
    void aTeaserKeepsItsHeadlineItsLinkAndItsCutText() {
        Extract extract = Fixtures.read(Fixtures.text("several-article-elements.html"));
        assertThat(extract.teasers()).hasSize(3).first().satisfies(first -> {
            assertThat(first.link()).hasValue("/o0");
            assertThat(first.truncated()).isTrue();
        });
        Teaser first = extract.teasers().get(0);
        assertThat(extract.blocks().stream().filter(b -> b.part() == first.part())
                .map(b -> b.kind() + " " + b.span().of(extract.text())))
                .containsExactly("TITLE Customs officers demand better pay",
                        "PARAGRAPH The union wants eight per cent and a shorter week, its leader told members at a "
                        + "rally…");
    }

    @Test
    void aRelatedLinkInsideTheTextIsATeaser() {
        Extract extract = Fixtures.read(Fixtures.text("related-links-inside.html"));
        assertThat(extract.teasers()).extracting(Teaser::link).contains(java.util.Optional.of("/2023/bridge"));
    }

    @Test
    void aPageOfTeasersHasTeasersAndNoArticle() {
        Extract extract = Fixtures.read(Fixtures.text("no-article-section-front.html"));
        assertThat(extract.teasers()).hasSize(6);
        assertThat(extract.blocks()).noneMatch(b -> b.inArticle());
    }

    @ParameterizedTest
    @CsvSource({"no-article-consent-wall.html,it asks for consent", "no-article-frames.html,it consists of frames",
        "no-article-not-found.html,it says that there is no such page",
        "no-article-scripts-required.html,it wants scripts to be enabled",
        "no-article-section-front.html,"})
    void aPageWithoutArticleSaysWhyWhereThatCanBeTold(String file, String reason) {
        assertThat(notes(Fixtures.text(file))).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void aPageThatOnlyItsScriptsFillShowsHardlyAnyText() {
        assertThat(notes("<div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript>"
                + "<script src=main.js></script>")).containsExactly("it wants scripts to be enabled");
        assertThat(notes("<div id=app></div><script src=main.js></script>"))
                .containsExactly("it shows hardly any text without its scripts");
    }

    private static List<String> notes(String html) {
        return Fixtures.read(html).metadata().stream().filter(m -> m.field() == Field.NOTE)
                .map(Metadatum::value).toList();
    }
}
