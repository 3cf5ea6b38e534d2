package org.dragoman.web.query;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Pairing;
import org.dragoman.record.Query;
import org.dragoman.what.Status;

/** Counts what there is between two countries. */
public final class PairQuery {

    /** As who was there. */
    private static final List<Status> HAPPENED = List.of(Status.OCCURRED, Status.ONGOING, Status.HABITUAL);
    private static final int MOST_MEETINGS = 30;

    private PairQuery() {}

    /** Who acts on whom, of two whose order matters. */
    public enum Direction {
        FORTH,
        BACK,
        TOGETHER,
        TO_BOTH;

        /** The events of two that are of this direction. */
        public Pairing of(String first, String second) {
            return switch (this) {
                case FORTH -> new Pairing(first, second, Pairing.Course.TOWARDS);
                case BACK -> new Pairing(second, first, Pairing.Course.TOWARDS);
                case TOGETHER -> new Pairing(first, second, Pairing.Course.TOGETHER);
                case TO_BOTH -> new Pairing(first, second, Pairing.Course.TO_BOTH);
            };
        }
    }

    /** How many events of a type there are, by direction. */
    public record TypeCount(String type, Map<Direction, Long> counts) {

        public TypeCount {
            counts = Map.copyOf(counts);
        }

        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The types of the two's events, the most frequent first. */
    public record Types(List<TypeCount> types) {

        public Types {
            types = List.copyOf(types);
        }
    }

    /** What the counts by type are of: the key under which they are kept. */
    public record TypesKey(String first, String second) {}

    /** Counts. */
    public static Types types(EventRecord record, TypesKey key) {
        Map<String, Map<Direction, Long>> counts = new LinkedHashMap<>();
        for (Direction direction : Direction.values()) {
            record.list(new Query("SELECT e.type, count(*) AS n FROM events e")
                    .add(filter(direction.of(key.first, key.second)).where()).add("GROUP BY e.type"), row ->
                    counts.computeIfAbsent(row.text("type"), type -> new EnumMap<>(Direction.class))
                            .put(direction, row.longNumber("n")));
        }
        return new Types(counts.entrySet().stream().map(entry -> new TypeCount(entry.getKey(), entry.getValue()))
                .sorted((a, b) -> a.all() == b.all() ? a.type.compareTo(b.type) : Long.compare(b.all(), a.all())).toList());
    }

    /**
     * Two persons who met.
     *
     * @param first the first country's, as actor id and name
     * @param second the second country's
     * @param events how many events tell so
     * @param last when last, as far as known
     */
    public record Met(Person first, Person second, long events, Optional<String> last) {}

    /** A person of the record. */
    public record Person(String id, String name) {}

    /** Who of the one met whom of the other, the most frequent first. What is told as planned or as not done is no meeting. */
    public static List<Met> met(EventRecord record, String first, String second) {
        EventFilter filter = filter(new Pairing(first, second, Pairing.Course.ANY)).toBuilder()
                .types(List.of("CONSULT")).statuses(HAPPENED).build();
        return record.list(new Query("WITH meetings AS (SELECT e.id, e.latest FROM events e").add(filter.where()).add("""
                ), persons AS (SELECT DISTINCT p.owner, p.actor, p.name, p.country, m.latest
                    FROM participants p JOIN meetings m ON m.id = p.owner
                    WHERE p.kind = 'PERSON' AND p.role IN ('ACTOR', 'RECIPIENT'))
                SELECT x.actor AS first, any_value(x.name) AS first_name, y.actor AS second, any_value(y.name) AS second_name,
                    count(DISTINCT x.owner) AS n, max(x.latest)::VARCHAR AS last
                FROM persons x JOIN persons y ON x.owner = y.owner WHERE x.country = ? AND y.country = ?
                GROUP BY x.actor, y.actor ORDER BY n DESC, last DESC NULLS LAST, x.actor, y.actor LIMIT ?""",
                first, second, MOST_MEETINGS),
                row -> new Met(new Person(row.text("first"), row.text("first_name")),
                        new Person(row.text("second"), row.text("second_name")), row.longNumber("n"),
                        row.optionalText("last")));
    }

    /** The events of a pairing. */
    public static EventFilter filter(Pairing pairing) {
        return EventFilter.ALL.toBuilder().pairings(List.of(pairing)).build();
    }

    /** Whether some event has an actor of a country on board. */
    public static boolean knows(EventRecord record, String country) {
        return !record.list(new Query("SELECT 1 AS one FROM participants WHERE country = ? LIMIT 1", country),
                row -> row.number("one")).isEmpty();
    }
}
