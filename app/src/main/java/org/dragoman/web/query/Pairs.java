package org.dragoman.web.query;

import java.util.List;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;

/** The pairs of countries that most events have on board, on whichever side. */
public record Pairs(List<Pair> pairs) {

    public Pairs {
        pairs = List.copyOf(pairs);
    }

    /**
     * One pair.
     *
     * @param first a country's code, the earlier in the alphabet
     * @param second the other's
     * @param cooperation how many of their events are cooperation, in word or deed
     * @param conflict how many are conflict
     */
    public record Pair(String first, String second, long cooperation, long conflict) {}

    /** Counts. */
    public static Pairs of(EventRecord record, int most) {
        return new Pairs(record.list(new Query("""
                WITH sides AS (SELECT e.countries, e.quad, unnest(e.countries) AS first FROM events e WHERE len(e.countries) > 1),
                pairs AS (SELECT s.quad, s.first, unnest(s.countries) AS second FROM sides s)
                SELECT p.first, p.second, count(*) FILTER (WHERE p.quad <= 2) AS cooperation,
                    count(*) FILTER (WHERE p.quad > 2) AS conflict
                FROM pairs p WHERE p.first < p.second
                GROUP BY p.first, p.second ORDER BY count(*) DESC, p.first, p.second LIMIT ?""", most),
                row -> new Pair(row.text("first"), row.text("second"), row.longNumber("cooperation"),
                        row.longNumber("conflict"))));
    }
}
