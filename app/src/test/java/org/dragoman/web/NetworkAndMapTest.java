package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.record.Batch;
import org.dragoman.what.EventType;
import org.dragoman.where.Place;
import org.dragoman.where.Place.Precision;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who acts on whom, and where, over the test site's pages and one with every kind of tie and place. */
class NetworkAndMapTest {

    private static final String LONG = "Prince " + "Long".repeat(80);

    @TempDir
    private static Path folder;

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.in(folder);
        Batch batch = new Batch();
        batch.add(everything().coded());
        site.record.write(batch);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static TestPages everything() {
        TestPages page = TestPages.page("news/all.txt", LocalDate.of(2024, 7, 8), """
                Of everybody
                Ida Fin and Per Dan signed in Tripoli. Per Dan warned Ida Fin in Libya. Strangers robbed Ida Fin in Nowhere.
                Ida Fin fined Max Fin near the sea. Ida Fin spoke. R&D Fin sued %s in Tripoli.
                """.formatted(LONG));
        return page.event(EventType.AGREE, "signed", List.of(page.who("Ida Fin", "FIN"), page.who("Per Dan", "DNK")), List.of(),
                        place("Tripoli", Precision.TOWN, "LBY", 32.89, 13.18))
                .event(EventType.THREATEN, "warned", List.of(page.who("Per Dan", "DNK")), List.of(page.who("Ida Fin", "FIN")),
                        place("Libya", Precision.COUNTRY, "LBY", 27, 17.5))
                .event(EventType.COERCE, "robbed", List.of(page.who("Strangers", Optional.empty())),
                        List.of(page.who("Ida Fin", "FIN")),
                        Optional.of(new Place("Nowhere", Precision.UNKNOWN, Optional.empty(), Optional.empty())))
                .event(EventType.COERCE, "fined", List.of(page.who("Ida Fin", "FIN")), List.of(page.who("Max Fin", "FIN")),
                        Optional.empty())
                .event(EventType.SUPPORT, "spoke", List.of(page.who("Ida Fin", "FIN")), List.of(), Optional.empty())
                .event(EventType.ACCUSE, "sued", List.of(page.who("R&D Fin", "FIN")), List.of(page.who(LONG, "DNK")),
                        place("Tripoli", Precision.TOWN, "LBN", 34.44, 35.85));
    }

    private static Optional<Place> place(String name, Precision precision, String country, double latitude, double longitude) {
        return Optional.of(new Place(name, precision, Optional.of(country),
                Optional.of(new Place.Coordinates(latitude, longitude))));
    }

    private static Document open(String path) {
        HttpResponse<String> response = site.get(path);
        assertThat(response.statusCode()).as(path + " " + site.faults).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    private static List<String> rows(Document page, String table) {
        return page.select(table + " tbody tr").eachText();
    }

    private static String total(String path) {
        return open(path).select(".total").text();
    }

    /** Whether each number of events that is a link leads to so many events. */
    private static void assertNumbersLeadToTheirEvents(Document page, String table) {
        assertThat(page.select(table + " tbody a[href^=/events]")).isNotEmpty().allSatisfy(link ->
                assertThat(total(link.attr("href"))).as(link.outerHtml()).startsWith(link.text() + " event"));
    }

    @Test
    void tiesAreCountedByDirectionAndBySideAndLeadToTheirEvents() {
        Document page = open("/network");

        assertThat(rows(page, "#ties")).containsExactlyInAnyOrder("Norway → China 1 1 2", "China → Norway 1 0 1",
                "Yemen → Norway 0 1 1", "Denmark with Finland 1 0 1", "Denmark → Finland 0 1 1", "Finland → Denmark 0 1 1",
                "Finland → itself 0 1 1");
        assertThat(rows(page, "#nodes")).startsWith("Finland 2 4 6").contains("China 2 1 3", "Denmark 1 2 3");
        assertNumbersLeadToTheirEvents(page, "#ties");
        assertNumbersLeadToTheirEvents(page, "#nodes");
        assertThat(page.select("#ties a[href^=/pairs]").eachAttr("href")).contains("/pairs/CHN-NOR", "/pairs/DNK-FIN");
    }

    @Test
    void whatIsInNoTieIsCounted() {
        assertThat(open("/network").select(".note").text())
                .contains("8 events of this view have somebody who acts on", "The other 2 name one side only");
    }

    @Test
    void thoseOfWhomNoCountryIsKnownAreShownWhereAskedFor() {
        Document page = open("/network?by=any");

        assertThat(rows(page, "#ties")).contains("country not known → Finland 0 1 1");
        assertThat(page.select("#nodes .unknown").eachText()).containsExactly("country not known");
        assertNumbersLeadToTheirEvents(page, "#ties");
    }

    @Test
    void actorsAreNodesOfTheirOwnAndTheirNamesMayHaveAnySign() {
        Document page = open("/network?by=actor");

        assertThat(rows(page, "#ties")).contains("Ida Fin with Per Dan 1 0 1", "Eve <b>Evil</b> → Ana Ys\" onmouseover=\"alert(2) 0 1 1");
        assertThat(page.select("#ties tr[data-first='person:R&D Fin']").text()).startsWith("R&D Fin → Prince LongLong");
        assertNumbersLeadToTheirEvents(page, "#ties");
        assertNumbersLeadToTheirEvents(page, "#nodes");
    }

    @Test
    void aNetworkOrAMapHasTheFilterOfTheEvents() {
        assertThat(rows(open("/network?type=CONSULT"), "#ties")).containsExactly("Norway → China 1 0 1");
        assertThat(rows(open("/map?type=CONSULT"), "#places")).containsExactly("Beijing town China 1 0 1");
        assertThat(rows(open("/network?country=FIN"), "#ties")).hasSize(4);
        assertNumbersLeadToTheirEvents(open("/network?country=FIN"), "#nodes");
        assertThat(open("/network?country=FIN&type=COERCE").select(".shapes a").eachAttr("href"))
                .containsExactly("/events?type=COERCE&country=FIN", "/map?type=COERCE&country=FIN");
        assertThat(open("/events?country=FIN&sort=oldest").select(".shapes a").eachAttr("href"))
                .containsExactly("/map?country=FIN", "/network?country=FIN");
        assertThat(open("/network?country=FIN&by=actor").select(".chips a").eachAttr("href"))
                .containsExactly("/network?by=actor", "/network?by=actor");
    }

    @Test
    void anAddressThatAFormMadeIsTidied() {
        HttpResponse<String> response = site.get("/network?by=actor&q=&type=COERCE&from=&until=");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/network?type=COERCE&by=actor");
        assertThat(site.get("/network?by=planet").statusCode()).isEqualTo(400);
        assertThat(site.get("/network?ties=1000000").statusCode()).isEqualTo(400);
    }

    @Test
    void placesAreShownAsExactlyAsTheyAreKnown() {
        Document page = open("/map");

        assertThat(rows(page, "#places")).containsExactlyInAnyOrder("Beijing town China 1 0 1", "Tripoli town Libya 1 0 1",
                "Tripoli town Lebanon 0 1 1", "Libya whole country Libya 0 1 1");
        assertThat(page.select("#places tr[data-precision=country]").attr("data-country")).isEqualTo("LBY");
        assertNumbersLeadToTheirEvents(page, "#places");
    }

    @Test
    void eventsThatAreOnNoMapAreCountedAndListedBesideIt() {
        Document page = open("/map");

        assertThat(page.select(".toolbar").text()).isEqualTo("10 events 4 on the map, 1 in places that no gazetteer knows, 5 without a place");
        assertThat(page.select(".names li").eachText()).containsExactly("Nowhere 1");
        assertThat(total(page.select(".names a").attr("href"))).isEqualTo("1 event");
        assertThat(page.select(".beside .reports > li")).hasSize(5);
        assertThat(total(page.select(".beside .note a").attr("href"))).isEqualTo("5 events");
        assertThat(open("/events?place=none").select(".chips").text()).startsWith("Remove Place: none");
    }

    @Test
    void aPlaceCanBeNoneOrOneAmongItsNamesakes() {
        assertThat(total("/events?place=Tripoli")).isEqualTo("2 events");
        assertThat(total("/events?place=%3DTripoli%4032.89%2C13.18")).isEqualTo("1 event");
        assertThat(total("/events?place=%3DTripoli%4034.44%2C13.18")).isEqualTo("0 events");
        assertThat(total("/events?place=NONE&place=Beijing")).isEqualTo("6 events");
        assertThat(total("/events?place=%3Dnone")).isEqualTo("0 events");
    }

    @Test
    void anEmptyViewSaysSo() {
        assertThat(open("/network?type=AID").select(".empty").text()).contains("In no event of this view");
        assertThat(rows(open("/map?type=AID"), "#places")).isEmpty();
    }

    @Test
    void theOutlinesOfTheWorldAreTheSitesOwn() {
        String outlines = open("/map").select("[data-map]").attr("data-outlines");

        HttpResponse<String> response = site.get(outlines);
        assertThat(outlines).startsWith("/assets/");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(response.body()).contains("\"id\":\"CHN\"", "\"id\":\"XKX\"", "\"id\":\"MDV\"");
    }
}
