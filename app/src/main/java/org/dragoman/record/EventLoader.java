package org.dragoman.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.what.Attribution;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Evidence;
import org.dragoman.what.Magnitude;
import org.dragoman.what.Participant;
import org.dragoman.what.Statement;
import org.dragoman.what.Status;
import org.duckdb.DuckDBConnection;

/** Puts events and statements of some pages together again from their rows. */
final class EventLoader {

    private record Seat(String owner, Role role) {}

    private record Basis(int part, Span sentence, Span trigger, Optional<Span> date, Optional<Span> place, String rule) {}

    private final DuckDBConnection connection;
    private final String key;
    private final Collection<String> ids;
    private final Map<Seat, List<Participant>> participants = new HashMap<>();
    private final Map<String, List<Magnitude>> magnitudes = new HashMap<>();
    private final Map<String, List<Evidence.Step>> steps = new HashMap<>();
    private final Map<String, Basis> bases = new HashMap<>();

    private EventLoader(DuckDBConnection connection, String key, Collection<String> ids, boolean explained)
            throws SQLException {
        this.connection = connection;
        this.key = key;
        this.ids = ids;
        rows("participants", key.equals("event") ? "owner" : key, row -> participants
                .computeIfAbsent(new Seat(row.text("owner"), row.name(Role.class, "role")), seat -> new ArrayList<>())
                .add(participant(row)));
        rows("magnitudes", key, row -> magnitudes
                .computeIfAbsent(row.text("event"), event -> new ArrayList<>()).add(magnitude(row)));
        if (explained) {
            rows("derivation", key, row -> steps
                    .computeIfAbsent(row.text("event"), event -> new ArrayList<>())
                    .add(new Evidence.Step(row.text("value"), row.text("how"))));
        }
    }

    /** The events of some pages, by page and in the order of the text. */
    static List<Event> ofPages(DuckDBConnection connection, Collection<String> pages) throws SQLException {
        return new EventLoader(connection, "page", pages, true).events("page");
    }

    /** Some events, in no order. */
    static List<Event> byId(DuckDBConnection connection, Collection<String> events) throws SQLException {
        return new EventLoader(connection, "event", events, true).events("id");
    }

    /** Some events, in no order, without how their values were come by: quicker. */
    static List<Event> inShort(DuckDBConnection connection, Collection<String> events) throws SQLException {
        return new EventLoader(connection, "event", events, false).events("id");
    }

    /** The statements of a page, in the order of the text. */
    static List<Statement> statements(DuckDBConnection connection, String page) throws SQLException {
        EventLoader loader = new EventLoader(connection, "page", List.of(page), false);
        List<Statement> statements = new ArrayList<>();
        loader.rows("statements", "page", row -> statements.add(loader.statement(row)));
        return statements;
    }

    private void rows(String table, String column, Query.RowConsumer consumer) throws SQLException {
        String order = table.equals("evidence") ? "" : " ORDER BY page, number";
        new Query("SELECT * FROM " + table + " WHERE " + column + " IN (SELECT unnest(?))" + order, ids)
                .forEach(connection, consumer);
    }

    private List<Event> events(String column) throws SQLException {
        rows("evidence", key, row -> bases.put(row.text("event"), basis(row)));
        List<Event> events = new ArrayList<>();
        rows("events", column, row -> events.add(event(row)));
        return events;
    }

    private Event event(Row row) throws SQLException {
        String id = row.text("id");
        return new Event(
                id,
                new EventType(row.text("type"), EventType.Quad.of(row.number("quad")), row.decimal("score")),
                row.list("modes"),
                row.list("contexts"),
                row.name(Status.class, "status"),
                row.flag("historical"),
                row.flag("teaser"),
                seated(id, Role.ACTOR),
                seated(id, Role.RECIPIENT),
                row.range(),
                row.optionalPlace(),
                magnitudes.getOrDefault(id, List.of()),
                new Attribution(one(id, Role.SPEAKER), one(id, Role.THROUGH), row.optionalText("statement")),
                row.optionalSpan("content"),
                evidence(id, row.text("page")),
                row.decimal("confidence"),
                row.text("coder"));
    }

    private Evidence evidence(String event, String page) {
        Basis basis = bases.get(event);
        if (basis == null) {
            throw new IllegalStateException("event " + event + " has no evidence");
        }
        return new Evidence(page, basis.part, basis.sentence, basis.trigger, basis.date, basis.place, basis.rule,
                steps.getOrDefault(event, List.of()));
    }

    private static Basis basis(Row row) throws SQLException {
        return new Basis(row.number("part"), row.span("sentence"), row.span("trigger"), row.optionalSpan("date"),
                row.optionalSpan("place"), row.text("rule"));
    }

    private List<Participant> seated(String owner, Role role) {
        return participants.getOrDefault(new Seat(owner, role), List.of());
    }

    private Optional<Participant> one(String owner, Role role) {
        return seated(owner, role).stream().findFirst();
    }

    private static Participant participant(Row row) throws SQLException {
        return new Participant(row.actor(), row.span("span"), row.text("basis"), row.list("alternatives"));
    }

    private static Magnitude magnitude(Row row) throws SQLException {
        return new Magnitude(row.text("measure"), row.decimal("least"), row.optionalDecimal("most"),
                row.text("unit"), row.span("span"));
    }

    private Statement statement(Row row) throws SQLException {
        String id = row.text("id");
        Participant speaker = one(id, Role.SPEAKER)
                .orElseThrow(() -> new IllegalStateException("statement " + id + " has no speaker"));
        return new Statement(id, speaker, one(id, Role.THROUGH), one(id, Role.ADDRESSEE), row.span("content"),
                row.flag("direct"), row.range(), row.text("page"), row.number("part"), row.span("sentence"),
                row.span("cue"), row.list("events"));
    }
}
