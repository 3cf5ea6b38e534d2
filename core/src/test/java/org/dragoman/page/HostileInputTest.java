package org.dragoman.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.dragoman.page.PageOutcome.Failed;
import org.dragoman.page.PageOutcome.Read;
import org.dragoman.page.PageOutcome.Reason;
import org.junit.jupiter.api.Test;

/** Inputs that mean harm: each is bounded and named, and costs no page that stands beside it. */
class HostileInputTest {

    private static final String TEXT = "The foreign minister of Norland met her colleague from Southmark in Karsk on Monday. "
            + "Both said that the talks had been useful, and that they would go on in the spring.";
    private static final long GIB = 1L << 30;
    /** What a bomb has been made of: enough to be known for one. */
    private static final long UNPACKED = 128L << 20;

    private final PageReader reader = PageReader.create();

    // ---- archives

    @Test
    void anEntryThatUnpacksWithoutEndCostsOnlyItself() {
        byte[] zip = zipOf("a.txt", "bomb.txt", "b.txt");
        List<PageOutcome> pages = read("a.zip", zip);
        assertThat(pages).hasSize(3);
        assertThat(page(pages.get(0)).source()).isEqualTo("a.zip!a.txt");
        assertFailed(pages.get(1), Reason.TOO_LARGE, "a.zip!bomb.txt");
        assertThat(page(pages.get(2)).source()).isEqualTo("a.zip!b.txt");
    }

    @Test
    void aPictureThatUnpacksWithoutEndIsPassedOver() {
        assertThat(read("a.zip", zipOf("a.txt", "bomb.png", "b.txt"))).hasSize(2).allMatch(Read.class::isInstance);
    }

    @Test
    void anEntryIsMeasuredAgainstItsOwnPackedBytesNotThoseBeforeIt() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] noise = new byte[2_000_000];
        new java.util.Random(1).nextBytes(noise);
        files.put("noise.png", noise);
        files.put("bomb.jsonl", "\n".repeat(40_000_000).getBytes(UTF_8));
        List<PageOutcome> pages = read("a.zip", Archives.zip(files));
        assertThat(pages).singleElement().satisfies(bomb -> assertFailed(bomb, Reason.TOO_LARGE, "a.zip!bomb.jsonl"));
    }

    @Test
    void archivesInArchivesThatMultiplyEndTheInput() {
        byte[] packed = deflated(UNPACKED);
        for (int level = 0; level < 3; level++) {
            Map<String, byte[]> copies = new LinkedHashMap<>();
            for (int i = 0; i < 16; i++) {
                copies.put("copy" + i + (level == 0 ? ".txt.gz" : ".zip"), packed);
            }
            packed = Archives.zip(copies);
        }
        List<PageOutcome> pages = read("a.zip", packed);
        assertThat(pages).allMatch(Failed.class::isInstance).last()
                .satisfies(last -> assertFailed(last, Reason.TOO_LARGE, "a.zip"));
        assertThat(pages).hasSizeLessThan(1000);
    }

    @Test
    void anArchiveWhoseEntriesShareTheirBytesGivesEachOnce() {
        byte[] inner = Archives.zip(Map.of("a.txt", TEXT.getBytes(UTF_8)));
        List<PageOutcome> pages = read("a.zip", Archives.joined(inner, inner));
        assertThat(pages.getFirst()).isInstanceOf(Read.class);
        assertThat(pages).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aStoredEntryWithoutLengthIsHeldOnlyUpToItsBound() {
        byte[] head = storedWithoutLength();
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream(head), new Repeated((byte) 'a', 2 * GIB));
        assertThat(reader.readAll(Input.named("a.zip", () -> endless))).last()
                .isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void aNameOfGigabytesInATarIsRefused() {
        byte[] head = tarHeader("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME, 3 * GIB);
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream(head), new Repeated((byte) 'a', 3 * GIB));
        assertThat(reader.readAll(Input.named("a.tar", () -> endless))).singleElement()
                .satisfies(only -> assertFailed(only, Reason.TOO_LARGE, "a.tar"));
    }

    @Test
    void aFileInATarThatIsLargerThanTheDiskIsNamedAndTheOneBehindItRead() {
        byte[] large = tarHeader("large.txt", TarConstants.LF_NORMAL, 200 << 20);
        byte[] small = Archives.tar(Map.of("b.txt", TEXT.getBytes(UTF_8)));
        InputStream tar = new SequenceInputStream(new SequenceInputStream(new ByteArrayInputStream(large),
                new Repeated((byte) 'a', 200 << 20)), new ByteArrayInputStream(small));
        List<PageOutcome> pages = reader.readAll(Input.named("a.tar", () -> tar));
        assertThat(pages).hasSize(2);
        assertFailed(pages.get(0), Reason.TOO_LARGE, "a.tar!large.txt");
        assertThat(page(pages.get(1)).source()).isEqualTo("a.tar!b.txt");
    }

    @Test
    void aSizeThatIsNotThereIsACutOffArchive() {
        byte[] head = tarHeader("large.txt", TarConstants.LF_NORMAL, 8_000_000_000L);
        assertThat(read("a.tar", Archives.joined(head, TEXT.getBytes(UTF_8)))).isNotEmpty().allSatisfy(only ->
                assertThat(((Failed) only).reason()).isIn(Reason.BROKEN, Reason.TOO_LARGE));
    }

    @Test
    void whatStandsBehindAGzipFileDoesNoHarm() {
        byte[] packed = Archives.gzip(TEXT.getBytes(UTF_8));
        assertThat(page(read("a.txt.gz", Archives.joined(packed, new byte[1000])).getFirst()).text()).isEqualTo(TEXT);
        assertThat(read("b.txt.gz", Archives.joined(packed, "no gzip".getBytes(UTF_8)))).hasSize(1);
        assertThat(page(read("c.txt.gz", Archives.joined(packed, packed)).getFirst()).text()).isEqualTo(TEXT + TEXT);
    }

    @Test
    void namesThatWouldSteerATerminalAreShownWithoutTheirControls() {
        List<PageOutcome> pages = read("a.zip", Archives.zip(Map.of("a\u001b[2J\n\0.txt", TEXT.getBytes(UTF_8))));
        assertThat(page(pages.getFirst()).source()).isEqualTo("a.zip!a [2J  .txt");
    }

    @Test
    void anEntryPackedInAWayThatIsNotSupportedCostsOnlyItself() {
        byte[] zip = Archives.zip(new LinkedHashMap<>(Map.of("a.txt", TEXT.getBytes(UTF_8))));
        byte[] zstandard = storedWithoutLength();
        zstandard[6] = 0;
        zstandard[8] = 93;
        zstandard[18] = 4;
        zstandard[22] = 4;
        List<PageOutcome> pages = read("a.zip", Archives.joined(zstandard, new byte[4], zip));
        assertThat(pages).hasSize(2);
        assertThat(((Failed) pages.get(0)).reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(page(pages.get(1)).source()).isEqualTo("a.zip!a.txt");
    }

    // ---- web archives

    @Test
    void aRecordThatUnpacksToTenGigabytesCostsOnlyItself() {
        byte[] good = Archives.response("https://norland.example/a", 200, "text/html", html(), true);
        byte[] bomb = warcBomb("text/html", 10 * GIB);
        List<PageOutcome> pages = read("a.warc.gz", Archives.joined(good, bomb, good));
        assertThat(pages).hasSize(3);
        assertFailed(pages.get(1), Reason.TOO_LARGE, "a.warc.gz@" + good.length);
        assertThat(page(pages.get(2)).source()).isEqualTo("a.warc.gz@" + (good.length + bomb.length));
    }

    @Test
    void aPictureOfTenGigabytesInAWebArchiveIsNotUnpacked() {
        byte[] good = Archives.response("https://norland.example/a", 200, "text/html", html(), true);
        List<PageOutcome> pages = read("a.warc.gz", Archives.joined(warcBomb("image/png", 10 * GIB), good));
        assertFailed(pages.get(0), Reason.TOO_LARGE, "a.warc.gz@0");
        assertThat(page(pages.get(1)).address()).contains("https://norland.example/a");
    }

    @Test
    void aBodyPackedInAWayThatIsNotSupportedCostsOnlyItself() {
        byte[] good = Archives.response("https://norland.example/a", 200, "text/html", html(), true);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: zstd\r\nContent-Length: 4\r\n\r\nabcd";
        byte[] odd = warcRecord("response", "application/http; msgtype=response", http.getBytes(UTF_8));
        List<PageOutcome> pages = read("a.warc.gz", Archives.joined(odd, good));
        assertThat(pages.get(0)).isInstanceOf(Failed.class);
        assertThat(pages.get(1)).isInstanceOf(Read.class);
    }

    @Test
    void aRecordWithoutAnAddressIsReadAndCostsNothing() {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + new String(html(), UTF_8);
        byte[] record = warcRecord("response", "application/http; msgtype=response", http.getBytes(UTF_8));
        byte[] nameless = Archives.gzip(new String(gunzip(record), UTF_8)
                .replace("WARC-Target-URI: https://norland.example/b\r\n", "").getBytes(UTF_8));
        List<PageOutcome> pages = read("a.warc.gz", Archives.joined(nameless, record));
        assertThat(page(pages.get(0)).address()).isEmpty();
        assertThat(page(pages.get(1)).address()).contains("https://norland.example/b");
    }

    @Test
    void aResponseWithoutItsLengthIsReadToTheEndOfItsRecord() {
        String http = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + new String(html(), UTF_8);
        byte[] record = warcRecord("response", "application/http; msgtype=response", http.getBytes(UTF_8));
        assertThat(page(read("a.warc.gz", record).getFirst()).text()).contains("foreign minister");
    }

    // ---- records

    @Test
    void aRecordOfFiftyMegabytesInACsvFileCostsOnlyItself() {
        String csv = "id,text\n1,\"" + "x\n".repeat(25_000_000) + "\"\n2,\"" + TEXT + "\"\n";
        List<PageOutcome> pages = read("a.csv", csv.getBytes(UTF_8));
        assertThat(pages).hasSize(2);
        assertFailed(pages.get(0), Reason.TOO_LARGE, "a.csv:2");
        assertThat(page(pages.get(1)).source()).isEqualTo("a.csv:25000003");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedCostsOnlyItsLine() {
        List<PageOutcome> pages = read("a.csv", ("id,text\n1,\"open\n2," + TEXT.replace(",", "") + "\n").getBytes(UTF_8));
        assertFailed(pages.get(0), Reason.BROKEN, "a.csv:2");
        assertThat(page(pages.get(1)).source()).isEqualTo("a.csv:3");
    }

    @Test
    void charactersBehindAClosingQuotationMarkCostOnlyTheirRecord() {
        List<PageOutcome> pages = read("a.csv", ("id,text\n1,\"a\"b\n2,\"" + TEXT + "\"\n").getBytes(UTF_8));
        assertFailed(pages.get(0), Reason.BROKEN, "a.csv:2");
        assertThat(pages.get(1)).isInstanceOf(Read.class);
    }

    @Test
    void aMillionNestedArraysAreBroken() {
        assertThat(read("a.json", "[".repeat(1_000_000).getBytes(UTF_8))).singleElement()
                .satisfies(only -> assertFailed(only, Reason.BROKEN, "a.json[1]"));
        String lines = "[".repeat(1_000_000) + "\n{\"text\": \"" + TEXT + "\"}\n" + "{\"a\":".repeat(1_000_000);
        List<PageOutcome> pages = read("a.jsonl", lines.getBytes(UTF_8));
        assertThat(pages).hasSize(3);
        assertThat(pages.get(1)).isInstanceOf(Read.class);
    }

    // ---- feeds

    @Test
    void entitiesOfAFeedAreNotExpandedAndItsItemsRead() {
        String laughs = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">"
                + "<!ENTITY file SYSTEM \"file:///etc/passwd\">]>";
        String feed = "<?xml version=\"1.0\"?>" + laughs + "<rss version=\"2.0\"><channel><title>News</title><item><title>Talks &c; &file;"
                + "</title><description>" + TEXT + "</description></item></channel></rss>";
        List<PageOutcome> pages = read("feed.xml", feed.getBytes(UTF_8));
        assertFailed(pages.get(0), Reason.BROKEN, "feed.xml");
        assertThat(page(pages.get(1)).text()).contains("foreign minister").doesNotContain("haha", "root:");
    }

    @Test
    void aFeedOfManyNestedElementsIsReadOrNamed() {
        String feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><title>Talks</title><description>" + TEXT
                + "</description><x>" + "<y>".repeat(200_000) + "</x></item></channel></rss>";
        assertThat(read("feed.xml", feed.getBytes(UTF_8))).isNotEmpty();
    }

    @Test
    void messagesStandInOneLineAndNameNoClass() {
        String page = "<title>Talks\nin\nKarsk</title><p>Short.</p>";
        assertThat(((Failed) read("a.html", page.getBytes(UTF_8)).getFirst()).message()).doesNotContain("\n");
        for (byte[] cut : List.of(new byte[] {0x1f, (byte) 0x8b}, "WARC".getBytes(UTF_8), "id,text,\"x".getBytes(UTF_8))) {
            assertThat(((Failed) read("a.csv", cut).getFirst()).message()).doesNotContain("Exception");
        }
    }

    // ---- characters

    @Test
    void controlCharactersAndHalfPairsAreReplacedWithoutMovingAnything() {
        Page page = page(read("a.jsonl", ("{\"text\": \"" + TEXT + "\\n\\u001b[31m\\u0000 \\ud83d and the other\", \"title\": \"a\\u0007\\udc00\"}")
                .getBytes(UTF_8)).getFirst());
        assertThat(page.text()).isEqualTo(TEXT + "\n [31m  \ufffd and the other");
        assertThat(page.metadatum(Metadatum.Field.TITLE)).contains("a \ufffd");
    }

    @Test
    void marksPiledOnALetterAreThinnedAndThatIsTold() {
        String piled = TEXT + " e" + "\u0301".repeat(500_000) + " and so on.";
        Page page = page(read("a.txt", piled.getBytes(UTF_8)).getFirst());
        assertThat(page.text()).hasSize(piled.length() - 500_000 + 30);
        assertThat(page.metadatum(Metadatum.Field.NOTE)).hasValueSatisfying(note -> assertThat(note).contains("499970 combining marks"));
        String entities = "<p>" + TEXT + "</p><p>" + "&#x301;".repeat(500_000) + "</p>";
        assertThat(page(read("a.html", entities.getBytes(UTF_8)).getFirst()).text().length()).isLessThan(1000);
    }

    @Test
    void everyCutOfAFileIsReadOrNamed() {
        byte[] zip = Archives.zip(Map.of("a.txt", TEXT.getBytes(UTF_8), "b.html", html()));
        byte[] tar = Archives.gzip(Archives.tar(Map.of("a.txt", TEXT.getBytes(UTF_8))));
        byte[] warc = Archives.response("https://norland.example/a", 200, "text/html", html(), true);
        byte[] text = TEXT.replace("'", "’").getBytes(UTF_8);
        for (byte[] whole : List.of(zip, tar, warc, text)) {
            for (int length = 0; length < whole.length; length += 1 + length / 40) {
                assertThat(read("cut", Arrays.copyOf(whole, length))).as("the first %s bytes", length).isNotEmpty();
            }
        }
    }

    // ---- texts

    @Test
    void aTextOfTwoHundredMegabytesIsNamed() {
        assertThat(reader.readAll(Input.named("a.txt", () -> new Repeated((byte) 'a', 200 << 20)))).singleElement()
                .satisfies(only -> assertFailed(only, Reason.TOO_LARGE, "a.txt"));
    }

    @Test
    void moreProseThanALongBookHasIsNotCoded() {
        String book = (TEXT + " ").repeat(1 + Limits.DEFAULT.proseCharacters() / TEXT.length());
        Failed failed = (Failed) read("a.txt", book.getBytes(UTF_8)).getFirst();
        assertThat(failed.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(failed.message()).contains("characters");
    }

    @Test
    void wordsJoinedByHyphensWithoutEndAreRead() {
        assertThat(read("a.txt", ((TEXT + "\n").repeat(3) + "a-".repeat(1_000_000)).getBytes(UTF_8)).getFirst()).isInstanceOf(Read.class);
    }

    @Test
    void emptyLinesAreNotCountedAsLines() {
        assertThat(read("a.txt", (TEXT + "\n".repeat(50_000) + TEXT).getBytes(UTF_8)).getFirst()).isInstanceOf(Read.class);
    }

    @Test
    void aPageOfWhichOnlyTheBeginningIsReadSaysSo() {
        String page = "<html><body><h1>Talks in Karsk</h1><p>" + TEXT + "</p><p>" + TEXT + "</p>" + "<br>".repeat(100_000) + "<p>The end.</p>";
        assertThat(page(read("a.html", page.getBytes(UTF_8)).getFirst()).metadatum(Metadatum.Field.NOTE))
                .hasValueSatisfying(note -> assertThat(note).contains("only in part"));
    }

    @Test
    void manyCommentsBeforeThePageTakeNoTime() {
        String page = "<!---->".repeat(500) + "<nothing>" + TEXT;
        assertThat(read("a", page.getBytes(UTF_8))).isNotEmpty();
        assertThat(read("b", ("<?xml version=\"1.0\"?>" + "<!--x--> ".repeat(400) + "<nothing>").getBytes(UTF_8))).isNotEmpty();
    }

    // ---- helpers

    private List<PageOutcome> read(String name, byte[] bytes) {
        return reader.readAll(Input.named(name, () -> new ByteArrayInputStream(bytes)));
    }

    private static Page page(PageOutcome outcome) {
        assertThat(outcome).isInstanceOf(Read.class);
        return ((Read) outcome).page();
    }

    private static void assertFailed(PageOutcome outcome, Reason reason, String source) {
        assertThat(outcome).isInstanceOf(Failed.class);
        Failed failed = (Failed) outcome;
        assertThat(failed.source()).isEqualTo(source);
        assertThat(failed.reason()).as(failed.message()).isEqualTo(reason);
        assertThat(failed.message()).isNotBlank();
    }

    private static byte[] html() {
        return ("<html><body><h1>Talks in Karsk</h1><p>" + TEXT + "</p></body></html>").getBytes(UTF_8);
    }

    /** Files of a few lines, and those named bomb with a line that unpacks to far more than it takes. */
    private static byte[] zipOf(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (name.startsWith("bomb")) {
                    zeros(zip, UNPACKED);
                } else {
                    zip.write(TEXT.getBytes(UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gunzip(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflated(long length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            zeros(gzip, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void zeros(OutputStream out, long length) throws IOException {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) ' ');
        for (long written = 0; written < length; written += block.length) {
            out.write(block);
        }
    }

    private static byte[] warcRecord(String type, String contentType, byte[] block) {
        return Archives.gzip(Archives.joined(warcHeader(type, contentType, block.length), block, "\r\n\r\n".getBytes(UTF_8)));
    }

    private static byte[] warcHeader(String type, String contentType, long length) {
        return ("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: https://norland.example/b\r\n"
                + "WARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Record-ID: <urn:uuid:6f1b2f0e-0000-4000-8000-000000000001>\r\n"
                + "Content-Type: " + contentType + "\r\nContent-Length: " + length + "\r\n\r\n").getBytes(UTF_8);
    }

    private static byte[] warcBomb(String type, long length) {
        byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n").getBytes(UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(warcHeader("response", "application/http; msgtype=response", http.length + length));
            gzip.write(http);
            zeros(gzip, UNPACKED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] tarHeader(String name, byte type, long size) {
        TarArchiveEntry entry = new TarArchiveEntry(name, type);
        entry.setSize(size);
        byte[] header = new byte[TarConstants.DEFAULT_RCDSIZE];
        entry.writeEntryHeader(header);
        return header;
    }

    private static byte[] storedWithoutLength() {
        byte[] name = "a.txt".getBytes(UTF_8);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        List<Integer> shorts = new ArrayList<>(List.of(0x4b50, 0x0403, 20, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, name.length, 0));
        for (int value : shorts) {
            head.write(value & 0xff);
            head.write(value >> 8);
        }
        head.writeBytes(name);
        return head.toByteArray();
    }

    /** One byte again and again. */
    private static final class Repeated extends InputStream {

        private final byte value;
        private long left;

        Repeated(byte value, long length) {
            this.value = value;
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + read, value);
            left -= read;
            return read;
        }
    }
}
