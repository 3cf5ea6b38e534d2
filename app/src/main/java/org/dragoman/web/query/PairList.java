package org.dragoman.web.query;

import java.util.List;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;

/**
 * The pairs of countries that have some events on board together, on whichever side, those with most events first.
 *
 * @param total how many pairs there are in all
 */
public record PairList(List<Pairs.Pair> pairs, long total) {

    public PairList {
        pairs = List.copyOf(pairs);
    }

    /** Which are asked for: of which events, how many pairs a part of the list has, and which part, from 1. */
    public record Key(EventFilter filter, int size, int number) {}

    /** Lists. */
    public static PairList of(EventRecord record, Key key) {
        Query pairs = new Query("""
                WITH chosen AS (SELECT e.id, e.quad FROM events e""").add(key.filter.where()).add("""
                ), sides AS (SELECT DISTINCT a.owner, a.country FROM participants a JOIN chosen c ON c.id = a.owner
                    WHERE a.role IN ('ACTOR', 'RECIPIENT') AND a.country IS NOT NULL),
                pairs AS (SELECT x.country AS first, y.country AS second,
                        count(*) FILTER (WHERE c.quad <= 2) AS cooperation, count(*) FILTER (WHERE c.quad > 2) AS conflict
                    FROM sides x JOIN sides y ON x.owner = y.owner AND x.country < y.country JOIN chosen c ON c.id = x.owner
                    GROUP BY x.country, y.country)""");
        Query listed = new Query("").add(pairs).add("""
                SELECT *, count(*) OVER () AS total FROM pairs ORDER BY cooperation + conflict DESC, first, second
                LIMIT ? OFFSET ?""", key.size, (key.number - 1L) * key.size);
        long[] total = {0};
        List<Pairs.Pair> found = record.list(listed, row -> {
            total[0] = row.longNumber("total");
            return new Pairs.Pair(row.text("first"), row.text("second"), row.longNumber("cooperation"), row.longNumber("conflict"));
        });
        if (found.isEmpty() && key.number > 1) {
            total[0] = record.list(pairs.add("SELECT count(*) AS n FROM pairs"), row -> row.longNumber("n")).getFirst();
        }
        return new PairList(found, total[0]);
    }
}
