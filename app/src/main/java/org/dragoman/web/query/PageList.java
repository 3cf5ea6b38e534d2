package org.dragoman.web.query;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.record.EventRecord;
import org.dragoman.record.PageLabel;
import org.dragoman.record.Query;
import org.dragoman.record.Row;
import org.dragoman.search.Hits;
import org.dragoman.search.PageHit;

/**
 * Some of the record's pages, by source.
 *
 * @param total how many there are in all
 * @param last the number of the last part of the list
 */
public record PageList(List<Item> items, long total, long number, long last) {

    /** How many pages a part of the list has. */
    public static final int SIZE = 100;
    /** Answers farther back than this are reached by asking for less. */
    private static final int LAST_OF_HITS = 50;

    public PageList {
        items = List.copyOf(items);
    }

    /**
     * A page.
     *
     * @param earliest the first day on which its article can have been written
     * @param latest the last
     * @param events how many events it has
     */
    public record Item(PageLabel page, Optional<LocalDate> earliest, Optional<LocalDate> latest,
            long events, long statements) {}

    /**
     * Which pages are asked for.
     *
     * @param words part of the source, address or title; empty for all
     * @param number which part of the list, from 1
     */
    public record Request(String words, int number) {}

    /** What an address asks for. */
    public static Request request(Map<String, List<String>> parameters) {
        View view = View.of(Map.of("q", parameters.getOrDefault("q", List.of()), "n", parameters.getOrDefault("n", List.of())));
        return new Request(view.value("q"), view.number());
    }

    /** The pages that answer a text, the best first. */
    public static PageList of(EventRecord record, Request request, Hits<PageHit> hits) {
        Map<String, PageHit> shown = new LinkedHashMap<>();
        hits.best().stream().skip((request.number - 1L) * SIZE).forEach(hit -> shown.put(hit.page(), hit));
        Map<String, Item> items = new HashMap<>();
        record.list(listed(new Query("SELECT p.id, p.source, p.address, p.title FROM pages p WHERE p.id IN (SELECT unnest(?))",
                shown.keySet())), PageList::item).forEach(item -> items.put(item.page.id(), item));
        return new PageList(shown.keySet().stream().filter(items::containsKey).map(items::get).toList(), hits.total(),
                request.number, Math.clamp((hits.total() + SIZE - 1) / SIZE, 1, LAST_OF_HITS));
    }

    /** How many of the best answers are to be asked for, to list what is asked for. */
    public static int best(Request request) {
        return request.number * SIZE;
    }

    /** Lists. */
    public static PageList of(EventRecord record, Request request) {
        Query where = new Query("WHERE true");
        if (!request.words.isEmpty()) {
            where.add("AND contains(lower(concat_ws(' ', p.source, p.address, p.title)), lower(?))", request.words);
        }
        long total = record.list(new Query("SELECT count(*) AS n FROM pages p").add(where), row -> row.longNumber("n")).getFirst();
        Query page = new Query("SELECT p.id, p.source, p.address, p.title FROM pages p").add(where)
                .add("ORDER BY p.source, p.id LIMIT ? OFFSET ?", SIZE, (request.number - 1L) * SIZE);
        return new PageList(record.list(listed(page), PageList::item), total, request.number,
                Math.max(1, (total + SIZE - 1) / SIZE));
    }

    private static Query listed(Query pages) {
        return new Query("WITH listed AS (").add(pages).add("""
                ) SELECT s.*, a.earliest, a.latest,
                    (SELECT count(*) FROM events e WHERE e.page = s.id) AS events,
                    (SELECT count(*) FROM statements t WHERE t.page = s.id) AS statements
                FROM listed s LEFT JOIN anchors a ON a.page = s.id AND a.part = 0 ORDER BY s.source, s.id""");
    }

    private static Item item(Row row) throws SQLException {
        return new Item(new PageLabel(row.text("id"), row.text("source"), row.optionalText("address"), row.optionalText("title")),
                row.optionalDay("earliest"), row.optionalDay("latest"), row.longNumber("events"), row.longNumber("statements"));
    }
}
