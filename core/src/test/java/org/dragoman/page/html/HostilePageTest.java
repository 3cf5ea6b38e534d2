package org.dragoman.page.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.page.Extract;
import org.dragoman.page.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that mean harm, or are broken beyond use: each is read to the end of its bounds, and gives a valid page. */
class HostilePageTest {

    private static final String TEXT = "<p>The minister said on Monday that the talks would go on, and that nobody "
            + "had left the table yet.</p>"
            + "<p>The other side confirmed this in the evening, and said that it would send its answer within a "
            + "week.</p>";

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("nested elements", "<div>".repeat(100_000) + TEXT),
                Arguments.of("nested text", "<div>x ".repeat(100_000)),
                Arguments.of("nested inline elements", "<b><i>".repeat(50_000) + TEXT),
                Arguments.of("unclosed formatting over paragraphs", "<b><p>".repeat(50_000) + TEXT),
                Arguments.of("nested tables", "<table><tr><td>x".repeat(30_000)),
                Arguments.of("endless table", "<table>" + "<tr><td>1<td>2</tr>".repeat(300_000)),
                Arguments.of("ten megabytes of class names", "<div class='" + "a b ".repeat(2_500_000) + "'>" + TEXT),
                Arguments.of("ten megabytes of style", "<div style='" + "color:red;".repeat(1_000_000) + "'>" + TEXT),
                Arguments.of("entity storm", "&amp;&#x41;&hellip;&&#;".repeat(400_000)),
                Arguments.of("nothing but brackets", "<".repeat(2_000_000)),
                Arguments.of("nothing but spaces", " ".repeat(8_000_000)),
                Arguments.of("one line of words", "word ".repeat(2_000_000)),
                Arguments.of("digits like dates", "2019-11-".repeat(1_000_000)),
                Arguments.of("date elements", "<time datetime=2019-11-12>x</time>".repeat(100_000)),
                Arguments.of("deep linked data", "<script type=application/ld+json>" + "[".repeat(1_000_000)
                        + "</script>" + TEXT),
                Arguments.of("broken linked data with a long string", "<script type=application/ld+json>{bad,\"@type\":"
                        + "\"NewsArticle\",\"articleBody\":\"" + "a\\\"b ".repeat(200_000) + "</script>" + TEXT),
                Arguments.of("long title", "<title>" + "a b ".repeat(1_000_000) + "</title>"
                        + "<h1>a b c</h1>".repeat(10_000)),
                Arguments.of("open comment", TEXT + "<!--" + "-".repeat(3_000_000)),
                Arguments.of("open script", TEXT + "<script>" + "<p>".repeat(1_000_000)),
                Arguments.of("half a tag", TEXT + "<div class=\"x"),
                Arguments.of("zero bytes", "\0".repeat(10_000) + TEXT),
                Arguments.of("nothing", ""),
                Arguments.of("no body", "<html><head><title>x</title></head></html>"),
                Arguments.of("frames only", "<frameset><frame src=a><frame src=b></frameset>"),
                Arguments.of("no HTML", "{\"a\": [1, 2, 3]}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void anyInputGivesAValidPage(String name, String html) {
        Extract extract = HtmlReader.create().read(html, Optional.empty());
        Page page = new Page("0", name, Optional.empty(), extract.text(), extract.blocks(), extract.teasers(),
                extract.metadata(),
                extract.dateClaims());
        assertThat(page.text().length()).isLessThanOrEqualTo(HtmlReader.MOST_CHARACTERS);
    }

    @Test
    void whatStandsUnderDeepNestingIsStillRead() {
        assertThat(Fixtures.body(Fixtures.read("<div>".repeat(20_000) + TEXT))).hasSize(2);
    }

    @Test
    void anAddressThatIsNoneDoesNoHarm() {
        for (String address : new String[] {"", "x", "://", "http://", "https://[::1", "\0", "//a//b"}) {
            assertThat(Fixtures.body(HtmlReader.create().read(TEXT, Optional.of(address)))).hasSize(2);
        }
    }
}
