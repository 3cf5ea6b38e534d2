package org.dragoman.page.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.page.DateClaim;
import org.dragoman.page.DateClaim.Role;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Span;
import org.jsoup.nodes.Document;

/** Gathers every date that a document carries about itself. */
final class DateClaims {

    static final String NEAR = "near headline";

    private static final Set<String> PUBLISHED = Set.of("article:published_time", "og:published_time",
            "article:published",
            "og:article:published_time", "published_time", "datepublished", "itemprop datepublished", "date_published",
            "published",
            "date", "dc.date", "dc.date.issued", "dc.date.created", "dc.date.published", "dcterms.created",
            "dcterms.date",
            "dcterms.issued", "dcterms.available", "dc.issued", "pubdate", "pub_date", "publishdate", "publish-date",
            "publish_date",
            "published-date", "publication_date", "publication-date", "publicationdate", "datepublication",
            "article.published",
            "article:publicationdate", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime",
            "cse_published", "citation_date", "citation_publication_date", "article_date_original",
            "originalpublicationdate",
            "ptime", "rnews:datepublished", "displaydate", "release_date", "releasedate",
            "shareaholic:article_published_time",
            "bt:pubdate", "iso-8601-publish-date", "vr:published_time", "newsdate", "article:create_time",
            "article:post_date",
            "datecreated", "itemprop datecreated", "creation_date", "created", "prism.publicationdate", "pubdate_iso",
            "gentime",
            "weibo: article:create_at", "hdl_p", "date.available", "date_created", "search_date", "time", "timestamp");
    private static final Set<String> UPDATED = Set.of("article:modified_time", "og:updated_time", "article:modified",
            "article:updated_time", "last-modified", "last_modified", "lastmod", "lastmodified", "lastmodifieddate",
            "dcterms.modified",
            "dc.date.modified", "dc.modified", "datemodified", "itemprop datemodified", "modificationdate", "modified",
            "modified_time",
            "revision_date", "updated_time", "utime", "last_updated_date", "updated", "date_modified", "dateupdate",
            "shareaholic:article_modified_time", "article:update_time", "itemprop dateupdated");
    /** Names of meta elements that the lists above lack. */
    private static final Pattern DATE_WORDS = Pattern.compile("(?:^|[^a-z])date(?:$|[^a-z])|date(?:time)?$|publish|pubdate|"
            + "_time$");
    private static final Pattern OTHER_DATES = Pattern.compile("expir|event|birth|valid|start|end|until|unavailable|"
            + "publisher|candidate|mandate|copyright|review|read|generat|render|build|crawl|now|today|current|server");
    private static final Pattern UPDATED_WORDS = Pattern.compile("(?iu)\\b(?:up-?dated?|modifi|last edit|edited|"
            + "correct(?:ed|ion)|actuali[sz]|"
            + "mise? à jour|màj|maj|stand:|aktuali|geändert|aggiornat|atualizad|modificat|bijgewerkt|gewijzigd|"
            + "обновлен|изменен|оновлен|"
            + "güncel|diperbarui|uppdatera|oppdater|opdater|ändrad|päivitet|muokattu|zaktuali|módosít|frissít|ενημερ|"
            + "cập nhật)|更新|수정|업데이트");
    private static final Pattern PUBLISHED_WORDS = Pattern.compile("(?iu)\\b(?:publish|posted|first|created|"
            + "released?|issued|publi|veröffentlicht|"
            + "erschienen|erstellt|pubblicat|creato|geplaatst|gepubliceerd|опубликован|размещен|создан|yayın|eklenme|"
            + "diterbitkan|publicer|"
            + "julkaistu|opublikowan|dodano|vydáno|zveřejněno|megjelen|δημοσι|đăng|date)|公開|发布|發布|入力|입력|등록|掲載");
    private static final Pattern COPYRIGHT = Pattern.compile("(?iu)©|\\(c\\)|copyright|all rights reserved|"
            + "\\bsince\\b|rechte vorbehalten");
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_CLAIMS = 500;
    private static final int LONGEST_DATELINE = 60;
    private static final int LINES_BEFORE = 12;
    private static final int LINES_INTO = 2;
    private static final int LINES_AFTER = 4;

    private boolean monthFirst;
    private boolean headDated;
    private final List<DateClaim> claims = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    DateClaims(boolean monthFirst) {
        this.monthFirst = monthFirst;
    }

    /** Whether a language writes the month first in numbers: only American English does. */
    static boolean isMonthFirst(String language, String host) {
        String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
        boolean english = tag.isEmpty() || tag.equals("en") || tag.startsWith("en-us");
        boolean elsewhere = host.matches(".*\\.(?!com|org|net|us|gov|edu|info|io|tv|co$)[a-z]{2}");
        return english && !elsewhere;
    }

    List<DateClaim> claims() {
        return List.copyOf(claims);
    }

    void addLinkedData(LinkedData data) {
        data.value("datePublished").ifPresent(v -> add(v, Role.PUBLISHED, "JSON-LD datePublished"));
        data.value("dateCreated").ifPresent(v -> add(v, Role.UNKNOWN, "JSON-LD dateCreated"));
        data.value("dateModified").ifPresent(v -> add(v, Role.UPDATED, "JSON-LD dateModified"));
    }

    void addMetas(Map<String, String> metas) {
        for (Map.Entry<String, String> meta : metas.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            String name = meta.getKey();
            String origin = name.startsWith("itemprop ") ? "microdata " + name.substring(9) : "meta " + name;
            if (PUBLISHED.contains(name)) {
                add(meta.getValue(), Role.PUBLISHED, origin);
            } else if (UPDATED.contains(name)) {
                add(meta.getValue(), Role.UPDATED, origin);
            } else if (DATE_WORDS.matcher(name).find() && !OTHER_DATES.matcher(name).find()) {
                add(meta.getValue(), UPDATED_WORDS.matcher(name).find() ? Role.UPDATED : Role.UNKNOWN, origin);
            }
        }
    }

    /** The days that the page's address and its lead image's name; an image may be older than the page. */
    void addAddresses(String page, List<Metadatum> metadata) {
        addAddress(page, "address");
        for (Metadatum metadatum : metadata) {
            if (metadatum.field() == Metadatum.Field.ADDRESS && !metadatum.value().equals(page)) {
                addAddress(metadatum.value(), "address");
            } else if (metadatum.field() == Metadatum.Field.LEAD_IMAGE) {
                addAddress(metadatum.value(), "image address");
            }
        }
    }

    private void addAddress(String address, String origin) {
        AddressDate.of(address).ifPresent(f -> claim(f.date(), Role.UNKNOWN, origin, f.text(), Optional.empty()));
    }

    void addScripts(Document document) {
        ScriptDates.of(document).ifPresent(found -> claim(found.date(), Role.PUBLISHED, "script " + found.name(),
                found.text(), Optional.empty()));
    }

    /** Elements that carry a date, and visible dates in short lines, by how far they stand from the headline. */
    void addVisible(Finding finding, int[] starts) {
        int votes = finding.layout().lines().stream().filter(DateClaims::isStatement)
                .mapToInt(line -> DateText.monthFirstVotes(line.text())).sum();
        monthFirst = votes == 0 ? monthFirst : votes > 0;
        int headline = finding.headline();
        int bodyStart = finding.firstBodyLine();
        int bodyEnd = finding.lastBodyLine();
        for (Layout.Stamp stamp : finding.layout().stamps()) {
            boolean near = isNear(stamp.line(), headline, bodyStart, bodyEnd);
            addStamp(stamp, near, finding);
        }
        for (Line line : finding.layout().lines()) {
            int i = line.index();
            boolean near = isNear(i, headline, bodyStart, bodyEnd);
            boolean told = finding.inBody(i) && (finding.marks().prose(i) > 0 || !near);
            if (claims.size() < MOST_CLAIMS && (told ? i == bodyStart : isStatement(line))) {
                boolean heads = headline >= 0 && i > headline && i <= bodyStart;
                addLine(line, near, starts[i], told ? LONGEST_DATELINE : LONGEST_LINE,
                        finding.layout().dateNames().getOrDefault(i, ""), heads && !told);
            }
        }
    }

    private static boolean isStatement(Line line) {
        return line.text().length() <= LONGEST_LINE && !COPYRIGHT.matcher(line.text()).find();
    }

    private static boolean isNear(int line, int headline, int bodyStart, int bodyEnd) {
        if (bodyStart < 0) {
            return headline >= 0 && Math.abs(line - headline) <= LINES_BEFORE;
        }
        int from = headline >= 0 ? Math.min(headline, bodyStart) - LINES_BEFORE / 2 : bodyStart - LINES_BEFORE;
        return (line >= from && line <= bodyStart + LINES_INTO) || (line > bodyEnd && line <= bodyEnd + LINES_AFTER);
    }

    private void addStamp(Layout.Stamp stamp, boolean near, Finding finding) {
        List<Line> lines = finding.layout().lines();
        String context = stamp.line() < lines.size() ? lines.get(stamp.line()).text() : "";
        String property = stamp.property().toLowerCase(Locale.ROOT);
        boolean described = property.startsWith("date");
        Role stated = property.contains("modif") ? Role.UPDATED : Role.PUBLISHED;
        Role role = described ? stated : role(property + " " + (context.length() < LONGEST_LABEL ? context : ""));
        String origin = described ? "microdata " + stamp.property() : "time element" + (near ? " " + NEAR : "");
        add(stamp.value(), role, origin);
    }

    /**
     * Claims the dates of a line among its first characters: in the body, only a dateline dates the page. The first date that
     * stands between headline and text without a word of its own is where a page tells when it was published.
     *
     * @param names the classes of elements of the line that by their name hold a date
     * @param heads whether the line stands between the headline and the text
     */
    private void addLine(Line line, boolean near, int start, int reach, String names, boolean heads) {
        String head = DateText.plainDigits(line.text().substring(0, Math.min(reach, line.text().length())));
        List<DateText.Found> dates = hasYear(head) ? DateText.find(head, monthFirst) : List.of();
        if (dates.isEmpty() && near && head.length() <= LONGEST_LABEL) {
            dates = DateText.findShort(head, monthFirst).stream().toList();
        }
        for (DateText.Found found : dates) {
            String before = line.text().substring(Math.max(0, found.start() - 40), found.start());
            Role role = role(before);
            role = role == Role.UNKNOWN ? role(names) : role;
            boolean first = heads && head.length() <= LONGEST_LABEL && !headDated;
            headDated |= heads && role != Role.UPDATED;
            claim(found.date(), role == Role.UNKNOWN && first ? Role.PUBLISHED : role,
                    near ? "visible text " + NEAR : "visible text",
                    line.text().substring(found.start(), found.end()),
                    start < 0 ? Optional.empty() : Optional.of(new Span(start + found.start(), start + found.end())));
        }
    }

    private static Role role(String label) {
        if (UPDATED_WORDS.matcher(label).find()) {
            return Role.UPDATED;
        }
        return PUBLISHED_WORDS.matcher(label).find() ? Role.PUBLISHED : Role.UNKNOWN;
    }

    /** Whether a text can hold a full date: four digits that start as years do. */
    private static boolean hasYear(String text) {
        for (int i = 0; i + 3 < text.length(); i++) {
            char first = text.charAt(i);
            char second = text.charAt(i + 1);
            if (((first == '1' && second == '9') || (first == '2' && second == '0'))
                    && Character.isDigit(text.charAt(i + 2))
                    && Character.isDigit(text.charAt(i + 3))) {
                return true;
            }
        }
        return false;
    }

    private void add(String value, Role role, String origin) {
        DateText.value(value, monthFirst).ifPresent(date -> claim(date, role, origin, value.strip(), Optional.empty()));
    }

    private void claim(LocalDate date, Role role, String origin, String text, Optional<Span> span) {
        if (seen.add(date + origin + role + span.map(Span::start).orElse(-1))) {
            claims.add(new DateClaim(date, role, origin, text.length() > 100 ? text.substring(0, 100) : text, span));
        }
    }
}
