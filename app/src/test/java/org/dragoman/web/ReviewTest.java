package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Correction;
import org.dragoman.record.Correction.Verdict;
import org.dragoman.record.EventFilter;
import org.dragoman.record.Mentions;
import org.dragoman.what.Event;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue of events to look at, by its forms and links alone. */
class ReviewTest {

    private static final String FORM = "form.correct";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void start() {
        site = TestSite.in(folder);
        Batch batch = new Batch();
        int[] number = {0};
        TestSite.PAGES.forEach(page -> batch.add(new CodedPage(page.page(), page.coder(), page.anchors(),
                page.events().stream().map(event -> with(event, 0.9 - 0.1 * number[0]++)).toList(), List.of(), List.of(),
                Mentions.NONE)));
        site.record.write(batch);
    }

    /** The events of the site by type, from the most certain: CONSULT, SUPPORT, ACCUSE, ASSAULT. */
    private static Event with(Event e, double confidence) {
        return new Event(e.id(), e.type(), e.modes(), e.contexts(), e.status(), e.historical(), e.teaser(), e.actors(),
                e.recipients(), e.date(), e.place(), e.magnitudes(), e.attribution(), e.content(), e.evidence(), confidence,
                e.codedBy());
    }

    @AfterEach
    void stop() {
        assertThat(site.faults).isEmpty();
        site.close();
    }

    private Document open(String path) {
        HttpResponse<String> response = site.get(path);
        assertThat(response.statusCode()).as(path + " " + site.faults).isEqualTo(200);
        return Jsoup.parse(response.body(), site.at(path).toString());
    }

    /** Says something of the event that a page of the queue shows; returns the page that follows. */
    private String say(String path, String verdict, String... fields) {
        List<Map.Entry<String, String>> given = new ArrayList<>(
                List.of(Map.entry("say", verdict), Map.entry("author", "Ana")));
        for (int i = 0; i < fields.length; i += 2) {
            given.add(Map.entry(fields[i], fields[i + 1]));
        }
        return next(site.submit(path, FORM, given));
    }

    private static String next(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String type(Document page) {
        return page.select("h2.what").text().replaceAll("[^A-Z]", "");
    }

    private static String progress(Document page) {
        return page.select(".progress [role=status]").text();
    }

    @Test
    void theLeastCertainComesFirstAndAVerdictLeadsToTheNext() {
        Document first = open("/review");
        assertThat(type(first)).isEqualTo("ASSAULT");
        assertThat(progress(first)).isEqualTo("0 of 4 events reviewed");
        assertThat(first.select(".passage mark.trigger").text()).isEqualTo("attacked");

        String second = say("/review", "right");
        assertThat(type(open(second))).isEqualTo("ACCUSE");
        assertThat(progress(open(second))).isEqualTo("1 of 4 events reviewed");
        assertThat(open(second).select(".just-said").text()).contains("Held to be right", "ASSAULT");

        String third = say(second, "wrong");
        assertThat(type(open(third))).isEqualTo("SUPPORT");
        assertThat(site.record.corrections()).extracting(Correction::verdict).containsExactly(Verdict.RIGHT, Verdict.WRONG);
        assertThat(type(open("/review"))).as("the queue goes on where it was left").isEqualTo("SUPPORT");
    }

    @Test
    void valuesAreCorrectedInTheQueueToo() {
        String second = say("/review", "changed", "status", "planned");

        assertThat(type(open(second))).isEqualTo("ACCUSE");
        assertThat(site.record.corrections().getFirst().changes().names()).containsExactly("status");
        HttpResponse<String> refused = site.submit(second, FORM, List.of(Map.entry("say", "changed"), Map.entry("author", "Ana"),
                Map.entry("date", "soon")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(type(Jsoup.parse(refused.body()))).isEqualTo("ACCUSE");
        assertThat(Jsoup.parse(refused.body()).select("#c-date").val()).isEqualTo("soon");
    }

    @Test
    void undoTakesBackWhatWasJustSaidAndShowsTheEventAgain() {
        String second = say("/review", "wrong");
        String back = next(site.submit(second, "form.just-said", List.of()));

        assertThat(type(open(back))).isEqualTo("ASSAULT");
        assertThat(open(back).select(".last-word")).isEmpty();
        assertThat(progress(open(back))).isEqualTo("0 of 4 events reviewed");
        assertThat(site.submit(second, "form.just-said", List.of()).statusCode()).as("it is undone already").isEqualTo(409);
    }

    @Test
    void anEventIsSkippedAndComesAgainWhenTheQueueBeginsAnew() {
        String path = "/review?country=CHN";
        assertThat(type(open(path))).isEqualTo("ACCUSE");
        path = open(path).select("a[rel=next]").attr("href");
        assertThat(type(open(path))).isEqualTo("SUPPORT");
        assertThat(type(open(open(path).select("a[rel=prev]").attr("href")))).isEqualTo("ACCUSE");
        path = say(path, "right");
        path = say(path, "right");

        Document end = open(path);
        assertThat(end.select(".lead").text()).contains("Some were skipped");
        assertThat(progress(end)).isEqualTo("2 of 3 events reviewed");
        String again = end.select("a[href^=/review?country]").attr("href");
        assertThat(type(open(again))).isEqualTo("ACCUSE");
        assertThat(open(say(again, "wrong")).select(".lead").text()).isEqualTo("Every event here has been reviewed.");
    }

    @Test
    void theFilterChoosesWhatIsReviewed() {
        assertThat(open("/review?type=CONSULT").select(".chips li:first-child").text()).contains("Type: CONSULT");
        String end = say("/review?type=CONSULT", "right");
        assertThat(end).startsWith("/review?type=CONSULT&");
        assertThat(open("/events?type=CONSULT&sort=oldest").select(".review-link a").attr("href")).isEqualTo("/review?type=CONSULT");
        assertThat(type(open("/review?reviewed=right"))).as("what was reviewed can be looked at again").isEqualTo("CONSULT");
        assertThat(open("/review?type=AID").select(".lead").text()).contains("No event");
        assertThat(site.get("/review?type=CONSULT&from=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsCodedOtherwiseThanWhenItWasSaidComesAgain() {
        say("/review", "right");
        CodedPage raid = TestSite.PAGES.getLast();
        Event e = raid.events().getFirst();
        Batch batch = new Batch();
        batch.add(new CodedPage(raid.page(), "test/2", raid.anchors(), List.of(new Event("other", e.type(), List.of("aerial"),
                e.contexts(), e.status(), false, false, e.actors(), e.recipients(), e.date(), e.place(), List.of(), e.attribution(),
                e.content(), e.evidence(), 0.1, "test/2")), List.of(), List.of(), Mentions.NONE));
        site.record.write(batch);

        Document page = open("/review");
        assertThat(type(page)).isEqualTo("ASSAULT");
        assertThat(page.select(".last-word").text()).contains("to look at again", "coded otherwise", "coded then as ASSAULT, occurred");
        assertThat(site.record.count(EventFilter.ALL)).isEqualTo(4);
    }
}
