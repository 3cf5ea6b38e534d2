package org.dragoman.record;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Page;
import org.dragoman.page.Sha256;
import org.dragoman.page.Teaser;
import org.dragoman.register.Sector;
import org.dragoman.what.Event;
import org.dragoman.what.Evidence;
import org.dragoman.what.Magnitude;
import org.dragoman.what.Participant;
import org.dragoman.what.Statement;
import org.dragoman.when.Anchor;
import org.dragoman.who.Observation;
import org.duckdb.DuckDBConnection;

/** Writes one batch within the transaction that is open on the connection. */
final class BatchWriter {

    /** The tables that hold what belongs to a page, by its id in the column {@code page}. */
    static final List<String> TABLES_OF_A_PAGE = List.of(
            "blocks", "teasers", "metadata", "date_claims", "anchors", "verdicts", "events", "evidence", "derivation",
            "magnitudes", "participants", "statements", "observations", "mentions", "dates", "places", "incomplete");

    private final DuckDBConnection connection;

    BatchWriter(DuckDBConnection connection) {
        this.connection = connection;
    }

    void write(Batch batch) throws SQLException {
        deleteKnown(batch.pages().stream().map(coded -> coded.page().id()).toList());
        writePages(batch.pages());
        writeClaims(batch.pages());
        writeEvents(batch.pages());
        writeEvidence(batch.pages());
        writeStatements(batch.pages());
        writeParticipants(batch.pages());
        MentionRows.write(connection, batch.pages());
        writeSources(batch);
        writeFailures(batch);
        new Corrections(connection).attach(batch.pages());
    }

    /** Most pages are new, and to find nothing to delete in all tables takes long in a large record. */
    private void deleteKnown(List<String> ids) throws SQLException {
        List<String> known = ids.isEmpty() ? List.of() : new Query("SELECT id FROM pages WHERE id IN (SELECT unnest(?))", ids)
                .list(connection, row -> row.text("id"));
        if (known.isEmpty()) {
            return;
        }
        for (String table : TABLES_OF_A_PAGE) {
            update("DELETE FROM " + table + " WHERE page IN (SELECT unnest(?))", known);
        }
        update("DELETE FROM pages WHERE id IN (SELECT unnest(?))", known);
    }

    private void update(String sql, List<?>... lists) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < lists.length; i++) {
                statement.setObject(i + 1, connection.createArrayOf("VARCHAR", lists[i].toArray()));
            }
            statement.executeUpdate();
        }
    }

    private RowWriter into(String table) throws SQLException {
        return new RowWriter(connection, table);
    }

    private void writePages(List<CodedPage> pages) throws SQLException {
        try (RowWriter pageRows = into("pages"); RowWriter blocks = into("blocks");
                RowWriter teasers = into("teasers"); RowWriter metadata = into("metadata");
                RowWriter observations = into("observations")) {
            for (CodedPage coded : pages) {
                Page page = coded.page();
                pageRows.row(page.id(), page.source()).text(page.address()).text(page.title()).text(page.text())
                        .text(coded.coder()).text(Sha256.hex(page.text())).end();
                int number = 0;
                for (Block block : page.blocks()) {
                    blocks.row(page.id()).number(number++).name(block.kind()).number(block.part()).span(block.span())
                            .end();
                }
                number = 0;
                for (Teaser teaser : page.teasers()) {
                    teasers.row(page.id()).number(number++).number(teaser.part()).text(teaser.link())
                            .flag(teaser.truncated()).end();
                }
                number = 0;
                for (Metadatum datum : page.metadata()) {
                    metadata.row(page.id()).number(number++).name(datum.field()).text(datum.value())
                            .text(datum.origin()).span(datum.span()).end();
                }
                number = 0;
                for (Observation observation : coded.observations()) {
                    Observations.write(observations.row(page.id()).number(number++), observation);
                }
            }
        }
    }

    private void writeClaims(List<CodedPage> pages) throws SQLException {
        try (RowWriter claims = into("date_claims"); RowWriter anchors = into("anchors");
                RowWriter verdicts = into("verdicts")) {
            for (CodedPage coded : pages) {
                String page = coded.page().id();
                int number = 0;
                for (DateClaim claim : coded.page().dateClaims()) {
                    claim(claims.row(page).number(number++), claim).end();
                }
                for (var entry : coded.anchors().entrySet()) {
                    int part = entry.getKey();
                    Anchor anchor = entry.getValue();
                    anchors.row(page).number(part).range(anchor.published()).end();
                    number = 0;
                    for (Anchor.Verdict verdict : anchor.verdicts()) {
                        claim(verdicts.row(page).number(part).number(number++), verdict.claim())
                                .flag(verdict.accepted()).text(verdict.reason()).end();
                    }
                }
            }
        }
    }

    private static RowWriter claim(RowWriter row, DateClaim claim) throws SQLException {
        return row.day(claim.date()).name(claim.role()).text(claim.origin()).text(claim.text()).span(claim.span());
    }

    private void writeEvents(List<CodedPage> pages) throws SQLException {
        try (RowWriter events = into("events")) {
            for (CodedPage coded : pages) {
                int number = 0;
                for (Event event : coded.events()) {
                    events.row(event.id(), coded.page().id()).number(number++).text(event.type().name())
                            .number(event.type().quad().code()).number(event.type().score()).list(event.modes())
                            .list(event.contexts()).name(event.status()).flag(event.historical())
                            .flag(event.teaser()).range(event.date()).place(event.place())
                            .text(event.attribution().statement()).span(event.content()).number(event.confidence())
                            .text(event.codedBy());
                    writeSides(events, event);
                    events.end();
                }
            }
        }
    }

    /** Once more of which countries and sectors those are who take part. */
    private static void writeSides(RowWriter row, Event event) throws SQLException {
        row.list(distinct(event.actors().stream().flatMap(BatchWriter::country)))
                .list(distinct(event.recipients().stream().flatMap(BatchWriter::country)))
                .list(distinct(sides(event).flatMap(BatchWriter::country)))
                .list(distinct(sides(event).flatMap(side -> side.actor().sectors().stream().map(Sector::name))));
    }

    private static Stream<Participant> sides(Event event) {
        return Stream.concat(event.actors().stream(), event.recipients().stream());
    }

    private static Stream<String> country(Participant participant) {
        return participant.actor().country().stream();
    }

    private static List<String> distinct(Stream<String> values) {
        return values.sorted().distinct().toList();
    }

    private void writeEvidence(List<CodedPage> pages) throws SQLException {
        try (RowWriter evidenceRows = into("evidence"); RowWriter derivation = into("derivation");
                RowWriter magnitudes = into("magnitudes")) {
            for (CodedPage coded : pages) {
                String page = coded.page().id();
                for (Event event : coded.events()) {
                    Evidence evidence = event.evidence();
                    evidenceRows.row(event.id(), page).number(evidence.part()).span(evidence.sentence())
                            .span(evidence.trigger()).span(evidence.date()).span(evidence.place())
                            .text(evidence.rule()).end();
                    int number = 0;
                    for (Evidence.Step step : evidence.derivation()) {
                        derivation.row(event.id(), page).number(number++).text(step.value()).text(step.how()).end();
                    }
                    number = 0;
                    for (Magnitude magnitude : event.magnitudes()) {
                        magnitude(magnitudes.row(event.id(), page).number(number++), magnitude);
                    }
                }
            }
        }
    }

    private static void magnitude(RowWriter row, Magnitude magnitude) throws SQLException {
        row.text(magnitude.measure()).number(magnitude.least());
        if (magnitude.most().isPresent()) {
            row.number(magnitude.most().getAsDouble());
        } else {
            row.nothing();
        }
        row.text(magnitude.unit()).span(magnitude.span()).end();
    }

    private void writeStatements(List<CodedPage> pages) throws SQLException {
        try (RowWriter statements = into("statements")) {
            for (CodedPage coded : pages) {
                int number = 0;
                for (Statement statement : coded.statements()) {
                    statements.row(statement.id(), coded.page().id()).number(number++).span(statement.content())
                            .flag(statement.direct()).range(statement.date()).number(statement.part())
                            .span(statement.sentence()).span(statement.cue()).list(statement.events()).end();
                }
            }
        }
    }

    private void writeParticipants(List<CodedPage> pages) throws SQLException {
        try (RowWriter participants = into("participants")) {
            for (CodedPage coded : pages) {
                String page = coded.page().id();
                for (Event event : coded.events()) {
                    participants(participants, event.id(), page, Role.ACTOR, event.actors());
                    participants(participants, event.id(), page, Role.RECIPIENT, event.recipients());
                    participants(participants, event.id(), page, Role.SPEAKER, list(event.attribution().speaker()));
                    participants(participants, event.id(), page, Role.THROUGH, list(event.attribution().through()));
                }
                for (Statement statement : coded.statements()) {
                    participants(participants, statement.id(), page, Role.SPEAKER, List.of(statement.speaker()));
                    participants(participants, statement.id(), page, Role.THROUGH, list(statement.through()));
                    participants(participants, statement.id(), page, Role.ADDRESSEE, list(statement.addressee()));
                }
            }
        }
    }

    private static List<Participant> list(Optional<Participant> participant) {
        return participant.stream().toList();
    }

    private static void participants(
            RowWriter rows, String owner, String page, Role role, List<Participant> participants)
            throws SQLException {
        int number = 0;
        for (Participant participant : participants) {
            rows.row(owner, page).name(role).number(number++).actor(participant.actor()).span(participant.span()).text(participant.basis())
                    .list(participant.alternatives()).end();
        }
    }

    /** A page that stands in several places is called by the first of them in the alphabet, whichever was read first. */
    private void writeSources(Batch batch) throws SQLException {
        update("""
                INSERT INTO sources
                SELECT DISTINCT page, source FROM (SELECT unnest(?) AS page, unnest(?) AS source)
                EXCEPT SELECT page, source FROM sources WHERE page IN (SELECT unnest(?))""",
                batch.sourcePages(), batch.sources(), batch.sourcePages());
        update("""
                UPDATE pages SET source = first FROM (SELECT page, min(source) AS first FROM sources
                    WHERE page IN (SELECT unnest(?)) GROUP BY page)
                WHERE id = page AND source <> first""", batch.sourcePages());
    }

    /** A source that failed before and is read now is no failure any more. */
    private void writeFailures(Batch batch) throws SQLException {
        update("DELETE FROM failures WHERE source IN (SELECT unnest(?))", batch.sources());
        List<String> failed = batch.failures().stream().map(Failure::source).toList();
        update("DELETE FROM failures WHERE source IN (SELECT unnest(?))", failed);
        try (RowWriter failures = into("failures")) {
            for (Failure failure : batch.failures()) {
                failures.row(failure.source(), failure.reason(), failure.message()).end();
            }
        }
    }
}
