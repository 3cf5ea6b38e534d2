package org.dragoman.evaluation.record;

import java.util.List;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;

/**
 * Values that a record has, the commonest first, to ask for: of each kind {@link #MOST} at most.
 *
 * @param words words of sentences, common ones and rare ones
 */
record Values(List<String> types, List<String> countries, List<String> actors, List<String> sectors, List<String> pairs,
        List<String> events, List<String> pages, List<String> places, List<String> sites, List<String> words) {

    private static final int MOST = 60;

    static Values of(EventRecord record) {
        List<String> actors = top(record, "SELECT actor AS value, count(*) AS n FROM participants WHERE kind = 'PERSON' GROUP BY 1");
        return new Values(
                top(record, "SELECT type AS value, count(*) AS n FROM events GROUP BY 1"),
                top(record, "SELECT country AS value, count(*) AS n FROM participants WHERE country IS NOT NULL GROUP BY 1"),
                actors,
                top(record, "SELECT unnest(sectors) AS value, count(*) AS n FROM participants GROUP BY 1"),
                top(record, """
                        SELECT least(x.country, y.country) || '-' || greatest(x.country, y.country) AS value, count(*) AS n
                        FROM participants x JOIN participants y ON x.owner = y.owner AND x.country <> y.country
                        WHERE x.role = 'ACTOR' AND y.role = 'RECIPIENT' GROUP BY 1"""),
                some(record, "events"),
                some(record, "pages"),
                top(record, "SELECT place AS value, count(*) AS n FROM events WHERE place IS NOT NULL GROUP BY 1"),
                top(record, "SELECT regexp_extract(address, '//([^/]+)', 1) AS value, count(*) AS n FROM pages GROUP BY 1"),
                actors.stream().map(actor -> actor.replaceAll("^person:|[^\\p{L} ]", "").strip().split(" ", -1)[0])
                        .filter(word -> !word.isEmpty()).distinct().toList());
    }

    private static List<String> top(EventRecord record, String counted) {
        return record.list(new Query("SELECT value FROM (" + counted + ") WHERE value IS NOT NULL ORDER BY n DESC, value LIMIT ?",
                MOST), row -> row.text("value"));
    }

    private static List<String> some(EventRecord record, String table) {
        return record.list(new Query("SELECT id AS value FROM " + table + " ORDER BY hash(id) LIMIT ?", MOST),
                row -> row.text("value"));
    }

    /** The value of a round; each value stands for one round where there are enough. */
    static String of(List<String> values, int round) {
        return values.get(round % values.size());
    }
}
