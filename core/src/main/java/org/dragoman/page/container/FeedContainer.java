package org.dragoman.page.container;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Decoded;
import org.dragoman.page.Limits;
import org.dragoman.page.Metadatum;
import org.dragoman.page.PageOutcome.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * RSS or Atom: one document an item, its source the item's number ({@code "feed.xml[3]"}, from 1). An item with full text is
 * a page of HTML; one with only a summary is an excerpt, a pointer to a page that stands elsewhere.
 */
final class FeedContainer implements Container {

    /** A description of this many characters that does not break off is taken for the full text: no summary is as long. */
    private static final int LONG_DESCRIPTION = 1_500;

    /** How many elements may stand in each other; in a feed there are a handful, and in the pages that it quotes some dozens. */
    private static final int DEEPEST = 400;

    private final String source;
    private final List<SyndEntry> entries;
    private final Optional<String> site;
    private final List<Item> before;
    private int number;

    private FeedContainer(String source, SyndFeed feed, List<Item> before) {
        this.source = source;
        this.entries = feed.getEntries();
        this.site = text(feed.getTitle());
        this.before = new ArrayList<>(before);
    }

    /** A feed that is not well-formed is mended and read as far as it goes; that it is broken is told first. */
    static Container open(InputStream in, String source, Optional<String> charset, Limits limits) throws IOException {
        byte[] bytes = in.readNBytes(limits.recordBytes() + 1);
        if (bytes.length > limits.recordBytes()) {
            return new SingleItem(new Item.Broken(Reason.TOO_LARGE, source, "feed of more than " + Containers.size(limits.recordBytes())));
        }
        String xml = Decoded.of(bytes, charset, true).text().strip();
        try {
            return new FeedContainer(source, parse(xml), List.of());
        } catch (FeedException | IllegalArgumentException broken) {
            Item told = new Item.Broken(Reason.BROKEN, source, "not a well-formed feed: " + firstLine(broken));
            try {
                return new FeedContainer(source, parse(mended(xml)), List.of(told));
            } catch (FeedException | IllegalArgumentException beyondMending) {
                return new SingleItem(told);
            }
        }
    }

    @Override
    public Optional<Item> next() {
        if (!before.isEmpty()) {
            return Optional.of(before.removeFirst());
        } else if (number >= entries.size()) {
            return Optional.empty();
        }
        SyndEntry entry = entries.get(number);
        number++;
        return Optional.of(item(entry, source + "[" + number + "]"));
    }

    private Item item(SyndEntry entry, String place) {
        String title = text(entry.getTitle()).map(FeedContainer::withoutTags).orElse("");
        Optional<String> link = text(entry.getLink()).or(() -> text(entry.getUri()).filter(uri -> uri.startsWith("http")));
        String full = entry.getContents().stream().map(SyndContent::getValue).reduce("", (a, b) -> a.length() >= b.length() ? a : b);
        String description = Optional.ofNullable(entry.getDescription()).map(SyndContent::getValue).orElse("");
        String body = full.isBlank() ? description : full;
        String plain = withoutTags(body);
        if (title.isEmpty() && plain.isEmpty()) {
            return new Item.Broken(Reason.EMPTY, place, "item without title and text");
        }
        boolean isFull = isFullText(plain, !full.isBlank());
        String content = isFull ? asPage(title, body) : title.isEmpty() ? plain : title + "\n" + plain;
        return new Item.Document(place, new Item.Content.Characters(content, isFull), link,
                metadata(entry, title), dates(entry), !isFull);
    }

    private static boolean isFullText(String plain, boolean labelled) {
        boolean breaksOff = plain.endsWith("…") || plain.endsWith("...") || plain.endsWith("[…]") || plain.endsWith("[...]");
        return !breaksOff && plain.length() > (labelled ? LONG_DESCRIPTION / 5 : LONG_DESCRIPTION);
    }

    private static String asPage(String title, String body) {
        String heading = Entities.escape(title);
        return "<!DOCTYPE html><html><head><title>" + heading + "</title></head><body><article><h1>" + heading + "</h1>\n"
                + (body.contains("<") ? body : "<p>" + body.replace("\n\n", "</p><p>") + "</p>") + "</article></body></html>";
    }

    private List<Metadatum> metadata(SyndEntry entry, String title) {
        List<Metadatum> metadata = new ArrayList<>();
        add(metadata, Metadatum.Field.TITLE, text(title), "feed item title");
        add(metadata, Metadatum.Field.BYLINE, text(entry.getAuthor()), "feed item author");
        add(metadata, Metadatum.Field.SITE, site, "feed title");
        add(metadata, Metadatum.Field.SECTION,
                entry.getCategories().stream().map(SyndCategory::getName).findFirst().flatMap(FeedContainer::text),
                "feed item category");
        return metadata;
    }

    private static void add(List<Metadatum> metadata, Metadatum.Field field, Optional<String> value, String origin) {
        value.ifPresent(known -> metadata.add(new Metadatum(field, known, origin, Optional.empty())));
    }

    private static List<DateClaim> dates(SyndEntry entry) {
        List<DateClaim> claims = new ArrayList<>();
        add(claims, entry.getPublishedDate(), DateClaim.Role.PUBLISHED, "feed item published");
        add(claims, entry.getUpdatedDate(), DateClaim.Role.UPDATED, "feed item updated");
        return claims;
    }

    /** Feeds state instants; the day is taken in UTC, since rome does not keep the zone that was written. */
    private static void add(List<DateClaim> claims, @Nullable Date date, DateClaim.Role role, String origin) {
        if (date != null) {
            LocalDate day = date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
            claims.add(new DateClaim(day, role, origin, date.toInstant().toString(), Optional.empty()));
        }
    }

    private static SyndFeed parse(String xml) throws FeedException {
        return new SyndFeedInput().build(new StringReader(xml));
    }

    /** Without its document type, too: what entities it declares is not looked at, however a feed may use them. */
    private static String mended(String xml) {
        Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(xml, "");
        document.childNodes().stream().filter(DocumentType.class::isInstance).toList().forEach(Node::remove);
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).escapeMode(Entities.EscapeMode.xhtml).prettyPrint(false);
        return document.outerHtml();
    }

    private static String withoutTags(String html) {
        return Jsoup.parse(html).text().strip();
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(known -> !known.isEmpty());
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
