package org.dragoman.search;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
            Optional<String> placeCountry, double confidence, Span sentence) {}

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

    private static final int PAGES_AT_ONCE = 500;

    /** A number for each page that is another one when the page, its coding, or an event of it is another one. */
    private static final String KEYS = """
            SELECT p.id, (hash(p.source, p.address, p.title, p.digest, p.coder, a.earliest, a.latest, e.key, w.key) >> 1)::BIGINT
                AS key
            FROM pages p LEFT JOIN anchors a ON a.page = p.id AND a.part = 0
            LEFT JOIN (SELECT page, bit_xor(hash(id, type, status, modes, contexts, earliest, latest, place, place_country,
                confidence)) AS key FROM events GROUP BY page) e ON e.page = p.id
            LEFT JOIN (SELECT page, bit_xor(hash(owner, role, number, name, country, sectors, title)) AS key
                FROM participants GROUP BY page) w ON w.page = p.id""";

    private static final String EVENTS = """
            SELECT e.*, v.sentence_start, v.sentence_end FROM events e JOIN evidence v ON v.event = e.id
            WHERE e.page IN (SELECT unnest(?)) ORDER BY e.page, e.number""";

    private static final String PAGES = """
            SELECT p.*, a.earliest, a.latest FROM pages p LEFT JOIN anchors a ON a.page = p.id AND a.part = 0
            WHERE p.id IN (SELECT unnest(?)) ORDER BY p.id""";

    private final EventRecord record;

    RecordReader(EventRecord record) {
        this.record = record;
    }

    /** The key of every page, by its id. */
    Map<String, Long> keys() {
        Map<String, Long> keys = new HashMap<>();
        record.list(new Query(KEYS), row -> keys.put(row.text("id"), row.longNumber("key")));
        return keys;
    }

    /** Hands over some pages, a few at a time. */
    void read(List<String> pages, PageConsumer consumer) {
        for (int start = 0; start < pages.size(); start += PAGES_AT_ONCE) {
            readSome(pages.subList(start, Math.min(pages.size(), start + PAGES_AT_ONCE)), consumer);
        }
    }

    private void readSome(List<String> pages, PageConsumer consumer) {
        Map<String, List<Span>> furniture = by(pages,
                "SELECT * FROM blocks WHERE kind = 'FURNITURE' AND page IN (SELECT unnest(?))", "page",
                row -> row.span("span"));
        Map<String, List<ParticipantRow>> participants = by(pages,
                "SELECT * FROM participants WHERE page IN (SELECT unnest(?)) ORDER BY owner, role, number", "owner",
                row -> new ParticipantRow(row.text("role"), row.text("name"), row.optionalText("country"),
                        row.list("sectors"), row.optionalText("title")));
        Map<String, List<EventRow>> events = by(pages, EVENTS, "page", RecordReader::event);
        record.list(new Query(PAGES, pages), row -> {
            PageRow page = page(row, furniture.getOrDefault(row.text("id"), List.of()));
            consumer.accept(page, events.getOrDefault(page.id(), List.of()), participants);
            return page.id();
        });
    }

    private <T> Map<String, List<T>> by(List<String> pages, String sql, String column, Query.RowReader<T> reader) {
        Map<String, List<T>> rows = new HashMap<>();
        record.list(new Query(sql, pages),
                row -> rows.computeIfAbsent(row.text(column), name -> new ArrayList<>()).add(reader.read(row)));
        return rows;
    }

    private static EventRow event(Row row) throws SQLException {
        return new EventRow(row.text("id"), row.text("type"), row.text("status"), row.list("modes"), row.list("contexts"),
                row.optionalDay("earliest"), row.optionalDay("latest"), row.optionalText("place"),
                row.optionalText("place_country"), row.decimal("confidence"), row.span("sentence"));
    }

    private static PageRow page(Row row, List<Span> furniture) throws SQLException {
        String whole = row.text("text");
        StringBuilder text = new StringBuilder(whole);
        furniture.forEach(span -> text.replace(span.start(), span.end(), " ".repeat(span.length())));
        return new PageRow(row.text("id"), row.text("source"), row.optionalText("address"), row.optionalText("title"),
                text.toString(), whole, row.optionalDay("earliest"), row.optionalDay("latest"));
    }
}
