package org.dragoman.page.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.page.Extract;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Metadatum.Field;
import org.junit.jupiter.api.Test;

class HtmlMetadataTest {

    private static List<String> values(String head, Field field) {
        Extract extract = Fixtures.read("<html lang=en-GB><head>" + head
                + "</head><body><p>Nothing to see.</p></body></html>");
        return extract.metadata().stream().filter(m -> m.field() == field).map(m -> m.value() + " ← " + m.origin())
                .toList();
    }

    private static String linkedData(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    @Test
    void everyValueSaysWhereItStood() {
        String head = linkedData("{\"@type\":\"NewsArticle\",\"headline\":\"Bridge to reopen\"}")
                + "<meta property=og:title content='Bridge to reopen soon'><title>Bridge to reopen | Courier</title>";
        assertThat(values(head, Field.TITLE)).containsExactly("Bridge to reopen ← JSON-LD headline",
                "Bridge to reopen soon ← og:title",
                "Bridge to reopen | Courier ← title element");
        assertThat(values("", Field.LANGUAGE)).containsExactly("en-GB ← html lang");
    }

    @Test
    void anArticleInAGraphIsFound() {
        String json = "{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Courier\"},{\"@type\":[\"Article\",\"NewsArticle\"],"
                + "\"author\":[{\"name\":\"Jan Oort\"},{\"name\":\"Maren Stolz\"}],\"publisher\":{\"name\":\"The "
                + "Courier\"}}]}";
        assertThat(values(linkedData(json), Field.BYLINE)).containsExactly("Jan Oort, Maren Stolz ← JSON-LD author");
        assertThat(values(linkedData(json), Field.SITE)).containsExactly("The Courier ← JSON-LD publisher");
    }

    @Test
    void anArticleInAnArrayIsFound() {
        assertThat(values(linkedData("[{\"@type\":\"BlogPosting\",\"headline\":\"One\"}]"), Field.TITLE))
                .contains("One ← JSON-LD headline");
    }

    @Test
    void brokenLinkedDataGivesWhatStandsBeforeTheBreak() {
        assertThat(values(linkedData("{\"@type\":\"NewsArticle\",\"headline\":\"Cut\",\"author\":{\"name\":"),
                Field.TITLE))
                .contains("Cut ← JSON-LD headline");
        assertThat(values(linkedData("<!--\n{\"@type\":\"NewsArticle\", // note\n\"headline\":\"Line\nbreak\",}\n-->"),
                Field.TITLE))
                .contains("Line\nbreak ← JSON-LD headline");
    }

    @Test
    void fieldsAreSalvagedBehindAnErrorThatEndsReading() {
        String json = "{\"@context\": bad bad, \"@type\":\"NewsArticle\",\"headline\":\"Still here\"}";
        assertThat(values(linkedData(json), Field.TITLE)).contains("Still here ← JSON-LD headline");
    }

    @Test
    void theItemsOfAListDoNotDescribeThePage() {
        String json = "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"headline\":\"Another page\"}]}";
        assertThat(values(linkedData(json), Field.TITLE)).isEmpty();
    }

    @Test
    void anAuthorsAddressIsNoByline() {
        assertThat(values("<meta property='article:author' content='https://social.example/jan'>", Field.BYLINE))
                .isEmpty();
    }

    @Test
    void microdataAndCanonicalAddressAreRead() {
        Extract extract = Fixtures.read("<head><link rel=canonical href='/world/a'></head><body itemscope><span "
                + "itemprop=author>Jan Oort</span>");
        assertThat(extract.metadata()).extracting(Metadatum::origin, Metadatum::value)
                .contains(org.assertj.core.groups.Tuple.tuple("microdata author", "Jan Oort"),
                        org.assertj.core.groups.Tuple.tuple("link canonical", "https://courier.example/world/a"));
    }
}
