package org.dragoman.web.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;
import org.dragoman.web.query.FacetQuery.Kind;

/**
 * How many events of a filter there are, in all and of each value that an event has one of: counted together, for what takes long is
 * to find out which events meet the filter.
 */
public final class Counts {

    /** What they are of: the key under which they are kept. */
    public record Key(EventFilter filter) {}

    private static final int MOST_YEARS = 12;

    private final Map<Kind, Map<String, Long>> values = new HashMap<>();
    /** Of each year, how many more events can have been in it than in the year before. */
    private final TreeMap<Integer, Long> changes = new TreeMap<>();
    private long open;
    private long total;

    private Counts() {}

    /** Whether a facet is among them. */
    static boolean has(Kind kind) {
        return switch (kind) {
            case TYPE, STATUS, YEAR, CONFIDENCE -> true;
            case MODE, ACTOR, COUNTRY, SECTOR, PLACE, SITE, REVIEWED -> false;
        };
    }

    /** Counts. */
    public static Counts of(EventRecord record, Key key) {
        Counts counts = new Counts();
        record.list(new Query("SELECT e.type, e.status, year(e.earliest) AS first, year(e.latest) AS last, "
                + "CASE WHEN e.confidence >= 0.9 THEN '0.9' WHEN e.confidence >= 0.7 THEN '0.7' "
                + "WHEN e.confidence >= 0.5 THEN '0.5' ELSE '0' END AS sure, count(*) AS n FROM events e")
                .add(key.filter.where()).add("GROUP BY ALL"), row -> {
                    long n = row.longNumber("n");
                    counts.total += n;
                    counts.add(Kind.TYPE, row.text("type"), n);
                    counts.add(Kind.STATUS, row.text("status"), n);
                    counts.add(Kind.CONFIDENCE, row.text("sure"), n);
                    var first = row.optionalNumber("first");
                    var last = row.optionalNumber("last");
                    if (first.isPresent()) {
                        counts.changes.merge(first.getAsInt(), n, Long::sum);
                    } else if (last.isPresent()) {
                        counts.open += n;
                    }
                    last.ifPresent(year -> counts.changes.merge(year + 1, -n, Long::sum));
                    return n;
                });
        return counts;
    }

    private void add(Kind kind, String value, long n) {
        values.computeIfAbsent(kind, k -> new HashMap<>()).merge(value, n, Long::sum);
    }

    /** How many events there are. */
    public long total() {
        return total;
    }

    /** One of the facets that {@link #has} has. */
    Facet facet(Kind kind, int most) {
        if (kind == Kind.YEAR) {
            return years();
        }
        List<Facet.Count> counts = values.getOrDefault(kind, Map.of()).entrySet().stream()
                .map(entry -> new Facet.Count(entry.getKey(), entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Facet.Count::events).reversed().thenComparing(Facet.Count::value)).toList();
        return new Facet(counts.subList(0, Math.min(most, counts.size())), counts.size() > most);
    }

    /** How many events can have been in each year, the last years first: those that began by it less those that ended before. */
    private Facet years() {
        if (changes.isEmpty()) {
            return new Facet(List.of(), false);
        }
        List<Facet.Count> years = new ArrayList<>();
        long here = open;
        for (int year = changes.firstKey(); year < changes.lastKey(); year++) {
            here += changes.getOrDefault(year, 0L);
            if (here > 0) {
                years.addFirst(new Facet.Count(Integer.toString(year), Integer.toString(year), here));
            }
        }
        return new Facet(years.subList(0, Math.min(MOST_YEARS, years.size())), years.size() > MOST_YEARS);
    }
}
