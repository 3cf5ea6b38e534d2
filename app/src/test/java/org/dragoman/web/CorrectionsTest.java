package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Correction;
import org.dragoman.record.Correction.Verdict;
import org.dragoman.record.Mentions;
import org.dragoman.record.Review;
import org.dragoman.record.Reviewed;
import org.dragoman.what.Event;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say of events on their pages. */
class CorrectionsTest {

    private static final String FORM = "form.correct";
    private static final Event TALKS = TestSite.TALKS.coded().events().getFirst();
    private static final String PAGE = "/events/" + TALKS.id();

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void start() {
        site = TestSite.in(folder);
    }

    @AfterEach
    void stop() {
        assertThat(site.faults).isEmpty();
        site.close();
    }

    private Document open(String path, String... headers) {
        HttpResponse<String> response = site.get(path, headers);
        assertThat(response.statusCode()).as(path + " " + site.faults).isEqualTo(200);
        return Jsoup.parse(response.body(), site.at(path).toString());
    }

    private HttpResponse<String> say(String verdict, String... fields) {
        List<Map.Entry<String, String>> given = new ArrayList<>(List.of(Map.entry("say", verdict)));
        for (int i = 0; i < fields.length; i += 2) {
            given.add(Map.entry(fields[i], fields[i + 1]));
        }
        if (!Arrays.asList(fields).contains("author")) {
            given.add(Map.entry("author", "Ana"));
        }
        return site.submit(PAGE, FORM, given);
    }

    private void write(CodedPage page) {
        Batch batch = new Batch();
        batch.add(page);
        site.record.write(batch);
    }

    private static CodedPage with(List<Event> events) {
        CodedPage talks = TestSite.TALKS.coded();
        return new CodedPage(talks.page(), "test/2", talks.anchors(), events, List.of(), List.of(), Mentions.NONE);
    }

    private static Event recoded(Event e) {
        return new Event(e.id() + "2", e.type(), e.modes(), e.contexts(), e.status(), e.historical(), e.teaser(), e.actors(),
                e.recipients(), e.date(), e.place(), e.magnitudes(), e.attribution(), e.content(), e.evidence(), e.confidence(),
                "test/2");
    }

    @Test
    void anEventIsHeldToBeWrongUnderANameThatIsRemembered() {
        HttpResponse<String> response = say("wrong", "note", "It is next week.", "author", "Jürgen Ö");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith(PAGE + "#review"));
        String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Max-Age=");
        Document page = open(PAGE, "Cookie", cookie.substring(0, cookie.indexOf(';')));
        assertThat(page.select("#c-author").val()).isEqualTo("Jürgen Ö");
        assertThat(page.select(".last-word").text()).contains("wrong", "Jürgen Ö holds it to be wrong", "It is next week.");
        assertThat(page.select("h1").text()).contains("CONSULT");
        assertThat(open("/events").select("table.events .reviewed").eachText()).containsExactly("✗ wrong");
        assertThat(open("/pages/" + TestSite.TALKS.id()).select(".margin .reviewed").eachText()).containsExactly("✗ wrong by Jürgen Ö");
    }

    @Test
    void theFilterAndItsFacetTellWhatWasReviewed() {
        say("right");

        assertThat(open("/events?open=reviewed").select("#facet-reviewed li").eachText()).containsExactly("not yet 3", "right 1");
        assertThat(open("/events?reviewed=right").select("table.events .type").eachText()).singleElement().asString().contains("CONSULT");
        assertThat(open("/events?reviewed=none").select(".total").text()).isEqualTo("3 events");
        assertThat(open("/events?reviewed=none").select(".chips li:first-child").text()).contains("Reviewed: not yet");
        assertThat(site.get("/events?reviewed=perhaps").statusCode()).isEqualTo(400);
    }

    @Test
    void valuesAreCorrectedByNameByDescriptionByCodeAndById() {
        HttpResponse<String> response = say("changed", "type", "AGREE", "status", "planned", "date", "2024-05-07 to 2024-05-09",
                "actor", "Chinese foreign minister", "actor", "NATO", "recipient", "CHN MIL", "recipient", "Guri Malek (NOR GOV)",
                "place", "Tripoli, Libya");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        Correction said = site.record.corrections(TALKS.id()).getFirst();
        Event held = said.applied(TALKS);
        assertThat(held.type().name()).isEqualTo("AGREE");
        assertThat(held.actors()).extracting(p -> p.actor().id()).containsExactly("person:Wang Yi", "organisation:NATO");
        assertThat(held.actors().getFirst().actor().title()).contains("foreign minister of China");
        assertThat(held.recipients()).extracting(p -> p.actor().id()).containsExactly("role:CHN:military", "name:Guri Malek");
        assertThat(held.recipients().getLast().actor().country()).contains("NOR");
        assertThat(held.place().flatMap(place -> place.country())).contains("LBY");
        assertThat(held.place().flatMap(place -> place.coordinates())).isPresent();
        Document page = open(PAGE);
        assertThat(page.select("table.corrected tr").eachText()).contains("type CONSULT AGREE",
                "date 2024-05-06 2024-05-07 to 2024-05-09", "place Beijing (CHN) Tripoli (LBY)");
        assertThat(page.select("h1 .type").text()).contains("CONSULT");
        assertThat(page.select("#c-type option[selected]").val()).as("the next one starts from there").isEqualTo("AGREE");
        assertThat(open("/events").select(".held").text()).contains("Ana: type AGREE");
    }

    @Test
    void whatIsLeftAloneStaysAsCoded() {
        say("changed", "status", "negated", "actor", "Ola Nord (NOR GOV)");

        assertThat(site.record.corrections(TALKS.id()).getFirst().changes().names()).containsExactly("status");
    }

    @Test
    void anEmptyFieldIsNobodyAndNowhere() {
        say("changed", "recipient", "", "place", "", "date", "unknown");

        Event held = site.record.corrections(TALKS.id()).getFirst().applied(TALKS);
        assertThat(held.recipients()).isEmpty();
        assertThat(held.place()).isEmpty();
        assertThat(held.date().isUnknown()).isTrue();
    }

    @Test
    void badInputIsToldBesideItsFieldAndNothingTypedIsLost() {
        HttpResponse<String> response = say("changed", "author", " ", "note", "a\nnote", "type", "CONSULT", "modes", "fraud",
                "date", "2024-02-31", "actor", "Li", "actor", "person:Nobody At All", "place", "Nowhere Bay");

        assertThat(response.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(response.body());
        assertThat(page.select("#c-author-told").text()).contains("Say who you are");
        assertThat(page.select("#c-modes-told").text()).contains("CONSULT has no mode 'fraud'", "visit");
        assertThat(page.select("#c-date-told").text()).contains("'2024-02-31' is no date", "until 2023-07-03");
        assertThat(page.select("#c-actor0-told").text()).contains("Several go by that name", "person:Li Qiang");
        assertThat(page.select("#c-actor1-told").text()).contains("Neither the register nor the record has");
        assertThat(page.select("#c-place-told").text()).contains("not in the gazetteer");
        assertThat(page.select("input[name=actor]").eachAttr("value")).containsExactly("Li", "person:Nobody At All", "", "");
        assertThat(page.select("#c-date").val()).isEqualTo("2024-02-31");
        assertThat(page.select("#c-note").text()).isEqualTo("a\nnote");
        assertThat(page.select("[data-values]").hasAttr("open")).isTrue();
        assertThat(site.record.corrections()).isEmpty();
    }

    @Test
    void anIntervalThatEndsBeforeItBeginsIsRefused() {
        assertThat(Jsoup.parse(say("changed", "date", "2024-05-09 to 2024-05-07").body()).select("#c-date-told").text())
                .isEqualTo("It ends before it begins: 2024-05-09 to 2024-05-07.");
    }

    @Test
    void aVerdictDoesNotThrowAwayValuesThatWereTyped() {
        HttpResponse<String> response = say("right", "status", "planned");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(response.body()).select("[role=alert]").text()).contains("You have changed values");
        assertThat(Jsoup.parse(response.body()).select("#c-status option[selected]").val()).isEqualTo("planned");
        assertThat(Jsoup.parse(say("changed").body()).select("[role=alert]").text()).contains("the values as coded");
        assertThat(site.record.corrections()).isEmpty();
    }

    @Test
    void namesCanBeCheckedBeforeTheyAreSaved() {
        HttpResponse<String> response = say("check", "actor", "Chinese foreign minister");

        assertThat(Jsoup.parse(response.body()).select("#c-actor0-told").text()).contains("person:Wang Yi", "of the register");
        assertThat(site.get("/lookup?actor=Chinese+foreign+minister&date=2023-02").body()).contains("person:Qin Gang");
        assertThat(site.get("/lookup?recipient=%3Cscript%3E").body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(site.record.corrections()).isEmpty();
    }

    @Test
    void aCorrectionIsTakenBackAndStaysInTheHistory() {
        say("wrong", "note", "too early");
        say("withdrawn", "author", "Eve");

        Document page = open(PAGE);
        assertThat(page.select(".last-word")).isEmpty();
        assertThat(page.select(".earlier li").eachText()).hasSize(2)
                .satisfies(said -> assertThat(said.getFirst()).contains("Eve took back"))
                .satisfies(said -> assertThat(said.getLast()).contains("Ana holds it to be wrong", "too early"));
        assertThat(site.record.reviews(List.of(TALKS.id()))).isEmpty();
        assertThat(Jsoup.parse(say("withdrawn").body()).select("[role=alert]").text()).contains("Nothing stands");
    }

    @Test
    void withoutTheFormsTokenNothingIsKept() {
        HttpResponse<String> response = site.submit(PAGE, FORM, List.of(Map.entry("say", "right"), Map.entry("author", "Ana"),
                Map.entry("form-token", "guessed")));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(site.record.corrections()).isEmpty();
    }

    @Test
    void whatPeopleWriteStaysText() {
        String evil = "<script>alert('x')</script>\" onmouseover=\"alert(1)";
        say("wrong", "note", evil, "author", evil);

        for (String path : List.of(PAGE, "/events", "/corrections", "/pages/" + TestSite.TALKS.id(), "/review?at=" + TALKS.id())) {
            assertThat(site.get(path).body()).as(path).doesNotContain("<script>alert('x')");
            assertThat(open(path).select("main [onmouseover]")).as(path).isEmpty();
        }
        assertThat(open("/corrections").select(".author").text()).isEqualTo(evil);
    }

    @Test
    void aNoteThatIsTooLongIsRefused() {
        assertThat(Jsoup.parse(say("right", "note", "x".repeat(5_000)).body()).select("#c-note-told").text())
                .contains("5000 characters");
        assertThat(site.record.corrections()).isEmpty();
    }

    @Test
    void aFormThatStoodOpenWhileThePageWasCodedAgainLosesNothing() {
        Document before = open(PAGE);
        write(with(TestSite.TALKS.coded().events().stream().map(CorrectionsTest::recoded).toList()));

        HttpResponse<String> response = site.submit("/events/" + TALKS.id() + "2", FORM, List.of(Map.entry("say", "changed"),
                Map.entry("author", "Ana"), Map.entry("status", "negated"), Map.entry("passage", before.select("[name=passage]").val())));
        assertThat(response.statusCode()).isEqualTo(303);

        site.record.undo(1);
        HttpResponse<String> late = site.submitTo(PAGE, "/events/" + TALKS.id() + "2", FORM, List.of(Map.entry("say", "changed"),
                Map.entry("author", "Ana"), Map.entry("status", "planned")));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(late.body()).select("[role=alert]").text()).contains("coded again meanwhile");
        assertThat(Jsoup.parse(late.body()).select("#c-status option[selected]").val()).isEqualTo("planned");
        assertThat(Jsoup.parse(late.body(), site.at("/").toString()).select(FORM).attr("action")).isEqualTo(PAGE + "2");
    }

    @Test
    void whatIsSaidSurvivesRecodingAndIsShownWhereNoEventIsToldAnyMore() {
        say("changed", "status", "negated", "note", "They did not.");
        write(with(TestSite.TALKS.coded().events().stream().map(CorrectionsTest::recoded).toList()));
        assertThat(open(PAGE + "2").select(".last-word").text()).contains("Ana corrected it", "negated", "They did not.");

        write(with(List.of(recoded(TestSite.TALKS.coded().events().getLast()))));
        assertThat(open("/pages/" + TestSite.TALKS.id()).select("#untold-title + ul").text())
                .contains("told no more", "CONSULT", "negated", "They did not.");
        assertThat(open("/corrections?untold=1").select(".corrections > li")).hasSize(1);
        assertThat(open("/review").select(".progress a").eachText()).contains("1 of events no longer told");

        write(with(TestSite.TALKS.coded().events()));
        assertThat(site.record.reviews(List.of(TALKS.id())).values()).extracting(Review::outcome)
                .containsExactly(Reviewed.CHANGED);
    }

    @Test
    void correctionsAreListedTheLastFirst() {
        say("right");
        say("wrong");

        assertThat(open("/corrections").select(".corrections .said").eachText()).hasSize(2)
                .satisfies(said -> assertThat(said.getFirst()).contains("wrong"));
        assertThat(site.record.corrections()).extracting(Correction::verdict).containsExactly(Verdict.RIGHT, Verdict.WRONG);
    }
}
