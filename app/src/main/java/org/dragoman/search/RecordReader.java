package org.dragoman.search;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;
import org.dragoman.record.Row;

/** Reads from the record what is indexed. */
final class RecordReader {

    /** An event, and where in its page's text its sentence stands. */
    record EventRow(String id, String type, String status, List<String> modes, List<String> contexts,
            Optional<LocalDate> earliest, Optional<LocalDate> latest, Optional<String> place,
            Optional<String> placeCountry, double confidence, Span sentence, Optional<Said> said) {}

    /** What the last who corrected an event says of it. */
    record Said(String verdict, String note, String author) {}

    /** Somebody who takes part in an event. */
    record ParticipantRow(String role, String name, Optional<String> country, List<String> sectors,
            Optional<String> title) {}

    /** A page; {@code text} has blanks where the page's furniture is, so that offsets hold. */
    record PageRow(String id, String source, Optional<String> address, Optional<String> title, String text, String whole,
            Optional<LocalDate> earliest, Optional<LocalDate> latest) {}

    /** Takes a page with its events; of each event who takes part, by its id. */
    @FunctionalInterface
    interface PageConsumer {
        void accept(PageRow page, List<EventRow> events, Map<String, List<ParticipantRow>> participants);
    }

    /**
     * A page as it is to be indexed.
     *
     * @param row where it lies in the record's file: pages near each other there are read together
     * @param key another number when the page, its coding, or an event of it is another one
     */
    record Wanted(String id, long row, long key) {}

    /** Each look for rows of some pages goes through all pages' ids, so there are to be few of them. */
    private static final int PAGES_AT_ONCE = 8_000;
    /** Texts may be long. */
    private static final int TEXTS_AT_ONCE = 500;

    private static final String KEYS = """
            SELECT p.id, p.rowid AS place, (hash(p.source, p.address, p.title, p.digest, p.coder, a.earliest, a.latest, e.key, w.key, k.key) >> 1)::BIGINT
                AS key
            FROM pages p LEFT JOIN anchors a ON a.page = p.id AND a.part = 0
            LEFT JOIN (SELECT page, bit_xor(hash(id, type, status, modes, contexts, earliest, latest, place, place_country,
                confidence)) AS key FROM events GROUP BY page) e ON e.page = p.id
            LEFT JOIN (SELECT page, bit_xor(hash(owner, role, number, name, country, sectors, title)) AS key
                FROM participants GROUP BY page) w ON w.page = p.id
            LEFT JOIN (SELECT page, bit_xor(hash(event, verdict, note, author)) AS key FROM standing_corrections
                GROUP BY page) k ON k.page = p.id""";

    private static final String OF_PAGES = " IN (SELECT unnest(?)) ";
    private static final String EVENTS = """
            SELECT e.id, e.page, e.type, e.status, array_to_string(e.modes, ' ') AS modes,
                array_to_string(e.contexts, ' ') AS contexts, e.earliest, e.latest, e.place, e.place_country, e.confidence,
                v.sentence_start, v.sentence_end, k.verdict, k.note, k.author
            FROM events e JOIN evidence v ON v.event = e.id LEFT JOIN standing_corrections k ON k.event = e.id
            WHERE e.page""" + OF_PAGES + "AND v.page" + OF_PAGES;
    private static final String PARTICIPANTS = """
            SELECT owner, role, name, country, array_to_string(sectors, ' ') AS sectors, title FROM participants
            WHERE page""" + OF_PAGES;
    private static final String FURNITURE =
            "SELECT page, span_start, span_end FROM blocks WHERE kind = 'FURNITURE' AND page" + OF_PAGES;
    private static final String DATES = "SELECT page, earliest, latest FROM anchors WHERE part = 0 AND page" + OF_PAGES;
    private static final String PAGES = """
            SELECT p.id, p.source, p.address, p.title, p.text FROM pages p
            WHERE p.rowid BETWEEN ? AND ? AND p.id""" + OF_PAGES;

    private final EventRecord record;

    RecordReader(EventRecord record) {
        this.record = record;
    }

    /** Every page that there is. */
    List<Wanted> pages() {
        return record.list(new Query(KEYS),
                row -> new Wanted(row.text("id"), row.longNumber("place"), row.longNumber("key")));
    }

    /** Hands over some pages, a few at a time, in the order in which they lie. */
    void read(List<Wanted> pages, PageConsumer consumer) {
        List<Wanted> ordered = pages.stream().sorted(Comparator.comparingLong(Wanted::row)).toList();
        for (int start = 0; start < ordered.size(); start += PAGES_AT_ONCE) {
            readSome(ordered.subList(start, Math.min(ordered.size(), start + PAGES_AT_ONCE)), consumer);
        }
    }

    private void readSome(List<Wanted> pages, PageConsumer consumer) {
        List<String> ids = pages.stream().map(Wanted::id).toList();
        Map<String, List<Span>> furniture = by(new Query(FURNITURE, ids), "page", row -> row.span("span"));
        Map<String, List<ParticipantRow>> participants = by(new Query(PARTICIPANTS, ids), "owner",
                row -> new ParticipantRow(row.text("role"), row.text("name"), row.optionalText("country"),
                        words(row, "sectors"), row.optionalText("title")));
        Map<String, List<EventRow>> events = by(new Query(EVENTS, ids, ids), "page", RecordReader::event);
        Map<String, List<Dated>> dates = by(new Query(DATES, ids), "page",
                row -> new Dated(row.optionalDay("earliest"), row.optionalDay("latest")));
        for (int start = 0; start < pages.size(); start += TEXTS_AT_ONCE) {
            List<Wanted> some = pages.subList(start, Math.min(pages.size(), start + TEXTS_AT_ONCE));
            Query texts = new Query(PAGES, some.getFirst().row, some.getLast().row, some.stream().map(Wanted::id).toList());
            record.list(texts, row -> {
                String id = row.text("id");
                Dated dated = dates.getOrDefault(id, List.of()).stream().findFirst().orElse(Dated.UNKNOWN);
                consumer.accept(page(row, furniture.getOrDefault(id, List.of()), dated), events.getOrDefault(id, List.of()),
                        participants);
                return true;
            });
        }
    }

    private record Dated(Optional<LocalDate> earliest, Optional<LocalDate> latest) {

        static final Dated UNKNOWN = new Dated(Optional.empty(), Optional.empty());
    }

    private <T> Map<String, List<T>> by(Query query, String column, Query.RowReader<T> reader) {
        Map<String, List<T>> rows = new HashMap<>();
        record.list(query, row -> rows.computeIfAbsent(row.text(column), name -> new ArrayList<>()).add(reader.read(row)));
        return rows;
    }

    private static List<String> words(Row row, String column) throws SQLException {
        String words = row.text(column);
        return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }

    private static EventRow event(Row row) throws SQLException {
        return new EventRow(row.text("id"), row.text("type"), row.text("status"), words(row, "modes"), words(row, "contexts"),
                row.optionalDay("earliest"), row.optionalDay("latest"), row.optionalText("place"),
                row.optionalText("place_country"), row.decimal("confidence"), row.span("sentence"), said(row));
    }

    private static Optional<Said> said(Row row) throws SQLException {
        Optional<String> verdict = row.optionalText("verdict");
        return verdict.isEmpty() ? Optional.empty()
                : Optional.of(new Said(verdict.get(), row.text("note"), row.text("author")));
    }

    private static PageRow page(Row row, List<Span> furniture, Dated dated) throws SQLException {
        String whole = row.text("text");
        StringBuilder text = new StringBuilder(whole);
        furniture.forEach(span -> text.replace(span.start(), span.end(), " ".repeat(span.length())));
        return new PageRow(row.text("id"), row.text("source"), row.optionalText("address"), row.optionalText("title"),
                text.toString(), whole, dated.earliest, dated.latest);
    }
}
