package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dragoman.Dragoman;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Correction;
import org.dragoman.record.Correction.Verdict;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Failure;
import org.dragoman.record.ListedEvent;
import org.dragoman.what.Codebook;
import org.dragoman.what.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The site as a reader's browser has it, over the sample pages as coded and one that is hostile. */
class BrowserTest {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    @TempDir
    private static Path folder;

    private static Chromium browser;
    private static EventRecord record;
    private static WebServer server;
    private static final List<String> FAULTS = new ArrayList<>();

    @BeforeAll
    static void start() {
        browser = Chromium.start();
        record = CodedSamples.into(folder.resolve("samples.duckdb"));
        Batch batch = new Batch();
        batch.add(TestSite.HOSTILE.coded());
        record.write(batch);
        server = WebServer.start(new WebSettings(WebSettings.LOOPBACK, 0, Optional.empty()), record,
                (path, e) -> FAULTS.add(path + ": " + e));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            record.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void sitAtTheDesk() {
        browser.show(DESK, false);
    }

    private static void open(String path) {
        browser.open("http://127.0.0.1:" + server.port() + path);
        assertThat(FAULTS).isEmpty();
    }

    /** The addresses of one page of each kind. */
    private static List<String> everyPage() {
        CodedPage page = longest();
        Event hostile = TestSite.HOSTILE.coded().events().getFirst();
        return List.of("/", "/events", "/events?country=CHN&sort=type", "/events/" + page.events().getFirst().id(), "/pages",
                "/pages/" + page.page().id(), "/events/" + hostile.id(), "/pages/" + TestSite.HOSTILE.id(), "/pairs/CHN-USA",
                "/actors/person%3ALi%20Qiang", "/actors/state%3ACHN", "/network", "/network?by=actor&ties=80",
                "/map", "/map?country=CHN", "/coding", "/api", "/review", "/corrections", "/nothing");
    }

    /** The page of the samples with most events. */
    private static CodedPage longest() {
        String id = record.pages(100).stream().max((a, b) -> Long.compare(a.events(), b.events())).orElseThrow().page().id();
        return record.page(id).orElseThrow();
    }

    @Test
    void everyPageOpensWithoutAComplaintAndIsWideEnoughForAnyScreen() {
        for (String path : everyPage()) {
            for (int width : new int[] {DESK, PHONE}) {
                browser.show(width, false);
                open(path);
                assertThat(browser.complaints()).as(path).filteredOn(c -> !path.equals("/nothing")).isEmpty();
                assertThat(browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as(path + " at " + width).isEqualTo(0L);
            }
        }
    }

    @Test
    void noPageHasABarrierInEitherThemeOrOnAPhone() {
        for (String path : everyPage()) {
            open(path);
            assertThat(browser.barriers()).as(path).isEmpty();
            browser.show(PHONE, true);
            open(path);
            assertThat(browser.barriers()).as(path + " dark, on a phone").isEmpty();
            browser.show(DESK, false);
        }
    }

    @Test
    void marksStandWhereTheRecordHasThem() {
        CodedPage coded = longest();
        Page page = coded.page();
        open("/pages/" + page.id());

        List<WebElement> blocks = browser.all(".sheet .block p");
        List<String> texts = page.blocks().stream().map(page::textOf).toList();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(browser.run("return arguments[0].textContent", blocks.get(i))).isEqualTo(texts.get(i));
        }
        for (Event event : coded.events()) {
            Block block = page.blocks().stream()
                    .filter(b -> b.span().contains(event.evidence().trigger().start())).findFirst().orElseThrow();
            Object marked = browser.run("""
                    const walker = document.createTreeWalker(arguments[0], NodeFilter.SHOW_TEXT);
                    let at = 0, start = -1, end = -1;
                    while (walker.nextNode()) {
                        const length = walker.currentNode.data.length;
                        const mark = walker.currentNode.parentElement.closest('mark.trigger');
                        if (mark && mark.dataset.events.split(' ').includes(arguments[1]) && (start < 0 || at <= arguments[2])) {
                            start = start < 0 || at <= arguments[2] ? at : start;
                            end = at + length;
                        }
                        at += length;
                    }
                    return [start, end].join();
                    """, blocks.get(page.blocks().indexOf(block)), event.id(),
                    event.evidence().trigger().start() - block.span().start());
            assertThat(marked).as(event.evidence().rule()).asString()
                    .startsWith((event.evidence().trigger().start() - block.span().start()) + ",");
        }
    }

    @Test
    void thePageOfWhatIsBeingCodedRenewsItself() {
        Activity.Job job = server.activity().begin("Watching somewhere");
        open("/coding");
        assertThat(browser.one("#jobs").getText()).contains("Watching somewhere", "0 pages coded");
        job.add(3, 0, 0);
        job.add(new Failure("feed.jsonl:7", "broken", "this is <b>no</b> JSON"));
        job.doing("coding 2 files");
        browser.await("document.querySelector('#jobs').textContent.includes('3 pages coded; 1 failed: 1 broken')");
        assertThat(browser.one("#jobs").getText()).contains("coding 2 files", "this is <b>no</b> JSON");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aPageWithScriptsStaysText() {
        for (String path : List.of("/pages/" + TestSite.HOSTILE.id(), "/events?q=treason", "/pages",
                "/events/" + TestSite.HOSTILE.coded().events().getFirst().id())) {
            open(path);
            browser.all("main [title], main a").stream().limit(20).forEach(element ->
                    browser.run("arguments[0].dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))", element));
            assertThat(browser.run("return document.querySelectorAll('main script, main img, main b').length")).isEqualTo(0L);
            assertThat(browser.complaints()).isEmpty();
        }
        open("/pages/" + TestSite.HOSTILE.id());
        assertThat(browser.one("h1").getText()).startsWith("<script>alert('title')</script>");
    }

    @Test
    void choosingAFacetNarrowsTheListAndItsAddress() {
        open("/events");
        long all = record.count(EventFilter.ALL);
        assertThat(browser.one(".total").getText()).isEqualTo(all + " events");

        browser.one("input[name=type][value=CONSULT]").click();
        browser.await("location.search === '?type=CONSULT'");

        long talks = record.count(EventFilter.ALL.toBuilder().types(List.of("CONSULT")).build());
        assertThat(browser.one(".total").getText()).isEqualTo(talks + " events");
        assertThat(browser.all("table.events .type")).hasSize((int) talks)
                .allSatisfy(type -> assertThat(type.getText()).contains("CONSULT"));
        browser.run("history.back()");
        browser.await("location.search === '' && document.querySelector('.total').textContent.startsWith('" + all + "')");
    }

    @Test
    void aFacetCountsItsValuesWhenItIsOpenedAndStaysOpen() {
        open("/events?type=CONSULT");
        browser.one("#facet-actor summary").click();
        browser.await("document.querySelectorAll('#facet-actor input').length > 1");
        assertThat(browser.address()).endsWith("?type=CONSULT");

        browser.one("#facet-actor input[type=checkbox]").click();
        browser.await("location.search.includes('actor=')");
        assertThat(browser.all("#facet-actor input[type=checkbox]")).hasSizeGreaterThan(1);
    }

    @Test
    void theListCanBeReadAndFilteredWithoutScripts() {
        browser.scripts(false);
        try {
            open("/events");
            browser.one("input[name=type][value=CONSULT]").click();
            browser.one("button.apply").click();
            browser.awaitAddress("type=CONSULT");
            assertThat(browser.all("table.events .type")).isNotEmpty()
                    .allSatisfy(type -> assertThat(type.getText()).contains("CONSULT"));
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        open("/events");
        browser.press("/");
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("q");
        browser.run("document.activeElement.blur()");
        browser.press("j");
        browser.press("j");
        browser.press("k");
        ListedEvent first = record.events(EventFilter.ALL, 1).getFirst();
        assertThat(first.event().id()).isNotEmpty();
        Object focused = browser.run("return document.activeElement.getAttribute('href')");
        assertThat(focused).isEqualTo(browser.run("return document.querySelector('[data-row] a.open').getAttribute('href')"));
        browser.press(Keys.ENTER);
        browser.await("location.pathname === '" + focused + "'");
    }

    @Test
    void aChosenThemeIsKept() {
        open("/");
        String light = browser.one("body").getCssValue("background-color");
        browser.one("[data-theme-toggle]").click();
        assertThat(browser.one("body").getCssValue("background-color")).isNotEqualTo(light);
        open("/events");
        assertThat(browser.one("body").getCssValue("background-color")).isNotEqualTo(light);
        browser.run("localStorage.clear()");
    }

    @Test
    void brushingOverMonthsLeadsToTheirEvents() {
        open("/");
        browser.await("document.querySelector('#months .brush .overlay') !== null");
        WebElement chart = browser.one("#months .brush .overlay");
        browser.actions().moveToElement(chart, -200, 0).clickAndHold().moveByOffset(150, 0).release().perform();
        browser.await("location.pathname === '/events'");
        assertThat(browser.address()).matches(".*\\?from=\\d{4}-\\d{2}&until=\\d{4}-\\d{2}");
    }

    @Test
    void theNetworkIsDrawnFromItsTablesAndTheSameEachTime() {
        open("/network?by=any");
        browser.await("document.querySelectorAll('.network .node').length > 0");
        Object places = browser.run(NODES);
        assertThat(browser.all(".network .node")).hasSameSizeAs(browser.all("#nodes tbody tr")).allSatisfy(node ->
                assertThat(node.getDomAttribute("aria-label")).matches("(?s).+: \\d+ events, \\d+ cooperation, \\d+ conflict"));
        assertThat(browser.run("""
                return [...document.querySelectorAll('#ties tbody tr')].reduce((sum, row) =>
                    sum + (row.dataset.cooperation > 0) + (row.dataset.conflict > 0), 0)""")).isEqualTo((long) browser.all(".tie .line").size() - 2);

        open("/network?by=any");
        browser.await("document.querySelectorAll('.network .node').length > 0");
        assertThat(browser.run(NODES)).isEqualTo(places);
    }

    private static final String NODES = """
            return [...document.querySelectorAll('.network .node circle')]
                .map(node => node.getAttribute('cx') + ' ' + node.getAttribute('cy')).join()""";

    @Test
    void aNodeThatTheKeyboardReachesLightsItsOwnTiesAndLeadsOn() {
        open("/network");
        browser.await("document.querySelectorAll('.network .node').length > 0");
        browser.run("document.querySelector('.network .node').focus()");
        assertThat(browser.all(".network .tie.dim")).isNotEmpty();
        browser.press(Keys.ENTER);
        browser.await("location.pathname === '/network' && location.search.startsWith('?country=')");
        browser.await("document.querySelectorAll('.network .node').length > 1");
    }

    @Test
    void aTableIsSortedByTheHeadThatIsPressed() {
        open("/network");
        WebElement head = browser.one("#ties thead th:nth-child(3)");
        head.findElement(By.cssSelector("button")).click();
        assertThat(head.getDomAttribute("aria-sort")).isEqualTo("descending");
        assertThat(conflicts()).isSortedAccordingTo(Comparator.reverseOrder()).anyMatch(count -> count > 0);
        head.findElement(By.cssSelector("button")).click();
        assertThat(head.getDomAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(conflicts()).isSorted();
    }

    private static List<Integer> conflicts() {
        return browser.all("#ties tbody td:nth-child(3)").stream().map(WebElement::getText).map(Integer::valueOf).toList();
    }

    @Test
    void theMapIsMovedByButtonsAndKeys() {
        open("/map");
        browser.await("document.querySelectorAll('.map .country').length > 200");
        assertThat(browser.all(".map .place")).hasSameSizeAs(browser.all("#places tbody tr"));
        Object start = browser.run(GROUND);
        browser.one(".zoom button").click();
        browser.await("document.querySelector('.map svg.zoomed') !== null");
        Object near = browser.run(GROUND);
        assertThat(near).isNotEqualTo(start);
        browser.run("document.querySelector('.map svg').focus()");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(browser.run(GROUND)).isNotEqualTo(near);
        browser.press("0");
        assertThat(browser.run(GROUND)).isEqualTo(start);
        browser.one(".map .place").sendKeys(Keys.ENTER);
        browser.await("location.pathname === '/events' && location.search.startsWith('?place=')");
    }

    private static final String GROUND = "return document.querySelector('.map svg > g').getAttribute('transform')";

    @Test
    void networkAndMapAreTablesWithoutScripts() {
        browser.scripts(false);
        try {
            open("/network");
            assertThat(browser.all("#ties tbody tr")).isNotEmpty();
            assertThat(browser.one(".network").isDisplayed()).isFalse();
            open("/map");
            assertThat(browser.all("#places tbody tr")).isNotEmpty();
            assertThat(browser.one(".map").isDisplayed()).isFalse();
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void pointingAtAnEventInTheMarginLightsItsWords() {
        CodedPage coded = longest();
        open("/pages/" + coded.page().id());
        browser.actions().moveToElement(browser.one(".margin li")).perform();
        browser.await("document.querySelectorAll('mark.lit').length > 0");
        String event = coded.events().stream().map(Event::id)
                .filter(id -> id.equals(browser.one(".margin li").getDomAttribute("data-event"))).findFirst().orElseThrow();
        assertThat(browser.all("mark.lit")).allSatisfy(
                mark -> assertThat(mark.getDomAttribute("data-events")).contains(event));
    }

    /** Makes a record of one's own for what writes to it, and opens its site. */
    private static void onACopy(String name, BiConsumer<EventRecord, String> test) {
        try (EventRecord copy = EventRecord.open(folder.resolve(name + ".duckdb"))) {
            Batch batch = new Batch();
            record.pages(100).forEach(page -> batch.add(record.page(page.page().id()).orElseThrow()));
            copy.write(batch);
            try (WebServer site = WebServer.start(new WebSettings(WebSettings.LOOPBACK, 0, Optional.empty()), copy,
                    (path, e) -> FAULTS.add(path + ": " + e))) {
                test.accept(copy, "http://127.0.0.1:" + site.port());
            }
        }
        assertThat(FAULTS).isEmpty();
    }

    @Test
    void aCorrectionMadeInTheBrowserSurvivesCodingByAnotherCodebook() {
        onACopy("recoded", (own, site) -> {
            CodedPage page = own.page(longest().page().id()).orElseThrow();
            Event event = page.events().getFirst();
            browser.open(site + "/events/" + event.id());
            browser.one("#c-author").sendKeys("Ana");
            browser.one("#c-note").sendKeys("They were told not to.");
            browser.one("[data-values] summary").click();
            browser.run("document.getElementById('c-status').value = 'negated'");
            browser.one("#c-actor0").clear();
            browser.one("#c-actor0").sendKeys("Lavrov", Keys.TAB);
            browser.await("document.getElementById('c-actor0-told').textContent.includes('person:Sergey Lavrov')");
            browser.one("button.save").click();
            browser.await("document.querySelector('.last-word') !== null");
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.barriers()).isEmpty();

            Map<String, String> texts = new HashMap<>(Codebook.shipped());
            texts.merge("CONSULT.yaml", "\n# changed\n", String::concat);
            Codebook changed = Codebook.of(texts);
            try (Dragoman dragoman = Dragoman.load(changed)) {
                Batch batch = new Batch();
                batch.add(CodedPage.of(dragoman.code(page.page()), Dragoman.version(changed)));
                own.write(batch);
            }
            Event now = own.page(page.page().id()).orElseThrow().events().stream()
                    .filter(e -> e.evidence().trigger().equals(event.evidence().trigger())).findFirst().orElseThrow();
            assertThat(now.id()).as("coded anew").isNotEqualTo(event.id());
            browser.open(site + "/events/" + now.id());
            assertThat(browser.one(".last-word").getText()).contains("Ana corrected it", "negated", "Sergey Lavrov",
                    "They were told not to.");
            browser.open(site + "/events?reviewed=changed");
            assertThat(browser.one(".held").getText()).contains("negated");
        });
    }

    @Test
    void theQueueWorksFromTheKeyboardAlone() {
        onACopy("keys", (own, site) -> {
            browser.open(site + "/review");
            String first = browser.address();
            browser.press("r");
            browser.await("document.activeElement.id === 'c-author'");
            browser.await("document.querySelector('#c-author-told') !== null");
            browser.one("#c-author").sendKeys("Ana", Keys.ESCAPE);
            browser.press("r");
            browser.awaitAddress("said=1");
            assertThat(own.corrections()).extracting(Correction::verdict).containsExactly(Verdict.RIGHT);
            browser.press("w");
            browser.awaitAddress("said=2");
            assertThat(browser.one(".progress [role=status]").getText()).startsWith("2 of ");
            browser.press("u");
            browser.awaitAddress("at=");
            assertThat(own.corrections()).extracting(Correction::verdict)
                    .containsExactly(Verdict.RIGHT, Verdict.WRONG, Verdict.WITHDRAWN);
            String shown = browser.one("[data-queue]").getDomAttribute("data-next");
            browser.press("s");
            browser.await("document.querySelector('[data-queue]').dataset.next !== '" + shown + "'");
            browser.press("k");
            browser.await("document.querySelector('[data-queue]').dataset.next === '" + shown + "'");
            browser.press("?");
            browser.await("document.getElementById('keys').open");
            assertThat(browser.barriers()).isEmpty();
            browser.press(Keys.ESCAPE);
            browser.await("!document.getElementById('keys').open");
            browser.press("e");
            browser.await("document.activeElement.id === 'c-type'");
            assertThat(first).endsWith("/review");
            assertThat(browser.complaints()).filteredOn(c -> !c.contains("422")).isEmpty();
        });
    }

    @Test
    void theQueueWorksOnAPhoneWithoutScripts() {
        onACopy("phone", (own, site) -> {
            browser.show(PHONE, true);
            browser.scripts(false);
            try {
                browser.open(site + "/review");
                browser.one("#c-author").sendKeys("Ana");
                browser.one("button.wrong").click();
                browser.awaitAddress("said=1");
                browser.one("[data-undo] button").click();
                browser.awaitAddress("at=");
            } finally {
                browser.scripts(true);
            }
            assertThat(own.corrections()).extracting(Correction::verdict).containsExactly(Verdict.WRONG, Verdict.WITHDRAWN);
            assertThat(browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo(0L);
        });
    }
}
