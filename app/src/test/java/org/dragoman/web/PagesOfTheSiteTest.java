package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.export.ExportFormat;
import org.dragoman.page.Block;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.web.view.Words;
import org.dragoman.what.Event;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PagesOfTheSiteTest {

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
        return Jsoup.parse(response.body(), site.at(path).toString());
    }

    private static Stream<String> everyPage() {
        Event event = TestSite.HOSTILE.coded().events().getFirst();
        return Stream.of("/", "/events", "/pages", "/review", "/corrections", "/events/" + event.id(), "/pages/" + TestSite.HOSTILE.id(),
                "/pairs/CHN-NOR", Words.actorAddress("person:Ola Nord"),
                Words.actorAddress("person:Eve <b>Evil</b>"), "/actors/state%3ACHN", "/network", "/network?by=any",
                "/network?by=actor", "/map", "/coding", "/api");
    }

    @Test
    void theOverviewTellsHowMuchThereIsAndFromWhenToWhen() {
        Document page = open("/");

        assertThat(page.select(".figures").text())
                .contains("Events 4", "Pages 3", "Events happened 2023-01-02 to 2024-06-07");
        assertThat(page.select("#months-table tbody tr").eachText()).first().asString().isEqualTo("2023-01 0 0 0 1");
        assertThat(page.select("#months-table tbody tr")).hasSize(18);
        assertThat(page.select(".pairs tbody tr").eachText()).contains("China and Norway 2 1", "Norway and Yemen 0 1");
    }

    @Test
    void whatFailedStandsOnTheOverviewWithItsReason() {
        assertThat(open("/").select("#failed-title + table tbody tr").eachText())
                .containsExactly("feed.jsonl:7 broken this is no JSON: <b>bold</b>");
    }

    @Test
    void aFilterInTheAddressChoosesEvents() {
        assertThat(types("/events")).containsExactlyInAnyOrder("CONSULT", "SUPPORT", "ACCUSE", "ASSAULT");
        assertThat(types("/events?type=consult&type=ASSAULT")).containsExactlyInAnyOrder("CONSULT", "ASSAULT");
        awaitIndex();
        assertThat(types("/events?country=Yemen")).containsExactly("ASSAULT");
        assertThat(types("/events?q=Monday&sort=type")).containsExactly("CONSULT", "SUPPORT");
        assertThat(types("/events?q=%22on+Monday%22+treason")).isEmpty();
        assertThat(types("/events?place=%3DBeijing")).containsExactly("CONSULT");
        assertThat(types("/events?site=wire.example&actor=person:Ola+Nord")).hasSize(2);
        assertThat(types("/events?until=2023")).containsExactly("ASSAULT");
        assertThat(types("/events?least=0.9")).isEmpty();
    }

    @Test
    void aTextIsLookedForByWordsInAnyFormByPhrasesStartsAndFields() {
        awaitIndex();
        assertThat(types("/events?q=attacking")).containsExactly("ASSAULT");
        assertThat(types("/events?q=%22met+Ana%22+type:consult")).containsExactly("CONSULT");
        assertThat(types("/events?q=%22Ana+met%22")).isEmpty();
        assertThat(types("/events?q=treas*")).containsExactly("ACCUSE");
        assertThat(types("/events?q=place:Beijng~")).containsExactly("CONSULT");
        assertThat(types("/events?q=recipient:ana+OR+attacked&sort=best")).containsExactlyInAnyOrder("CONSULT", "ACCUSE", "ASSAULT");
    }

    @Test
    void aTextHoldsBesideTheOtherConditionsForFacetsAndExportsToo() {
        awaitIndex();
        Document page = open("/events?q=ana&country=NOR&type=CONSULT");

        assertThat(page.select(".total").text()).isEqualTo("1 event");
        assertThat(page.select("#facet-type li").eachText()).containsExactly("◇ACCUSE 1", "○CONSULT 1", "○SUPPORT 1");
        assertThat(page.select("table.events mark.match").eachText()).containsExactly("Ana", "Ana");
        assertThat(page.select("#q").attr("value")).isEqualTo("ana");
        String csv = site.get(page.select(".exports a[href*=csv]").attr("href")).body();
        assertThat(csv.strip().lines()).hasSize(2).last().asString().contains("CONSULT");
    }

    @Test
    void aTextThatCannotBeUnderstoodIsAnsweredByTheReasonAndThePlace() {
        HttpResponse<String> response = site.get("/events?q=(met&type=CONSULT");

        assertThat(response.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(response.body());
        assertThat(page.select(".notice").text()).contains("this bracket is not closed (at character 1)");
        assertThat(page.select("#q").attr("value")).isEqualTo("(met");
        assertThat(site.get("/events?q=(met", "HX-Request", "true").statusCode()).isEqualTo(200);
        assertThat(site.get("/export/csv?q=(met").statusCode()).isEqualTo(400);
    }

    @Test
    void pagesAreFoundByWhatTheySayTheBestFirst() {
        awaitIndex();
        assertThat(open("/pages?q=treason").select("table.plain tbody th a").eachAttr("href"))
                .containsExactly("/pages/" + TestSite.HOSTILE.id());
        assertThat(open("/pages?q=title:ysland").select("table.plain tbody th a")).hasSize(2);
        assertThat(open("/pages?q=nobody").select(".empty").text()).contains("No page of the record is of this kind.");
    }

    /** The index is made in the background: until it is there the page says so. */
    private static void awaitIndex() {
        while (!open("/events?q=met").select(".notice").isEmpty()) {
            assertThat(site.faults).isEmpty();
        }
    }

    private static List<String> types(String path) {
        return open(path).select("table.events .type").eachText().stream().map(text -> text.split(" ", -1)[0].substring(1)).toList();
    }

    @Test
    void aFacetCountsTheEventsThatChoosingItWouldShow() {
        Document page = open("/events?country=CHN&type=CONSULT");

        assertThat(page.select("#facet-type li").eachText())
                .containsExactly("◇ACCUSE 1", "○CONSULT 1", "○SUPPORT 1");
        assertThat(page.select("#facet-type input[checked]").eachAttr("value")).containsExactly("CONSULT");
        assertThat(page.select("#facet-site li")).isEmpty();
        assertThat(open(page.select("#facet-site a").attr("href")).select("#facet-site li").eachText())
                .containsExactly("wire.example 1");
        assertThat(page.select(".total").text()).isEqualTo("1 event");
    }

    @Test
    void theYearsInWhichEventsCanHaveBeenAreCounted() {
        assertThat(open("/events").select(".years li").eachText()).containsExactly("2024 3", "2023 1");
        assertThat(open("/events?country=CHN").select(".years a").attr("href"))
                .isEqualTo("/events?country=CHN&from=2024&until=2024");
        assertThat(open("/events?from=2024&until=2024").select(".years a[aria-current]").attr("href")).isEqualTo("/events");
    }

    @Test
    void aConditionIsTakenAwayByItsChip() {
        Document page = open("/events?country=CHN&type=CONSULT");

        assertThat(page.select(".chips a").eachAttr("href"))
                .containsExactly("/events?country=CHN", "/events?type=CONSULT", "/events");
    }

    @Test
    void theMarkedWordsAreExactlyThoseThatTheRecordHas() {
        for (CodedPage coded : TestSite.PAGES) {
            for (Event event : coded.events()) {
                Document page = open("/events/" + event.id());
                String text = coded.page().text();
                assertThat(page.select(".passage mark.trigger").text()).isEqualTo(event.evidence().trigger().of(text));
                assertThat(String.join("", page.select(".passage mark.actor").eachText()))
                        .isEqualTo(event.actors().getFirst().span().of(text));
                assertThat(String.join("", page.select(".passage .block p").eachText()))
                        .isEqualTo(String.join("", coded.page().blocksOf(Block.ARTICLE).map(coded.page()::textOf).toList()));
            }
        }
    }

    @Test
    void anEventIsFoundByTheStartOfItsId() {
        Event event = TestSite.TALKS.coded().events().getFirst();

        HttpResponse<String> response = site.get("/events/" + event.id().substring(0, 8));

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/events/" + event.id());
    }

    @Test
    void anEventTellsHowEachValueWasComeByAndHowToCiteIt() {
        Event event = TestSite.TALKS.coded().events().getFirst();

        Document page = open("/events/" + event.id());

        assertThat(page.select(".values > div").eachText()).contains(
                "Who Ola Nord (NOR GOV) · government, executive “Ola Nord” named in full".replaceAll("[“”]", ""),
                "Status occurred told as fact");
        assertThat(page.select("#cite-plain").text()).contains("CONSULT, occurred: Ola Nord → Ana Ys, 2024-05-06, Beijing, China",
                "“Norland and Ysland talk”", "https://www.wire.example/talks?a=1&b=2", TestSite.TALKS.id());
        assertThat(page.select("#cite-bibtex").text())
                .contains("@misc{dragoman-" + event.id().substring(0, 8), "\\url{https://www.wire.example/talks?a=1&b=2}");
    }

    @Test
    void aPageShowsItsEventsBesideTheWordsThatTellThem() {
        Document page = open("/pages/" + TestSite.TALKS.id());

        assertThat(page.select(".line:has(mark.trigger) .margin a").eachText())
                .containsExactly("○CONSULT (verbal cooperation)", "○SUPPORT (verbal cooperation)");
        assertThat(page.select(".sheet mark.trigger").eachText()).containsExactly("met", "thanked");
    }

    @Test
    void whatAPageSaysStaysText() {
        everyPage().forEach(path -> {
            Document page = open(path);
            assertThat(page.select("script:not([src])")).as(path).isEmpty();
            assertThat(page.select("script").eachAttr("src")).as(path).allMatch(src -> src.startsWith("/assets/"));
            assertThat(page.select("[onerror], [onmouseover], [style], style, img, b, iframe, base")).as(path).isEmpty();
            assertThat(page.select("a[href^=javascript]")).as(path).isEmpty();
            assertThat(page.select("[href^=http], [src^=http]").eachAttr("href")).as(path)
                    .allMatch(href -> href.startsWith("https://www.wire.example/"));
        });
        assertThat(open("/pages/" + TestSite.HOSTILE.id()).select("h1").text())
                .isEqualTo("<script>alert('title')</script> \"Norland\" & 'Ysland'");
    }

    @Test
    void noTwoElementsOfAPageShareAnId() {
        everyPage().forEach(path -> assertThat(open(path).select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates());
    }

    @Test
    void whatMakesNoSenseIsRefusedWithTheReason() {
        for (String query : List.of("from=yesterday", "country=Atlantis", "status=gone", "least=2", "n=0", "sort=worst")) {
            HttpResponse<String> response = site.get("/events?" + query);
            assertThat(response.statusCode()).as(query).isEqualTo(400);
            assertThat(response.body()).contains(query.substring(0, query.indexOf('=')) + ":");
        }
        assertThat(site.get("/events/none").statusCode()).isEqualTo(404);
        assertThat(site.get("/pages/none").statusCode()).isEqualTo(404);
    }

    @Test
    void aViewIsExportedAsItIsSeenInEveryFormat() {
        List<String> exports = open("/events?type=CONSULT").select(".exports a").eachAttr("href");

        assertThat(exports).hasSameSizeAs(ExportFormat.values()).contains("/export/csv?type=CONSULT", "/export/gdelt?type=CONSULT");
        for (String export : exports) {
            HttpResponse<String> response = site.get(export);
            assertThat(response.statusCode()).as(export + " " + site.faults).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment; filename=");
            assertThat(response.body()).as(export).isNotEmpty();
        }
        assertThat(site.get("/export/csv?type=CONSULT").body().strip().lines()).hasSize(2).last().asString().contains("CONSULT");
        assertThat(site.get("/export/doc").statusCode()).isEqualTo(404);
    }

    @Test
    void everyAssetThatAPageLoadsIsThere() {
        List<MatchResult> assets = Pattern.compile("/assets/[^\"]+").matcher(site.get("/").body()).results().toList();

        assertThat(assets).hasSizeGreaterThan(5).allSatisfy(asset -> {
            HttpResponse<String> response = site.get(asset.group());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        });
    }

    @Test
    @Timeout(120)
    void whatIsWrittenWhileTheServerRunsIsSeen(@TempDir Path other) {
        try (TestSite own = TestSite.in(other)) {
            assertThat(Jsoup.parse(own.get("/events").body()).select(".total").text()).isEqualTo("4 events");
            Batch batch = new Batch();
            batch.add(TestPages.page("new.txt", LocalDate.of(2024, 1, 1), "New\nNothing.\n").coded());
            own.record.write(batch);

            // What took long to reckon may be shown once more as it was.
            while (!Jsoup.parse(own.get("/").body()).select(".figures").text().contains("Pages 4")) {
                assertThat(own.faults).isEmpty();
            }
        }
    }
}
