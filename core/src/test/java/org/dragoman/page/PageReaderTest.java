package org.dragoman.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.dragoman.page.PageOutcome.Failed;
import org.dragoman.page.PageOutcome.Read;
import org.dragoman.page.PageOutcome.Reason;
import org.junit.jupiter.api.Test;

class PageReaderTest {

    private static final String SENTENCE = "The foreign minister of Norland met her colleague from Southmark in Karsk on Monday.";
    private static final String HTML = "<html><head><meta charset=\"utf-8\"></head><body><p>" + SENTENCE + "</p></body></html>";

    private final PageReader reader = PageReader.create(new PlainHtml());

    // ---- bad input

    @Test
    void anEmptyFileIsNamed() {
        assertFailed(only("empty.txt", new byte[0]), Reason.EMPTY, "empty.txt");
        assertFailed(only("blank.txt", " \n\t\n".getBytes(UTF_8)), Reason.EMPTY, "blank.txt");
    }

    @Test
    void picturesAndDocumentsAreNamedForWhatTheyAre() {
        assertFailed(only("a.txt", "%PDF-1.7 ...".getBytes(UTF_8)), Reason.UNSUPPORTED, "a.txt");
        assertThat(((Failed) only("b.html", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})).message()).contains("PNG");
    }

    @Test
    void binaryDataIsNotTakenForText() {
        byte[] noise = new byte[4000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 % 251);
        }
        assertFailed(only("noise.txt", noise), Reason.BINARY, "noise.txt");
    }

    @Test
    void aPageOfTwentyMegabytesIsTooLargeAndSaysSo() {
        byte[] large = (SENTENCE + "\n").repeat(20_000_000 / SENTENCE.length()).getBytes(UTF_8);
        assertFailed(only("large.txt", large), Reason.TOO_LARGE, "large.txt");
    }

    @Test
    void aTextOfAMillionLinesIsNotReadAndSaysSo() {
        Failed failed = (Failed) only("log.txt", "Home\n".repeat(1_000_000).getBytes(UTF_8));
        assertThat(failed.reason()).isEqualTo(Reason.NO_ARTICLE);
        assertThat(failed.message()).contains("1000000 lines");
    }

    @Test
    void aFileThatCannotBeOpenedIsUnreadable() {
        Input input = Input.named("secret.txt", () -> {
            throw new FileNotFoundException("secret.txt (Permission denied)");
        });
        assertFailed(reader.readAll(input).getFirst(), Reason.UNREADABLE, "secret.txt");
    }

    @Test
    void aFileThatBreaksOffWhileItIsReadIsNamedWithTheReason() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        Input input = Input.named("disk.txt", () -> closed);
        assertThat(((Failed) reader.readAll(input).getFirst()).message()).contains("Stream closed");
    }

    @Test
    void aPageInAnotherLanguageIsSetAside() {
        Failed failed = (Failed) only("french.txt", resource("french.txt"));
        assertFailed(failed, Reason.NOT_ENGLISH, "french.txt");
        assertThat(failed.message()).isEqualTo("looks French");
    }

    @Test
    void aConsentWallIsNoArticle() {
        assertFailed(only("wall.txt", resource("consent-wall.txt")), Reason.NO_ARTICLE, "wall.txt");
    }

    @Test
    void readingIsLazyAndClosesTheInput() {
        AtomicBoolean closed = new AtomicBoolean();
        Input input = Input.named("endless.jsonl", () -> new EndlessLines(closed));
        try (Stream<PageOutcome> pages = reader.read(input)) {
            assertThat(pages.limit(3)).hasSize(3);
        }
        assertThat(closed).isTrue();
    }

    // ---- JSON, CSV

    @Test
    void aBrokenLineOfJsonLinesCostsOnlyItself() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            lines.append(i == 37 ? "{\"text\": \"The talks ended wi" : "{\"text\": \"" + SENTENCE + " " + i + ".\"}").append('\n');
        }
        List<PageOutcome> pages = read("feed.jsonl", lines.toString().getBytes(UTF_8));
        assertThat(pages).hasSize(40);
        assertFailed(pages.get(36), Reason.BROKEN, "feed.jsonl:37");
        assertThat(pages).filteredOn(Read.class::isInstance).hasSize(39);
    }

    @Test
    void aLineOfFiftyMegabytesIsSkippedAndTheNextOneRead() {
        String lines = "{\"text\": \"" + "x".repeat(50_000_000) + "\"}\n{\"text\": \"" + SENTENCE + "\"}\n";
        List<PageOutcome> pages = read("feed.jsonl", lines.getBytes(UTF_8));
        assertFailed(pages.get(0), Reason.TOO_LARGE, "feed.jsonl:1");
        assertThat(page(pages.get(1)).source()).isEqualTo("feed.jsonl:2");
    }

    @Test
    void fieldsOfARecordBecomeAddressMetadataAndDateClaims() {
        String line = "{\"Body\": \"" + SENTENCE + "\", \"URL\": \"https://norland.example/a\", \"headline\": \"Ministers meet\","
                + " \"date_publish\": \"2024-03-02 10:00:00\", \"date_download\": \"2024-05-01T00:00:00Z\", \"authors\": [\"A. Keller\"]}";
        Page page = page(only("feed.jsonl", line.getBytes(UTF_8)));
        assertThat(page.address()).contains("https://norland.example/a");
        assertThat(page.title()).contains("Ministers meet");
        assertThat(page.metadatum(Metadatum.Field.BYLINE)).contains("A. Keller");
        assertThat(page.dateClaims()).containsExactly(
                new DateClaim(LocalDate.of(2024, 3, 2), DateClaim.Role.PUBLISHED, "field \"date_publish\"", "2024-03-02 10:00:00",
                        Optional.empty()),
                new DateClaim(LocalDate.of(2024, 5, 1), DateClaim.Role.FETCHED, "field \"date_download\"", "2024-05-01T00:00:00Z",
                        Optional.empty()));
    }

    @Test
    void aRecordWithHtmlIsReadAsHtml() {
        String line = "{\"html\": \"" + HTML.replace("\"", "\\\"") + "\"}";
        assertThat(page(only("feed.jsonl", line.getBytes(UTF_8))).text()).isEqualTo(SENTENCE);
    }

    @Test
    void aRecordWithoutTextSaysWhichFieldsItHas() {
        Failed failed = (Failed) only("feed.jsonl", "{\"id\": 1, \"url\": \"https://norland.example/a\"}".getBytes(UTF_8));
        assertThat(failed.reason()).isEqualTo(Reason.EMPTY);
        assertThat(failed.message()).contains("id, url");
    }

    @Test
    void jsonInAnArrayOrAWrapperIsReadObjectByObject() {
        String object = "{\"text\": \"" + SENTENCE + "\"}";
        assertThat(read("news.json", ("[" + object + ",\n" + object + "]").getBytes(UTF_8))).hasSize(2)
                .last().satisfies(outcome -> assertThat(page(outcome).source()).isEqualTo("news.json[2]"));
        assertThat(read("news.json", ("{\"status\": \"ok\", \"articles\": [" + object + "]}").getBytes(UTF_8))).hasSize(1);
    }

    @Test
    void jsonThatIsCutOffGivesItsWholeObjectsFirst() {
        List<PageOutcome> pages = read("news.json", ("[{\"text\": \"" + SENTENCE + "\"}, {\"text\": \"The ta").getBytes(UTF_8));
        assertThat(pages).hasSize(2).first().isInstanceOf(Read.class);
        assertFailed(pages.get(1), Reason.BROKEN, "news.json[2]");
    }

    @Test
    void csvIsReadByTheNamesOfItsColumns() {
        String csv = "id;url;text\n1;https://norland.example/a;\"" + SENTENCE + "\nHe left on Tuesday.\"\n2;https://norland.example/b\n"
                + "3;https://norland.example/c;" + SENTENCE + "\n";
        List<PageOutcome> pages = read("news.csv", csv.getBytes(UTF_8));
        assertThat(pages).hasSize(3);
        assertThat(page(pages.get(0)).source()).isEqualTo("news.csv:2");
        assertFailed(pages.get(1), Reason.BROKEN, "news.csv:4");
        assertThat(page(pages.get(2)).address()).contains("https://norland.example/c");
    }

    // ---- feeds

    @Test
    void aFeedGivesItsFullTextsAsPagesAndItsSummariesAsTeasers() {
        List<PageOutcome> pages = read("feed.xml", resource("feed.xml"));
        assertThat(pages).hasSize(2);
        Page full = page(pages.get(0));
        assertThat(full.blocksOf(Block.ARTICLE)).isNotEmpty();
        assertThat(full.address()).contains("https://norland.example/treaty");
        assertThat(full.dateClaims()).first().extracting(DateClaim::date).isEqualTo(LocalDate.of(2025, 4, 25));
        Page summary = page(pages.get(1));
        assertThat(summary.blocksOf(Block.ARTICLE)).isEmpty();
        assertThat(summary.teasers()).containsExactly(new Teaser(1, Optional.of("https://norland.example/strike"), true));
    }

    @Test
    void aFeedThatIsCutOffIsNamedAndReadAsFarAsItGoes() {
        byte[] whole = resource("feed.xml");
        List<PageOutcome> pages = read("feed.xml", Arrays.copyOf(whole, whole.length - 60));
        assertFailed(pages.getFirst(), Reason.BROKEN, "feed.xml");
        assertThat(pages).filteredOn(Read.class::isInstance).isNotEmpty();
    }

    // ---- archives

    @Test
    void filesInArchivesAreNamedByArchiveAndPath() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("news/a.html", HTML.getBytes(UTF_8));
        files.put("news/logo.png", new byte[] {1, 2, 3});
        files.put("news/b.txt", new byte[0]);
        files.put("c.jsonl", ("{\"text\": \"" + SENTENCE + "\"}").getBytes(UTF_8));
        for (byte[] archive : List.of(Archives.zip(files), Archives.tar(files), Archives.gzip(Archives.tar(files)))) {
            List<PageOutcome> pages = read("a.archive", archive);
            assertThat(pages).hasSize(3);
            assertThat(page(pages.get(0)).source()).isEqualTo("a.archive!news/a.html");
            assertFailed(pages.get(1), Reason.EMPTY, "a.archive!news/b.txt");
            assertThat(page(pages.get(2)).source()).isEqualTo("a.archive!c.jsonl:1");
        }
    }

    @Test
    void anArchiveThatIsCutOffGivesWhatStandsBeforeTheCut() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.html", HTML.getBytes(UTF_8));
        files.put("b.txt", SENTENCE.repeat(50).getBytes(UTF_8));
        byte[] zip = Archives.zip(files);
        List<PageOutcome> pages = read("a.zip", Arrays.copyOf(zip, 200));
        assertThat(pages.getFirst()).isInstanceOf(Read.class);
        assertThat(pages).last().isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.BROKEN));
    }

    @Test
    void aGzipFileThatUnpacksWithoutEndIsABombAndTooLarge() {
        byte[] bomb = Archives.gzip(Archives.gzip(new byte[200_000_000]));
        assertThat(read("bomb.gz", bomb)).hasSize(1).first()
                .isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.reason()).isIn(Reason.TOO_LARGE, Reason.BINARY));
        byte[] lines = Archives.gzip("\n".repeat(200_000_000).getBytes(UTF_8));
        assertFailed(only("bomb.jsonl.gz", lines), Reason.TOO_LARGE, "bomb.jsonl.gz");
    }

    @Test
    void containersInContainersAreOpenedToALimitedDepth() {
        byte[] packed = SENTENCE.getBytes(UTF_8);
        for (int i = 0; i < 3; i++) {
            packed = Archives.gzip(packed);
        }
        assertThat(only("a.txt.gz.gz.gz", packed)).isInstanceOf(Read.class);
        for (int i = 0; i < 7; i++) {
            packed = Archives.gzip(packed);
        }
        assertThat(((Failed) only("a.gz", packed)).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    // ---- web archives

    @Test
    void aWebArchiveGivesItsPagesWithAddressAndTheDayOfTheirFetching() {
        byte[] first = Archives.response("https://norland.example/a", 200, "text/html; charset=utf-8", HTML.getBytes(UTF_8), true);
        byte[] warc = Archives.joined(first,
                Archives.response("https://norland.example/logo.png", 200, "image/png", new byte[] {1}, true),
                Archives.response("https://norland.example/b", 200, "text/html", HTML.getBytes(UTF_8), true));
        List<PageOutcome> pages = read("crawl.warc.gz", warc);
        assertThat(pages).hasSize(2);
        Page page = page(pages.get(0));
        assertThat(page.source()).isEqualTo("crawl.warc.gz@0");
        assertThat(page.address()).contains("https://norland.example/a");
        assertThat(page.dateClaims()).containsExactly(new DateClaim(LocalDate.of(2024, 5, 6), DateClaim.Role.FETCHED, "WARC-Date",
                Archives.CRAWLED.toString(), Optional.empty()));
        assertThat(page(pages.get(1)).address()).contains("https://norland.example/b");
        assertThat(page(pages.get(1)).id()).isNotEqualTo(page.id());
    }

    @Test
    void aRecordsSourceIsItsPlaceInTheFile() {
        byte[] first = Archives.response("https://norland.example/a", 200, "text/html", HTML.getBytes(UTF_8), false);
        byte[] second = Archives.response("https://norland.example/b", 200, "text/html", HTML.getBytes(UTF_8), false);
        assertThat(page(read("crawl.warc", Archives.joined(first, second)).get(1)).source()).isEqualTo("crawl.warc@" + first.length);
    }

    @Test
    void theCharsetOfTheResponseCounts() {
        byte[] body = ("<p>" + SENTENCE + " Café.</p>").getBytes(ISO_8859_1);
        byte[] warc = Archives.response("https://norland.example/a", 200, "text/html; charset=iso-8859-1", body, true);
        assertThat(page(only("crawl.warc.gz", warc)).text()).endsWith("Café.");
    }

    @Test
    void revisitsAndErrorsAreNamedAndTruncatedRecordsReadWithANote() {
        List<PageOutcome> pages = read("crawl.warc.gz", Archives.joined(
                Archives.revisit("https://norland.example/a"),
                Archives.response("https://norland.example/b", 404, "text/html", HTML.getBytes(UTF_8), true),
                Archives.truncated("https://norland.example/c", HTML)));
        assertThat(((Failed) pages.get(0)).message()).contains("revisit");
        assertThat(((Failed) pages.get(1)).message()).contains("404");
        assertThat(page(pages.get(2)).metadatum(Metadatum.Field.NOTE)).contains("cut off by the crawler (length)");
    }

    @Test
    void aDamagedRecordOfAWebArchiveCostsOnlyItself() {
        for (boolean packed : new boolean[] {true, false}) {
            byte[] first = Archives.response("https://norland.example/a", 200, "text/html", HTML.getBytes(UTF_8), packed);
            byte[] damaged = Archives.response("https://norland.example/b", 200, "text/html", HTML.getBytes(UTF_8), packed);
            Arrays.fill(damaged, 20, damaged.length - 20, (byte) 'x');
            byte[] last = Archives.response("https://norland.example/c", 200, "text/html", HTML.getBytes(UTF_8), packed);
            List<PageOutcome> pages = read("crawl.warc", Archives.joined(first, damaged, last));
            assertThat(pages).hasSize(3);
            assertFailed(pages.get(1), Reason.BROKEN, "crawl.warc@" + first.length);
            assertThat(page(pages.get(2)).address()).contains("https://norland.example/c");
        }
    }

    @Test
    void aWebArchiveThatIsCutOffIsNamed() {
        byte[] first = Archives.response("https://norland.example/a", 200, "text/html", HTML.getBytes(UTF_8), true);
        byte[] second = Archives.response("https://norland.example/b", 200, "text/html", HTML.getBytes(UTF_8), true);
        List<PageOutcome> pages = read("crawl.warc.gz", Archives.joined(first, Arrays.copyOf(second, second.length - 80)));
        assertThat(pages).hasSize(2);
        assertFailed(pages.get(1), Reason.BROKEN, "crawl.warc.gz@" + first.length);
    }

    @Test
    void ofAWaczOnlyTheCrawlIsRead() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("datapackage.json", "{}".getBytes(UTF_8));
        files.put("pages/pages.jsonl", "{\"text\": \"not a page\"}".getBytes(UTF_8));
        files.put("archive/data.warc.gz", Archives.response("https://norland.example/a", 200, "text/html", HTML.getBytes(UTF_8), true));
        assertThat(page(only("crawl.wacz", Archives.zip(files))).source()).isEqualTo("crawl.wacz!archive/data.warc.gz@0");
    }

    // ---- identity, decoding

    @Test
    void theSamePageReadTwiceHasTheSameId() {
        assertThat(page(only("a.txt", SENTENCE.getBytes(UTF_8))).id()).isEqualTo(page(only("b.txt", SENTENCE.getBytes(UTF_8))).id())
                .hasSize(64);
    }

    @Test
    void aWrongCharsetDeclarationIsOverruledByTheBytesAndNoted() {
        byte[] bytes = HTML.replace("utf-8", "iso-8859-1").replace("Karsk", "Kårsk").getBytes(UTF_8);
        Page page = page(only("a.html", bytes));
        assertThat(page.text()).contains("Kårsk");
        assertThat(page.metadatum(Metadatum.Field.NOTE)).hasValueSatisfying(note -> assertThat(note).contains("UTF-8"));
    }

    @Test
    void utf16IsTextAndNotBinary() {
        assertThat(page(only("a.txt", SENTENCE.getBytes(UTF_16))).text()).isEqualTo(SENTENCE);
    }

    @Test
    void htmlThatIsCutOffIsReadAsFarAsItGoes() {
        byte[] bytes = HTML.getBytes(UTF_8);
        assertThat(page(only("a.html", Arrays.copyOf(bytes, bytes.length - 30))).text()).startsWith("The foreign minister");
    }

    // ---- finding without reading

    private List<UnreadPage> found(String name, byte[] bytes) {
        try (Stream<UnreadPage> pages = reader.find(Input.named(name, () -> new ByteArrayInputStream(bytes)))) {
            return pages.toList();
        }
    }

    @Test
    void aPageHasItsIdAndItsArchivesDateBeforeItIsRead() {
        byte[] warc = Archives.response("https://norland.example/a", 200, "text/html", HTML.getBytes(UTF_8), true);
        UnreadPage found = found("crawl.warc.gz", warc).getFirst();
        Page page = page(only("crawl.warc.gz", warc));
        assertThat(found.id()).contains(page.id());
        assertThat(found.source()).isEqualTo(page.source());
        assertThat(found.dates()).containsExactlyElementsOf(page.dateClaims().stream().map(DateClaim::date).toList());
        assertThat(found.bytes()).isEqualTo(HTML.length());
    }

    @Test
    void aPageOfJsonLinesHasItsIdBeforeItIsRead() {
        byte[] lines = ("{\"url\":\"https://norland.example/a\",\"date\":\"2024-05-06\",\"text\":\"" + SENTENCE + "\"}\n")
                .getBytes(UTF_8);
        UnreadPage found = found("feed.jsonl", lines).getFirst();
        assertThat(found.id()).contains(page(only("feed.jsonl", lines)).id());
        assertThat(found.dates()).containsExactly(LocalDate.of(2024, 5, 6));
    }

    @Test
    void whatIsNoPageHasNoIdAndSaysWhyWhenItIsRead() {
        UnreadPage found = found("empty.txt", new byte[0]).getFirst();
        assertThat(found.id()).isEmpty();
        assertFailed(found.read().getFirst(), Reason.EMPTY, "empty.txt");
    }

    private List<PageOutcome> read(String name, byte[] bytes) {
        return reader.readAll(Input.named(name, () -> new ByteArrayInputStream(bytes)));
    }

    private PageOutcome only(String name, byte[] bytes) {
        List<PageOutcome> pages = read(name, bytes);
        assertThat(pages).hasSize(1);
        return pages.getFirst();
    }

    private static Page page(PageOutcome outcome) {
        assertThat(outcome).isInstanceOf(Read.class);
        return ((Read) outcome).page();
    }

    private static void assertFailed(PageOutcome outcome, Reason reason, String source) {
        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(failed.source()).isEqualTo(source);
            assertThat(failed.message()).isNotBlank();
        });
    }

    private static byte[] resource(String name) {
        try (InputStream in = PageReaderTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of JSON without end. */
    @SuppressWarnings("InputStreamSlowMultibyteRead") // a few lines are read of it
    private static final class EndlessLines extends InputStream {

        private final byte[] line = ("{\"text\": \"" + SENTENCE + "\"}\n").getBytes(UTF_8);
        private final AtomicBoolean closed;
        private int at;

        EndlessLines(AtomicBoolean closed) {
            this.closed = closed;
        }

        @Override
        public int read() {
            int next = line[at];
            at = (at + 1) % line.length;
            return next;
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }
}
