package org.dragoman.web.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventFilterBuilder;
import org.dragoman.record.EventRecord;
import org.dragoman.record.PageSite;
import org.dragoman.record.Query;

/**
 * Counts the values that events have. A facet counts the events that meet all conditions of the filter but those on the facet
 * itself: the other values which could be chosen beside a chosen one are there with their numbers.
 */
public final class FacetQuery {

    /** What can be counted, under the name of its parameter. */
    public enum Kind {
        TYPE("type"),
        STATUS("status"),
        MODE("mode"),
        ACTOR("actor"),
        COUNTRY("country"),
        SECTOR("sector"),
        PLACE("place"),
        SITE("site"),
        YEAR("from"),
        CONFIDENCE("least"),
        REVIEWED("reviewed");

        private final String parameter;

        Kind(String parameter) {
            this.parameter = parameter;
        }

        /** The parameter of an address that chooses by it. */
        public String parameter() {
            return parameter;
        }
    }

    /** What a facet is of: the key under which it is kept. */
    public record Key(Kind kind, EventFilter filter) {}

    private static final int MOST = 12;
    /** Types are few, and a reader looks for one in its place among all. */
    private static final int MOST_TYPES = 40;
    private static final String SIDES = "a.role IN ('ACTOR', 'RECIPIENT')";

    private FacetQuery() {}

    /** The key of a facet of this filter: filters that differ in conditions on the facet itself have the same. */
    public static Key key(Kind kind, EventFilter filter) {
        EventFilterBuilder builder = filter.toBuilder();
        switch (kind) {
            case TYPE -> builder.types(List.of());
            case STATUS -> builder.statuses(List.of());
            case MODE -> builder.modes(List.of());
            case ACTOR -> builder.actors(List.of());
            case COUNTRY -> builder.countries(List.of());
            case SECTOR -> builder.sectors(List.of());
            case PLACE -> builder.places(List.of());
            case SITE -> builder.sites(List.of());
            case YEAR -> builder.from(Optional.empty()).until(Optional.empty());
            case CONFIDENCE -> builder.leastConfidence(0).mostConfidence(1);
            case REVIEWED -> builder.reviews(List.of());
        }
        return new Key(kind, builder.build());
    }

    /** Counts. */
    public static Facet count(EventRecord record, Key key) {
        Query where = key.filter.where();
        int most = key.kind == Kind.TYPE ? MOST_TYPES : MOST;
        return switch (key.kind) {
            case TYPE -> facet(record, most, events("e.type", where));
            case STATUS -> facet(record, most, events("e.status", where));
            case MODE -> facet(record, most, new Query("SELECT value, value AS label, count(*) AS n FROM ("
                    + "SELECT unnest(e.modes) AS value FROM events e").add(where).add(") GROUP BY value"));
            case ACTOR -> facet(record, most, participants("a.actor", "any_value(a.name)", key.filter, "true"));
            case COUNTRY -> facet(record, most, participants("a.country", "a.country", key.filter, "a.country IS NOT NULL"));
            case SECTOR -> facet(record, most, sectors(key.filter));
            case PLACE -> facet(record, most, new Query("SELECT '=' || e.place AS value, e.place AS label, count(*) AS n "
                    + "FROM events e").add(where).add("AND e.place IS NOT NULL GROUP BY e.place"));
            case SITE -> facet(record, most, new Query("SELECT s.site AS value, s.site AS label, sum(c.n)::BIGINT AS n FROM ("
                    + "SELECT e.page, count(*) AS n FROM events e").add(where).add("GROUP BY e.page) c JOIN ("
                    + PageSite.SITES + ") s ON s.page = c.page GROUP BY s.site"));
            case YEAR -> years(record, where);
            case CONFIDENCE -> facet(record, most, events(
                    "CASE WHEN e.confidence >= 0.9 THEN '0.9' WHEN e.confidence >= 0.7 THEN '0.7' "
                            + "WHEN e.confidence >= 0.5 THEN '0.5' ELSE '0' END", where));
            case REVIEWED -> facet(record, most, new Query("SELECT CASE WHEN k.event IS NULL THEN 'none' WHEN k.outdated "
                    + "THEN 'again' ELSE lower(k.verdict) END AS value, value AS label, count(*) AS n FROM events e "
                    + "LEFT JOIN last_corrections k ON k.event = e.id").add(where).add("GROUP BY 1"));
        };
    }

    private static Query events(String value, Query where) {
        return new Query("SELECT " + value + " AS value, value AS label, count(*) AS n FROM events e").add(where)
                .add("GROUP BY 1");
    }

    private static Query participants(String value, String label, EventFilter filter, String condition) {
        return new Query("SELECT " + value + " AS value, " + label + " AS label, count(DISTINCT a.owner) AS n "
                + "FROM participants a WHERE " + SIDES + " AND " + condition).add(within(filter)).add("GROUP BY " + value);
    }

    private static Query sectors(EventFilter filter) {
        return new Query("SELECT value, value AS label, count(DISTINCT owner) AS n FROM ("
                + "SELECT a.owner, unnest(a.sectors) AS value FROM participants a WHERE " + SIDES).add(within(filter))
                .add(") GROUP BY value");
    }

    /** All participants on either side belong to an event, so that without a filter there is nothing to look up. */
    private static Query within(EventFilter filter) {
        return filter.isEmpty() ? new Query("")
                : new Query("AND a.owner IN (SELECT e.id FROM events e").add(filter.where()).add(")");
    }

    private static Facet facet(EventRecord record, int most, Query query) {
        Query ordered = new Query("SELECT value, label, n FROM (").add(query).add(") ORDER BY n DESC, value LIMIT ?", most + 1);
        List<Facet.Count> counts = record.list(ordered,
                row -> new Facet.Count(row.text("value"), row.text("label"), row.longNumber("n")));
        return new Facet(counts.subList(0, Math.min(most, counts.size())), counts.size() > most);
    }

    /** How many events can have been in each year, the last years first: those that began by it less those that ended before. */
    private static Facet years(EventRecord record, Query where) {
        TreeMap<Integer, Long> change = new TreeMap<>();
        long[] open = {0};
        record.list(new Query("SELECT year(e.earliest) AS first, year(e.latest) AS last, count(*) AS n FROM events e").add(where)
                .add("AND (e.earliest IS NOT NULL OR e.latest IS NOT NULL) GROUP BY ALL"), row -> {
                    long n = row.longNumber("n");
                    row.optionalNumber("first").ifPresentOrElse(year -> change.merge(year, n, Long::sum), () -> open[0] += n);
                    row.optionalNumber("last").ifPresent(year -> change.merge(year + 1, -n, Long::sum));
                    return n;
                });
        if (change.isEmpty()) {
            return new Facet(List.of(), false);
        }
        List<Facet.Count> years = new ArrayList<>();
        long here = open[0];
        for (int year = change.firstKey(); year < change.lastKey(); year++) {
            here += change.getOrDefault(year, 0L);
            if (here > 0) {
                years.addFirst(new Facet.Count(Integer.toString(year), Integer.toString(year), here));
            }
        }
        return new Facet(years.subList(0, Math.min(MOST, years.size())), years.size() > MOST);
    }
}
