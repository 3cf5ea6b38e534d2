package org.dragoman.page.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Extract;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Metadatum.Field;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads HTML pages of any making: tells the article's blocks from teasers and furniture, and gathers what the page
 * states
 * about itself. Whatever the input, {@link #read} returns: a page without an article, an empty text or one that is no
 * HTML
 * at all has an extract without article blocks. Time and memory are bounded: of a page, the first
 * {@value #MOST_CHARACTERS}
 * characters and {@value #MOST_TAGS} tags are read, to a depth of {@value #DEEPEST} elements. Thread-safe.
 */
public final class HtmlReader {

    static final int MOST_CHARACTERS = 6_000_000;
    static final int MOST_TAGS = 80_000;
    static final int DEEPEST = 400;
    private static final int SHORTEST_STATED_BODY = 400;

    private HtmlReader() {}

    /** A reader; one serves for all pages. */
    public static HtmlReader create() {
        return new HtmlReader();
    }

    /**
     * Reads one page.
     *
     * @param html the page, decoded
     * @param address its web address where known: it tells the page's own links from others and may name the day
     * @return its text, blocks, teasers, metadata and date claims
     */
    public Extract read(String html, Optional<String> address) {
        String bounded = bounded(html);
        Document document = parse(bounded, address.orElse(""));
        LinkedData linkedData = LinkedData.of(document);
        Map<String, String> metas = HtmlMetadata.metas(document);
        String own = address.orElseGet(() -> metas.getOrDefault("og:url", ""));
        Site site = Site.of(own);
        Finding finding = find(document, metas, linkedData, site);
        ExtractBuilder builder = new ExtractBuilder(finding, site);
        builder.build();
        if (!finding.hasArticle()) {
            statedBody(linkedData).forEach(builder::append);
        }
        List<Metadatum> metadata = new HtmlMetadata(document, linkedData, metas, properties(document))
                .read(builder.heading(), builder.byline());
        boolean cut = bounded.length() < html.length() || finding.layout().cut();
        if (cut || builder.blocks().stream().noneMatch(Block::inArticle)) {
            Absence.reason(document, finding.layout(), cut)
                    .ifPresent(why -> metadata.add(new Metadatum(Field.NOTE, why, "reading", Optional.empty())));
        }
        return new Extract(builder.text(), builder.blocks(), builder.teasers(), metadata,
                dates(document, own, linkedData, metas, finding, builder.starts(), metadata));
    }

    private static Document parse(String html, String address) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, address);
    }

    private static String bounded(String html) {
        int end = Math.min(html.length(), MOST_CHARACTERS);
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0 && i < end; i = html.indexOf('<', i + 1)) {
            if (++tags > MOST_TAGS) {
                end = i;
            }
        }
        return end < html.length() ? html.substring(0, end) : html;
    }

    private static Finding find(Document document, Map<String, String> metas, LinkedData linkedData, Site site) {
        List<String> titles = new ArrayList<>();
        linkedData.articleValue("headline").ifPresent(titles::add);
        titles.add(metas.getOrDefault("og:title", ""));
        titles.add(metas.getOrDefault("twitter:title", ""));
        titles.add(document.title());
        return ArticleFinder.find(LayoutReader.read(document.body()), Titles.of(titles), site);
    }

    /** The article's text where the page states it for machines but shows readers none of it. */
    private static List<String> statedBody(LinkedData linkedData) {
        String body = linkedData.articleValue("articleBody").orElse("");
        if (body.length() < SHORTEST_STATED_BODY) {
            return List.of();
        }
        return body.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    private static Map<String, Element> properties(Document document) {
        Map<String, Element> properties = new HashMap<>();
        for (Element element : document.getElementsByAttribute("itemprop")) {
            properties.putIfAbsent(element.attr("itemprop"), element);
        }
        return properties;
    }

    private static List<DateClaim> dates(Document document, String address, LinkedData linkedData, Map<String, String> metas,
            Finding finding,
            int[] starts, List<Metadatum> metadata) {
        String language = metadata.stream().filter(m -> m.field() == Field.LANGUAGE).map(Metadatum::value)
                .findFirst().orElse("");
        DateClaims claims = new DateClaims(DateClaims.isMonthFirst(language, Site.host(address)));
        claims.addLinkedData(linkedData);
        claims.addMetas(metas);
        claims.addAddresses(address, metadata);
        claims.addScripts(document);
        claims.addVisible(finding, starts);
        return claims.claims();
    }
}
