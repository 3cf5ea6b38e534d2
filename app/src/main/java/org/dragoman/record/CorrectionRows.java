package org.dragoman.record;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.record.Correction.Changes;
import org.dragoman.record.Correction.Coded;
import org.dragoman.record.Correction.Passage;
import org.dragoman.record.Correction.Verdict;
import org.dragoman.what.EventType;
import org.dragoman.what.Status;
import org.dragoman.who.Actor;
import org.duckdb.DuckDBConnection;

/** Corrections as rows, and back. */
final class CorrectionRows {

    private record Seat(long correction, Role role) {}

    private final DuckDBConnection connection;

    CorrectionRows(DuckDBConnection connection) {
        this.connection = connection;
    }

    void write(KeptCorrection kept) throws SQLException {
        try (RowWriter row = new RowWriter(connection, "corrections")) {
            write(row, kept);
        }
        try (RowWriter rows = new RowWriter(connection, "corrected_actors")) {
            actors(rows, kept.number(), Role.ACTOR, kept.said().changes().actors());
            actors(rows, kept.number(), Role.RECIPIENT, kept.said().changes().recipients());
        }
    }

    private static void write(RowWriter row, KeptCorrection kept) throws SQLException {
        Correction said = kept.said();
        Changes changes = said.changes();
        Passage passage = said.passage();
        row.row().number(kept.number()).text(said.page()).text(kept.event()).number(passage.part())
                .span(passage.sentence()).span(passage.trigger()).text(passage.words()).text(said.coded().type())
                .name(said.verdict()).list(changes.names());
        row.text(changes.type().map(EventType::name));
        if (changes.type().isPresent()) {
            row.number(changes.type().get().quad().code()).number(changes.type().get().score());
        } else {
            row.nothing().nothing();
        }
        list(row, changes.modes()).text(changes.status().map(Status::name));
        if (changes.date().isPresent()) {
            row.range(changes.date().get());
        } else {
            row.nothing().nothing().nothing().nothing().nothing().nothing();
        }
        row.text(said.note()).text(said.author()).time(LocalDateTime.ofInstant(said.made(), ZoneOffset.UTC))
                .place(changes.place().flatMap(place -> place));
        list(row, said.coded().modes()).text(said.coded().status().map(Status::name)).end();
    }

    private static RowWriter list(RowWriter row, Optional<List<String>> values) throws SQLException {
        return values.isPresent() ? row.list(values.get()) : row.nothing();
    }

    private static void actors(RowWriter rows, long correction, Role role, Optional<List<Actor>> actors)
            throws SQLException {
        int number = 0;
        for (Actor actor : actors.orElse(List.of())) {
            rows.row().number(correction).name(role).number(number++).actor(actor).end();
        }
    }

    /** The corrections that a query over their columns chooses, in the order of their numbers. */
    List<KeptCorrection> read(Query query) throws SQLException {
        return read(query, row -> false).stream().map(Flagged::kept).toList();
    }

    /** A correction, and what else was asked of its row. */
    record Flagged(KeptCorrection kept, boolean flag) {}

    List<Flagged> read(Query query, Query.RowReader<Boolean> flag) throws SQLException {
        Map<Seat, List<Actor>> actors = new HashMap<>();
        new Query("SELECT * FROM corrected_actors WHERE correction IN (SELECT number FROM (").add(query)
                .add(")) ORDER BY correction, number")
                .forEach(connection, row -> actors.computeIfAbsent(
                        new Seat(row.longNumber("correction"), row.name(Role.class, "role")), seat -> new ArrayList<>())
                        .add(row.actor()));
        return new Query("SELECT * FROM (").add(query).add(") ORDER BY number").list(connection, row -> new Flagged(
                new KeptCorrection(row.longNumber("number"), row.optionalText("event"), correction(row, actors)),
                flag.read(row)));
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
                        : Optional.empty(),
                names.contains("place") ? Optional.of(row.optionalPlace()) : Optional.empty());
        Passage passage = new Passage(row.number("part"), row.span("sentence"), row.span("trigger"), row.text("sentence"));
        Coded coded = new Coded(row.text("coded_type"), row.optionalList("coded_modes"),
                row.optionalText("coded_status").map(Status::valueOf));
        return new Correction(row.text("page"), passage, coded, row.name(Verdict.class, "verdict"), changes,
                row.text("note"), row.text("author"), row.time("made").toInstant(ZoneOffset.UTC));
    }
}
