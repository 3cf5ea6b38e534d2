package org.dragoman.page.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Metadatum.Field;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a document states about itself, in the order of trust, each value with where it stood. */
final class HtmlMetadata {

    private record Source(Field field, String name) {}

    /** Names of meta elements, the most trusted of a field first. */
    private static final List<Source> METAS = List.of(
            new Source(Field.TITLE, "og:title"), new Source(Field.TITLE, "twitter:title"),
            new Source(Field.TITLE, "dc.title"), new Source(Field.TITLE, "parsely-title"),
            new Source(Field.TITLE, "sailthru.title"), new Source(Field.TITLE, "title"),
            new Source(Field.DESCRIPTION, "og:description"), new Source(Field.DESCRIPTION, "description"),
            new Source(Field.DESCRIPTION, "twitter:description"), new Source(Field.DESCRIPTION, "dc.description"),
            new Source(Field.BYLINE, "author"), new Source(Field.BYLINE, "article:author"),
            new Source(Field.BYLINE, "byl"), new Source(Field.BYLINE, "dc.creator"),
            new Source(Field.BYLINE, "parsely-author"), new Source(Field.BYLINE, "sailthru.author"),
            new Source(Field.SITE, "og:site_name"), new Source(Field.SITE, "application-name"),
            new Source(Field.SITE, "dc.publisher"), new Source(Field.SITE, "publisher"),
            new Source(Field.LANGUAGE, "og:locale"), new Source(Field.LANGUAGE, "content-language"),
            new Source(Field.LANGUAGE, "dc.language"), new Source(Field.LANGUAGE, "language"),
            new Source(Field.ADDRESS, "og:url"), new Source(Field.ADDRESS, "twitter:url"),
            new Source(Field.LEAD_IMAGE, "og:image"), new Source(Field.LEAD_IMAGE, "og:image:url"),
            new Source(Field.LEAD_IMAGE, "twitter:image"), new Source(Field.LEAD_IMAGE, "twitter:image:src"),
            new Source(Field.SECTION, "article:section"), new Source(Field.SECTION, "parsely-section"),
            new Source(Field.SECTION, "section"));
    private static final int LONGEST_VALUE = 2000;

    private final Document document;
    private final LinkedData linkedData;
    private final Map<String, String> metas;
    private final Map<String, Element> properties;
    private final List<Metadatum> found = new ArrayList<>();

    HtmlMetadata(Document document, LinkedData linkedData, Map<String, String> metas, Map<String, Element> properties) {
        this.document = document;
        this.linkedData = linkedData;
        this.metas = metas;
        this.properties = properties;
    }

    /** The meta elements of a document by lower-case name, the first of each name. */
    static Map<String, String> metas(Document document) {
        Map<String, String> metas = new HashMap<>();
        for (Element meta : document.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                    String name = meta.attr(key).toLowerCase(Locale.ROOT).strip();
                    if (!name.isEmpty()) {
                        metas.putIfAbsent(key.equals("itemprop") ? "itemprop " + name : name, content);
                    }
                }
            }
        }
        return metas;
    }

    /** Reads all; {@code byline} and {@code heading} are what stood visibly in the page. */
    List<Metadatum> read(Optional<Metadatum> heading, Optional<Metadatum> byline) {
        linked(Field.TITLE, "headline");
        linked(Field.DESCRIPTION, "description");
        linkedData.authors().stream().filter(n -> !n.startsWith("http")).reduce((a, b) -> a + ", " + b)
                .ifPresent(names -> add(Field.BYLINE, names, "JSON-LD author"));
        linked(Field.SITE, "publisher");
        linked(Field.LANGUAGE, "inLanguage");
        linked(Field.SECTION, "articleSection");
        property(Field.TITLE, "headline");
        property(Field.BYLINE, "author");
        add(Field.ADDRESS, link("canonical"), "link canonical");
        add(Field.LANGUAGE, language(), "html lang");
        for (Source source : METAS) {
            add(source.field(), metas.get(source.name()), origin(source.name()));
        }
        linked(Field.ADDRESS, "url");
        linked(Field.LEAD_IMAGE, "image");
        heading.ifPresent(found::add);
        byline.ifPresent(found::add);
        Element title = document.head().selectFirst("title");
        add(Field.TITLE, title == null ? null : title.text(), "title element");
        return found;
    }

    private static String origin(String name) {
        return name.startsWith("og:") || name.startsWith("twitter:") ? name : "meta " + name;
    }

    private void linked(Field field, String name) {
        String value = linkedData.value(name).orElse(null);
        boolean address = field == Field.ADDRESS || field == Field.LEAD_IMAGE;
        boolean misplaced = value != null && !address && value.startsWith("http");
        add(field, misplaced ? null : value, "JSON-LD " + name);
    }

    private void property(Field field, String name) {
        Element element = properties.get(name);
        if (element != null) {
            String content = element.attr("content").strip();
            String text = content.isEmpty() && element.childNodeSize() < 50 ? element.text() : content;
            add(field, text.length() > 200 ? null : text, "microdata " + name);
        }
    }

    private @Nullable String link(String relation) {
        for (Element link : document.head().getElementsByTag("link")) {
            if (link.attr("rel").equalsIgnoreCase(relation)) {
                String address = link.absUrl("href");
                return address.isEmpty() ? link.attr("href") : address;
            }
        }
        return null;
    }

    private @Nullable String language() {
        Element html = document.selectFirst("html");
        return html == null ? null : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
    }

    private void add(Field field, @Nullable String value, String origin) {
        String trimmed = value == null ? "" : value.strip();
        if (field == Field.BYLINE && trimmed.startsWith("http")) {
            return;
        }
        if (!trimmed.isEmpty() && trimmed.length() <= LONGEST_VALUE) {
            found.add(new Metadatum(field, trimmed, origin, Optional.empty()));
        }
    }
}
