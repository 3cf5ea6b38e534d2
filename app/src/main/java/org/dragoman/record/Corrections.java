package org.dragoman.record;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.record.Correction.Changes;
import org.dragoman.record.Correction.Passage;
import org.dragoman.record.Correction.Verdict;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Evidence;
import org.dragoman.what.Status;
import org.dragoman.who.Actor;
import org.duckdb.DuckDBConnection;

/** Corrections as rows, and back; and which event each is of. */
final class Corrections {

    private record Seat(long correction, Role role) {}

    private final DuckDBConnection connection;

    Corrections(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Adds one within the transaction that is open. Returns the event that it is of, if the record has that now. */
    Optional<String> add(Correction correction) throws SQLException {
        long number = new Query("SELECT coalesce(max(number), 0) + 1 AS next FROM corrections")
                .first(connection, row -> row.longNumber("next")).orElseThrow();
        Optional<String> event = eventOf(correction,
                EventLoader.ofPages(connection, List.of(correction.page())), text(correction.page()));
        try (RowWriter row = new RowWriter(connection, "corrections")) {
            write(row, number, event, correction);
        }
        try (RowWriter rows = new RowWriter(connection, "corrected_actors")) {
            actors(rows, number, Role.ACTOR, correction.changes().actors());
            actors(rows, number, Role.RECIPIENT, correction.changes().recipients());
        }
        return event;
    }

    private String text(String page) throws SQLException {
        return new Query("SELECT text FROM pages WHERE id = ?", page).first(connection, row -> row.text("text")).orElse("");
    }

    private static void write(RowWriter row, long number, Optional<String> event, Correction correction)
            throws SQLException {
        Changes changes = correction.changes();
        Passage passage = correction.passage();
        row.row().number(number).text(correction.page()).text(event).number(passage.part()).span(passage.sentence())
                .span(passage.trigger()).text(passage.words()).text(correction.codedType()).name(correction.verdict())
                .list(changes.names());
        row.text(changes.type().map(EventType::name));
        if (changes.type().isPresent()) {
            row.number(changes.type().get().quad().code()).number(changes.type().get().score());
        } else {
            row.nothing().nothing();
        }
        if (changes.modes().isPresent()) {
            row.list(changes.modes().get());
        } else {
            row.nothing();
        }
        row.text(changes.status().map(Status::name));
        if (changes.date().isPresent()) {
            row.range(changes.date().get());
        } else {
            row.nothing().nothing().nothing().nothing().nothing().nothing();
        }
        row.text(correction.note()).text(correction.author())
                .time(LocalDateTime.ofInstant(correction.made(), ZoneOffset.UTC)).end();
    }

    private static void actors(RowWriter rows, long correction, Role role, Optional<List<Actor>> actors)
            throws SQLException {
        int number = 0;
        for (Actor actor : actors.orElse(List.of())) {
            rows.row().number(correction).name(role).number(number++).actor(actor).end();
        }
    }

    /** Every correction there ever was of these events, the first one first. */
    Map<String, List<Correction>> of(Collection<String> events) throws SQLException {
        Map<String, List<Correction>> byEvent = new HashMap<>();
        load(new Query("SELECT * FROM corrections WHERE event IN (SELECT unnest(?))", events), (event, correction) ->
                event.ifPresent(id -> byEvent.computeIfAbsent(id, e -> new ArrayList<>()).add(correction)));
        return byEvent;
    }

    /** Every correction there is, those of events that the record has no longer among them; the first one first. */
    List<Correction> all() throws SQLException {
        List<Correction> all = new ArrayList<>();
        load(new Query("SELECT * FROM corrections"), (event, correction) -> all.add(correction));
        return all;
    }

    @FunctionalInterface
    private interface Taker {
        void take(Optional<String> event, Correction correction);
    }

    private void load(Query query, Taker taker) throws SQLException {
        Map<Seat, List<Actor>> actors = new HashMap<>();
        new Query("SELECT * FROM corrected_actors WHERE correction IN (SELECT number FROM (").add(query)
                .add(")) ORDER BY correction, number")
                .forEach(connection, row -> actors.computeIfAbsent(
                        new Seat(row.longNumber("correction"), row.name(Role.class, "role")), seat -> new ArrayList<>())
                        .add(row.actor()));
        new Query("").add(query).add("ORDER BY number")
                .forEach(connection, row -> taker.take(row.optionalText("event"), correction(row, actors)));
    }

    private static Correction correction(Row row, Map<Seat, List<Actor>> actors) throws SQLException {
        long number = row.longNumber("number");
        List<String> names = row.list("changes");
        Changes changes = new Changes(
                names.contains("type") ? Optional.of(new EventType(row.text("type"),
                        EventType.Quad.of(row.number("quad")), row.decimal("score"))) : Optional.empty(),
                names.contains("modes") ? Optional.of(row.list("modes")) : Optional.empty(),
                names.contains("status") ? Optional.of(row.name(Status.class, "status")) : Optional.empty(),
                names.contains("date") ? Optional.of(row.range()) : Optional.empty(),
                names.contains("actors")
                        ? Optional.of(actors.getOrDefault(new Seat(number, Role.ACTOR), List.of())) : Optional.empty(),
                names.contains("recipients")
                        ? Optional.of(actors.getOrDefault(new Seat(number, Role.RECIPIENT), List.of()))
                        : Optional.empty());
        Passage passage = new Passage(row.number("part"), row.span("sentence"), row.span("trigger"), row.text("sentence"));
        return new Correction(row.text("page"), passage, row.text("coded_type"), row.name(Verdict.class, "verdict"),
                changes, row.text("note"), row.text("author"), row.time("made").toInstant(ZoneOffset.UTC));
    }

    /** Says anew which events the corrections of some pages are of, after these pages were coded again. */
    void attach(List<CodedPage> pages) throws SQLException {
        Map<String, CodedPage> byId = new HashMap<>();
        pages.forEach(page -> byId.put(page.page().id(), page));
        Map<Long, Optional<String>> events = new LinkedHashMap<>();
        new Query("SELECT * FROM corrections WHERE page IN (SELECT unnest(?)) ORDER BY number", byId.keySet())
                .forEach(connection, row -> {
                    CodedPage page = byId.get(row.text("page"));
                    if (page != null) {
                        events.put(row.longNumber("number"),
                                eventOf(correction(row, Map.of()), page.events(), page.page().text()));
                    }
                });
        try (PreparedStatement update = connection.prepareStatement("UPDATE corrections SET event = ? WHERE number = ?")) {
            for (var entry : events.entrySet()) {
                update.setString(1, entry.getValue().orElse(null));
                update.setLong(2, entry.getKey());
                update.executeUpdate();
            }
        }
    }

    /**
     * Which of a page's events is meant: one whose trigger shares a word with the trigger that was corrected. Of several, one
     * of the type that was coded then, else the one whose trigger is nearest to being the same.
     */
    static Optional<String> eventOf(Correction correction, List<Event> events, String text) {
        Passage passage = correction.passage();
        return moved(passage, text).flatMap(trigger -> events.stream()
                .filter(event -> event.evidence().trigger().overlaps(trigger))
                .min(Comparator.comparing((Event event) -> !event.type().name().equals(correction.codedType()))
                        .thenComparingInt(event -> distance(event.evidence(), trigger))
                        .thenComparing(Event::id))
                .map(Event::id));
    }

    private static int distance(Evidence evidence, Span trigger) {
        return Math.abs(evidence.trigger().start() - trigger.start()) + Math.abs(evidence.trigger().end() - trigger.end());
    }

    /** Where the trigger stands in the text as it is now; nothing where the sentence is not there any more. */
    private static Optional<Span> moved(Passage passage, String text) {
        int start = passage.sentence().start();
        if (text.startsWith(passage.words(), start)) {
            return Optional.of(passage.trigger());
        }
        int nearest = -1;
        for (int at = text.indexOf(passage.words()); at >= 0; at = text.indexOf(passage.words(), at + 1)) {
            nearest = nearest < 0 || Math.abs(at - start) < Math.abs(nearest - start) ? at : nearest;
        }
        int shift = nearest - start;
        return nearest < 0 ? Optional.empty()
                : Optional.of(new Span(passage.trigger().start() + shift, passage.trigger().end() + shift));
    }
}
