package org.dragoman.web.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;
import org.dragoman.record.Row;
import org.dragoman.who.Actor;

/** What the record has of one actor. */
public final class ActorQuery {

    private static final int MOST_COUNTERPARTS = 20;
    private static final int MOST_ROLES = 40;

    private ActorQuery() {}

    /**
     * Somebody who takes part in the same events.
     *
     * @param events in how many
     * @param cooperation how many of these are cooperation
     * @param conflict how many are conflict
     */
    public record Counterpart(
            String id, String name, Optional<String> country, long events, long cooperation, long conflict) {}

    /** How much there is of the actor, and with whom. */
    public record Company(long events, long told, long pages, List<Counterpart> counterparts) {

        public Company {
            counterparts = List.copyOf(counterparts);
        }
    }

    /** What it is of: the key under which it is kept. */
    public record Key(String actor) {}

    /** Counts, and who is with the actor most often. */
    public static Company company(EventRecord record, Key key) {
        String actor = key.actor;
        List<Counterpart> counterparts = record.list(new Query("""
                WITH mine AS (SELECT DISTINCT owner FROM participants WHERE actor = ? AND role IN ('ACTOR', 'RECIPIENT')),
                others AS (SELECT DISTINCT p.owner, p.actor, p.name, p.country
                    FROM participants p JOIN mine ON mine.owner = p.owner
                    WHERE p.role IN ('ACTOR', 'RECIPIENT') AND p.actor <> ?)
                SELECT o.actor, max(o.name) AS name, max(o.country) AS country, count(DISTINCT e.id) AS n,
                    count(DISTINCT e.id) FILTER (WHERE e.quad <= 2) AS cooperation,
                    count(DISTINCT e.id) FILTER (WHERE e.quad > 2) AS conflict
                FROM others o JOIN events e ON e.id = o.owner GROUP BY o.actor ORDER BY n DESC, o.actor LIMIT ?""",
                actor, actor, MOST_COUNTERPARTS),
                row -> new Counterpart(row.text("actor"), row.text("name"), row.optionalText("country"), row.longNumber("n"),
                        row.longNumber("cooperation"), row.longNumber("conflict")));
        return record.list(new Query("""
                SELECT count(DISTINCT owner) FILTER (WHERE role IN ('ACTOR', 'RECIPIENT')) AS events,
                    count(DISTINCT owner) FILTER (WHERE role IN ('SPEAKER', 'THROUGH')) AS told, count(DISTINCT page) AS pages
                FROM participants WHERE actor = ?""", actor),
                row -> new Company(row.longNumber("events"), row.longNumber("told"), row.longNumber("pages"), counterparts))
                .getFirst();
    }

    /** The actor as some page has it, a resolved one if there is one. */
    public static Optional<Actor> actor(EventRecord record, String id) {
        return record.list(new Query("""
                SELECT actor, kind, name, country, sectors, title FROM participants WHERE actor = ?
                ORDER BY country IS NULL, len(sectors) = 0, title IS NULL, page, number LIMIT 1""", id), Row::actor)
                .stream().findFirst();
    }

    /**
     * A role that pages give to a person.
     *
     * @param role as they put it: {@code "former foreign minister"}
     * @param country the country named with it
     * @param pages how many pages say so
     * @param first when the first of them was written, as far as known
     * @param last when the last
     * @param page the last one's id
     * @param pageName what it is called
     */
    public record Role(String role, Optional<String> country, long pages, Optional<LocalDate> first, Optional<LocalDate> last,
            String page, String pageName) {}

    /**
     * The roles, the latest first.
     *
     * @param names the person's names; letters' case does not count
     */
    public static List<Role> roles(EventRecord record, String actor, List<String> names) {
        List<String> lower = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return record.list(new Query("""
                WITH said AS (SELECT trim(o.standing || ' ' || o.title) AS role, o.country, p.id,
                        coalesce(p.title, p.source) AS name, a.earliest, a.latest
                    FROM observations o JOIN pages p ON p.id = o.page LEFT JOIN anchors a ON a.page = o.page AND a.part = o.part
                    WHERE o.person = ? OR lower(o.name) IN (SELECT unnest(?)))
                SELECT role, country, count(DISTINCT id) AS n, min(earliest) AS first, max(latest) AS last,
                    arg_max(id, coalesce(latest, earliest, DATE '0001-01-01')) AS page,
                    arg_max(name, coalesce(latest, earliest, DATE '0001-01-01')) AS name
                FROM said GROUP BY role, country ORDER BY last DESC NULLS LAST, n DESC, role LIMIT ?""", actor, lower, MOST_ROLES),
                row -> new Role(row.text("role"), row.optionalText("country"), row.longNumber("n"), row.optionalDay("first"),
                        row.optionalDay("last"), row.text("page"), row.text("name")));
    }
}
