package org.dragoman.web.query;

import java.util.List;
import java.util.Optional;
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

    private static int most(Kind kind) {
        return kind == Kind.TYPE ? MOST_TYPES : MOST;
    }

    /** A facet, from what is kept where it was counted before. */
    public static Facet of(Aggregates aggregates, Kind kind, EventFilter filter) {
        Key key = key(kind, filter);
        if (Counts.has(kind)) {
            Counts.Key all = new Counts.Key(key.filter);
            return aggregates.get(all, Counts.class, record -> Counts.of(record, all)).facet(kind, most(kind));
        }
        return aggregates.get(key, Facet.class, record -> count(record, key));
    }

    /** Counts. */
    public static Facet count(EventRecord record, Key key) {
        Query where = key.filter.where();
        int most = most(key.kind);
        return switch (key.kind) {
            case TYPE, STATUS, YEAR, CONFIDENCE -> Counts.of(record, new Counts.Key(key.filter)).facet(key.kind, most);
            case MODE -> facet(record, most, unnested("e.modes", where));
            case ACTOR -> facet(record, most, actors(key.filter));
            case COUNTRY -> facet(record, most, unnested("e.countries", where));
            case SECTOR -> facet(record, most, unnested("e.sectors", where));
            case PLACE -> facet(record, most, new Query("SELECT '=' || e.place AS value, e.place AS label, count(*) AS n "
                    + "FROM events e").add(where).add("AND e.place IS NOT NULL GROUP BY e.place"));
            case SITE -> facet(record, most, new Query("SELECT s.site AS value, s.site AS label, sum(c.n)::BIGINT AS n FROM ("
                    + "SELECT e.page, count(*) AS n FROM events e").add(where).add("GROUP BY e.page) c JOIN ("
                    + PageSite.SITES + ") s ON s.page = c.page GROUP BY s.site"));
            case REVIEWED -> facet(record, most, new Query("SELECT CASE WHEN k.event IS NULL THEN 'none' WHEN k.outdated "
                    + "THEN 'again' ELSE lower(k.verdict) END AS value, value AS label, count(*) AS n FROM events e "
                    + "LEFT JOIN last_corrections k ON k.event = e.id").add(where).add("GROUP BY 1"));
        };
    }

    private static Query unnested(String values, Query where) {
        return new Query("SELECT value, value AS label, count(*) AS n FROM (SELECT unnest(" + values + ") AS value FROM events e")
                .add(where).add(") GROUP BY value");
    }

    private static Query actors(EventFilter filter) {
        return new Query("SELECT a.actor AS value, any_value(a.name) AS label, count(DISTINCT a.owner) AS n "
                + "FROM participants a WHERE " + SIDES).add(within(filter)).add("GROUP BY a.actor");
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
}
