package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsAndActorsTest {

    @TempDir
    private static Path folder;

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.in(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Document open(String path) {
        HttpResponse<String> response = site.get(path);
        assertThat(response.statusCode()).as(path + " " + site.faults).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    private static List<String> types(String path) {
        return open(path).select("table.events .type").eachText().stream().map(text -> text.split(" ", -1)[0].substring(1)).toList();
    }

    @Test
    void aPairHasOneAddress() {
        for (String other : List.of("/pairs/NOR-CHN", "/pairs/Norway-China", "/pairs/chn-nor", "/pairs/NO-CN")) {
            HttpResponse<String> response = site.get(other);
            assertThat(response.statusCode()).as(other).isEqualTo(302);
            assertThat(response.headers().firstValue("Location").orElseThrow()).as(other).endsWith("/pairs/CHN-NOR");
        }
        assertThat(site.get("/pairs/China-Guinea-Bissau").headers().firstValue("Location").orElseThrow())
                .endsWith("/pairs/CHN-GNB");
    }

    @Test
    void whatIsNoPairIsNotFoundAndTheReasonSaid() {
        assertThat(site.get("/pairs/CHN-Atlantis").statusCode()).isEqualTo(404);
        assertThat(site.get("/pairs/CHN-Atlantis").body()).contains("'Atlantis' is no country");
        assertThat(site.get("/pairs/CHN-China").body()).contains("is one country; a pair has two");
        assertThat(site.get("/pairs/CHN").statusCode()).isEqualTo(404);
        assertThat(open("/pairs/CHN-GNB").select("main").text()).contains("no event in which both take part");
    }

    @Test
    void bothDirectionsOfAPairAreToldApartAndLeadToTheirEvents() {
        Document page = open("/pairs/CHN-NOR");

        assertThat(page.select(".figures > div").eachText()).containsExactly("Events 3", "China → Norway 1", "Norway → China 2");
        assertThat(types(page.select(".figures a").get(0).attr("href"))).containsExactlyInAnyOrder("ACCUSE", "CONSULT", "SUPPORT");
        assertThat(types(page.select(".figures a").get(1).attr("href"))).containsExactly("SUPPORT");
        assertThat(types(page.select(".figures a").get(2).attr("href"))).containsExactly("ACCUSE", "CONSULT");
        for (Element cell : page.select("table.types td a")) {
            assertThat(types(cell.attr("href"))).hasSize(Integer.parseInt(cell.text()));
        }
    }

    @Test
    void theTimelineHasEveryDatedEventInItsMonthAndLeadsToIt() {
        Document page = open("/pairs/CHN-NOR");

        assertThat(page.select("#timeline-table tbody tr").eachText()).containsExactly(
                "2024-05 verbal cooperation occurred 2", "2024-06 verbal conflict occurred 1");
        assertThat(types(page.select("#timeline-table a").eachAttr("href").getLast())).containsExactly("ACCUSE");
    }

    @Test
    void meetingsAreListedAndWhoMetWhom() {
        Document page = open("/pairs/CHN-NOR");

        assertThat(page.select(".meetings tbody tr").eachText())
                .containsExactly("2024-05-06 occurred Ana Ys CHN GOV Ola Nord NOR GOV Beijing, China");
        assertThat(page.select("#met-title + table tbody tr").eachText()).containsExactly("Ana Ys Ola Nord 1 2024-05-06");
        assertThat(types(page.select("#met-title + table .number a").attr("href"))).containsExactly("CONSULT");
    }

    @Test
    void anActorIsReachedFromItsEventsAndShowsItsCounterparts() {
        String address = open("/events?type=CONSULT").select("a.actor-name").attr("href");
        Document page = open(address);

        assertThat(address).isEqualTo("/actors/person%3AOla%20Nord");
        assertThat(page.select("h1").text()).isEqualTo("Ola Nord");
        assertThat(page.select("main").text()).contains("Not in the register");
        assertThat(page.select(".counterparts tbody tr").eachText()).containsExactly("Ana Ys CHN 2 2 0");
        assertThat(types(page.select(".counterparts .number a").attr("href"))).containsExactlyInAnyOrder("CONSULT", "SUPPORT");
    }

    @Test
    void anActorOfTheRegisterHasItsOfficesWithTheirDates() {
        Document person = open("/actors/person%3ALi%20Shangfu");

        assertThat(person.select(".offices tbody tr").eachText()).anySatisfy(row ->
                assertThat(row).startsWith("2023-03-12 to 2023-10-24").contains("China", "register: "));
        assertThat(person.select("main").text()).contains("The record has no event of this actor");
        assertThat(open("/actors/state%3ACHN").select(".offices a").eachText()).contains("Li Shangfu");
    }

    @Test
    void anActorThatNobodyKnowsIsNotFound() {
        assertThat(site.get("/actors/person%3ANobody").statusCode()).isEqualTo(404);
        assertThat(site.get("/actors/x").statusCode()).isEqualTo(404);
        assertThat(site.get("/events?pair=CHN").statusCode()).isEqualTo(400);
        assertThat(site.get("/events?pair=CHN").body()).contains("is no pair");
    }
}
