package org.dragoman.page.container;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Limits;
import org.dragoman.page.Metadatum;
import org.dragoman.page.PageOutcome.Reason;
import org.dragoman.page.text.StatedDate;

/**
 * A record of named fields to a document. Names are compared without case, spaces, hyphens and underscores; of several
 * names for one thing the first in its list wins.
 */
final class NamedFields {

    private static final List<String> TEXT = List.of(
            "text", "fulltext", "articlebody", "articletext", "maintext", "body", "content", "plaintext", "rawtext", "article",
            "bodytext", "cleanedtext", "story", "document", "bodycontent");
    private static final List<String> HTML = List.of(
            "html", "rawhtml", "contenthtml", "bodyhtml", "pagehtml", "fullhtml", "sourcehtml", "page");
    private static final List<String> ADDRESS = List.of(
            "url", "link", "uri", "address", "sourceurl", "pageurl", "articleurl", "permalink", "weburl", "canonicalurl",
            "documentidentifier");
    private static final List<String> PUBLISHED = List.of(
            "date", "published", "publishedat", "publishdate", "publisheddate", "publicationdate", "datepublished",
            "datepublish", "pubdate", "publishedtime", "datetime", "firstpublished", "created", "createdat");
    private static final List<String> UPDATED = List.of(
            "updated", "updatedat", "modified", "modifiedat", "datemodified", "datemodify", "lastmodified", "lastupdated");
    private static final List<String> FETCHED = List.of(
            "fetched", "fetchedat", "crawled", "crawledat", "crawldate", "scraped", "scrapedat", "scrapedate", "datedownload",
            "downloaded", "downloadedat", "retrieved", "retrievedat", "accessed", "collected", "collectedat");
    private static final List<String> UNSAID = List.of("timestamp", "time", "day");
    private static final Map<Metadatum.Field, List<String>> METADATA = Map.of(
            Metadatum.Field.TITLE, List.of("title", "headline", "head", "articletitle"),
            Metadatum.Field.DESCRIPTION, List.of("description", "summary", "abstract", "standfirst", "subtitle", "lead"),
            Metadatum.Field.BYLINE, List.of("byline", "author", "authors", "creator", "writer"),
            Metadatum.Field.SITE, List.of("site", "sitename", "outlet", "publisher", "publication", "source", "newspaper",
                    "domain", "sourcedomain", "sourcename", "provider"),
            Metadatum.Field.LANGUAGE, List.of("language", "lang"),
            Metadatum.Field.LEAD_IMAGE, List.of("image", "imageurl", "topimage", "leadimage"),
            Metadatum.Field.SECTION, List.of("section", "category", "topic"),
            Metadatum.Field.AGENCY, List.of("agency", "wire", "newsagency"));
    private static final Pattern TAGS = Pattern.compile("(?s).{0,2000}?<(?:p|div|html|body|article|h[1-6]|br|ul|span)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private NamedFields() {}

    /** Whether a field of that name may hold a page's text or HTML. */
    static boolean isText(String name) {
        return TEXT.contains(plain(name)) || HTML.contains(plain(name));
    }

    /** Whether any of the names is that of a page's text or HTML. */
    static boolean haveContent(Collection<String> names) {
        return names.stream().anyMatch(NamedFields::isText);
    }

    /**
     * A record as a document.
     *
     * @param fields values by name, none blank
     * @param place the record's source
     */
    static Item item(Map<String, String> fields, String place, Limits limits) {
        Map<String, Named> named = new LinkedHashMap<>();
        fields.forEach((name, value) -> named.putIfAbsent(plain(name), new Named(name, value)));
        Optional<Named> html = first(named, HTML).filter(field -> TAGS.matcher(field.value).matches());
        Optional<Named> text = first(named, TEXT).or(() -> first(named, HTML));
        if (html.isEmpty() && text.isEmpty()) {
            String known = fields.isEmpty() ? "no fields" : "its fields are " + String.join(", ", fields.keySet());
            return new Item.Broken(Reason.EMPTY, place, "no field \"text\" or \"html\"; " + shortened(known));
        }
        String value = html.or(() -> text).map(Named::value).orElse("");
        if (value.length() > limits.pageBytes()) {
            return new Item.Broken(Reason.TOO_LARGE, place, Containers.tooLarge(limits.pageBytes()));
        }
        boolean isHtml = html.isPresent() || TAGS.matcher(value).matches();
        return new Item.Document(place, new Item.Content.Characters(value, isHtml),
                first(named, ADDRESS).map(Named::value).map(String::strip).filter(address -> address.contains(":")),
                metadata(named), dates(named), false);
    }

    private static List<Metadatum> metadata(Map<String, Named> named) {
        List<Metadatum> metadata = new ArrayList<>();
        for (Metadatum.Field field : Metadatum.Field.values()) {
            first(named, METADATA.getOrDefault(field, List.of())).ifPresent(found -> metadata.add(
                    new Metadatum(field, found.value.strip(), found.origin(), Optional.empty())));
        }
        return metadata;
    }

    private static List<DateClaim> dates(Map<String, Named> named) {
        List<DateClaim> claims = new ArrayList<>();
        claim(named, PUBLISHED, DateClaim.Role.PUBLISHED).ifPresent(claims::add);
        claim(named, UPDATED, DateClaim.Role.UPDATED).ifPresent(claims::add);
        claim(named, FETCHED, DateClaim.Role.FETCHED).ifPresent(claims::add);
        claim(named, UNSAID, DateClaim.Role.UNKNOWN).ifPresent(claims::add);
        return claims;
    }

    private static Optional<DateClaim> claim(Map<String, Named> named, List<String> names, DateClaim.Role role) {
        return first(named, names).flatMap(field -> StatedDate.parse(field.value)
                .map(date -> new DateClaim(date, role, field.origin(), field.value.strip(), Optional.empty())));
    }

    private static Optional<Named> first(Map<String, Named> named, List<String> names) {
        return names.stream().filter(named::containsKey).map(named::get).findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
    }

    private static String shortened(String text) {
        return text.length() > 160 ? text.substring(0, 160) + "…" : text;
    }

    /** A field with the name that the record gives it. */
    private record Named(String name, String value) {

        String origin() {
            return "field \"" + name + "\"";
        }
    }
}
