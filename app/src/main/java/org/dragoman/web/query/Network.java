package org.dragoman.web.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Pairing;
import org.dragoman.record.Query;
import org.dragoman.record.Row;

/**
 * Who acts on whom in events, by country or by actor.
 *
 * @param nodes those who are in one of the ties, the most active first
 * @param ties the ties with most events, the most first
 * @param allTies how many ties there are
 * @param events how many events there are
 * @param tied how many of them are in some tie, shown or not
 */
public record Network(List<Node> nodes, List<Tie> ties, long allTies, long events, long tied) {

    public Network {
        nodes = nodes.stream().sorted(Comparator.comparingLong(Node::events).reversed().thenComparing(Node::id)).toList();
        ties = ties.stream().sorted(Comparator.comparingLong(Tie::events).reversed()
                .thenComparing(tie -> tie.pairing().toString())).toList();
    }

    /** What stands for a node. */
    public enum Unit {
        /** A country, with everybody who is of it; those of whom no country is known are left out. */
        COUNTRY("a.country"),
        /** A country too, and those of whom no country is known are one node. */
        ANY("coalesce(a.country, '" + Pairing.NO_COUNTRY + "')"),
        /** An actor, by its id. */
        ACTOR("a.actor");

        private final String column;

        Unit(String column) {
            this.column = column;
        }
    }

    /**
     * Who takes part.
     *
     * @param id a country's code, {@link Pairing#NO_COUNTRY}, or an actor's id
     * @param name a name that pages have for an actor; a country's code
     * @param country the actor's country
     * @param cooperation how many of its events are cooperation, in word or deed
     * @param conflict how many are conflict
     */
    public record Node(String id, String name, Optional<String> country, long cooperation, long conflict) {

        public long events() {
            return cooperation + conflict;
        }
    }

    /**
     * Who acts on whom, or with whom. An event of several is in a tie for each two of them.
     *
     * @param pairing {@code TOWARDS}, both sides the same where one of a country acts on another of it, or {@code TOGETHER}
     * @param cooperation how many events are cooperation
     * @param conflict how many are conflict
     */
    public record Tie(Pairing pairing, long cooperation, long conflict) {

        public long events() {
            return cooperation + conflict;
        }
    }

    /**
     * What it is of: the key under which it is kept.
     *
     * @param most how many ties are wanted
     */
    public record Key(EventFilter filter, Unit unit, int most) {}

    /**
     * Counts. Each event counts once for a node and for a tie, however many of a country take part in it; {@link Pairing} says
     * which events are of a tie.
     */
    public static Network of(EventRecord record, Key key) {
        Query query = new Query("WITH chosen AS MATERIALIZED (SELECT e.rowid AS event, e.id, e.quad > 2 AS conflict FROM events e")
                .add(key.filter.where())
                .add("), sides AS MATERIALIZED (SELECT c.event, " + key.unit.column + " AS side,").add("""
                        any_value(c.conflict) AS conflict, bool_or(a.role = 'ACTOR') AS acts, bool_or(a.role = 'RECIPIENT') AS gets
                    FROM participants a JOIN chosen c ON c.id = a.owner WHERE a.role IN ('ACTOR', 'RECIPIENT') AND side IS NOT NULL
                    GROUP BY c.event, side),
                linked AS MATERIALIZED (SELECT x.event, x.conflict, x.side AS first, y.side AS second,
                        y.acts AND x.side <> y.side AS joint
                    FROM sides x JOIN sides y ON y.event = x.event AND x.acts
                        AND CASE WHEN x.side = y.side THEN x.gets WHEN y.acts THEN x.side < y.side ELSE y.gets END),
                ties AS MATERIALIZED (SELECT first, second, joint, count(*) FILTER (WHERE NOT conflict) AS cooperation,
                        count(*) FILTER (WHERE conflict) AS conflicts, count(*) OVER () AS n
                    FROM linked GROUP BY first, second, joint ORDER BY count(*) DESC, first, second, joint LIMIT ?)
                SELECT 'tie' AS what, first, second, joint, cooperation, conflicts, n FROM ties
                UNION ALL SELECT 'node', side, NULL, NULL, count(*) FILTER (WHERE NOT conflict), count(*) FILTER (WHERE conflict), NULL
                    FROM sides WHERE side IN (SELECT first FROM ties UNION SELECT second FROM ties) GROUP BY side
                UNION ALL SELECT 'events', NULL, NULL, NULL, NULL, NULL, count(*) FROM chosen
                UNION ALL SELECT 'tied', NULL, NULL, NULL, NULL, NULL, count(DISTINCT event) FROM linked""", key.most);
        Reading reading = new Reading();
        record.list(query, reading::take);
        List<Node> nodes = key.unit == Unit.ACTOR ? named(record, reading.nodes) : reading.nodes;
        return new Network(nodes, reading.ties, reading.allTies, reading.events, reading.tied);
    }

    /** What the rows of the answer say. */
    private static final class Reading {

        private final List<Node> nodes = new ArrayList<>();
        private final List<Tie> ties = new ArrayList<>();
        private long allTies;
        private long events;
        private long tied;

        private String take(Row row) throws SQLException {
            String what = row.text("what");
            switch (what) {
                case "tie" -> {
                    Pairing.Course course = row.flag("joint") ? Pairing.Course.TOGETHER : Pairing.Course.TOWARDS;
                    ties.add(new Tie(new Pairing(row.text("first"), row.text("second"), course),
                            row.longNumber("cooperation"), row.longNumber("conflicts")));
                    allTies = row.longNumber("n");
                }
                case "node" -> nodes.add(new Node(row.text("first"), row.text("first"), Optional.empty(),
                        row.longNumber("cooperation"), row.longNumber("conflicts")));
                case "events" -> events = row.longNumber("n");
                case "tied" -> tied = row.longNumber("n");
                default -> throw new IllegalStateException("what is " + what);
            }
            return what;
        }
    }

    /** Actors with the names that pages have for them. */
    private static List<Node> named(EventRecord record, List<Node> nodes) {
        Map<String, Node> byId = nodes.stream().collect(Collectors.toMap(Node::id, node -> node));
        return record.list(new Query("SELECT a.actor, max(a.name) AS name, max(a.country) AS country FROM participants a "
                + "WHERE a.actor IN (SELECT unnest(?)) GROUP BY a.actor", List.copyOf(byId.keySet())), row -> {
                    Node node = Objects.requireNonNull(byId.get(row.text("actor")));
                    return new Node(node.id, row.text("name"), row.optionalText("country"), node.cooperation, node.conflict);
                });
    }

    /** How many of the events' ties are left out. */
    public long leftOut() {
        return allTies - ties.size();
    }
}
