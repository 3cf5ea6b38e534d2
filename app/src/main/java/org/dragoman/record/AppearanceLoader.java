package org.dragoman.record;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.register.Sector;
import org.dragoman.who.Actor;
import org.dragoman.who.Sighting;
import org.duckdb.DuckDBConnection;

/** Finds where an actor appears. */
final class AppearanceLoader {

    private static final String LATEST = " ORDER BY coalesce(a.latest, a.earliest) DESC NULLS LAST, p.source, p.id";

    private final DuckDBConnection connection;

    AppearanceLoader(DuckDBConnection connection) {
        this.connection = connection;
    }

    Appearances load(String actor, List<String> names, int latest) throws SQLException {
        return new Appearances(actor(actor),
                count("count(DISTINCT owner)", actor, "AND role IN ('ACTOR', 'RECIPIENT')"),
                count("count(DISTINCT owner)", actor, "AND role IN ('SPEAKER', 'THROUGH')"),
                count("count(DISTINCT page)", actor, ""), pages(actor, latest), sightings(actor, names));
    }

    private long count(String what, String actor, String roles) throws SQLException {
        return new Query("SELECT " + what + " AS n FROM participants WHERE actor = ? " + roles, actor)
                .first(connection, row -> row.longNumber("n")).orElse(0L);
    }

    private Optional<Actor> actor(String id) throws SQLException {
        return new Query("""
                SELECT x.* FROM participants x JOIN pages p ON p.id = x.page
                    LEFT JOIN anchors a ON a.page = p.id AND a.part = 0
                WHERE x.actor = ?""", id).add(LATEST + ", x.number LIMIT 1")
                .first(connection, row -> new Actor(row.text("actor"), row.name(Actor.Kind.class, "kind"),
                        row.text("name"), row.optionalText("country"),
                        row.list("sectors").stream().map(Sector::valueOf).toList(), row.optionalText("title")));
    }

    private List<Appearances.DatedPage> pages(String actor, int most) throws SQLException {
        return new Query("""
                SELECT p.id, p.source, p.address, p.title, a.earliest, a.latest, a.weekday,
                    coalesce(a.precision, 'UNKNOWN') AS precision,
                    coalesce(a.basis, []) AS basis, coalesce(a.conflicts, []) AS conflicts
                FROM pages p LEFT JOIN anchors a ON a.page = p.id AND a.part = 0
                WHERE p.id IN (SELECT page FROM participants WHERE actor = ?)""", actor).add(LATEST + " LIMIT ?", most)
                .list(connection, row -> new Appearances.DatedPage(EventRecord.label(row), row.range()));
    }

    private List<Sighting> sightings(String actor, List<String> names) throws SQLException {
        List<String> lower = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return new Query(Observations.SIGHTINGS)
                .add(" WHERE o.person = ? OR lower(o.name) IN (SELECT unnest(?))", actor, lower)
                .add(LATEST + ", o.number")
                .list(connection, Observations::sighting);
    }
}
