package org.dragoman.record;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.record.Correction.Passage;
import org.dragoman.what.Event;
import org.duckdb.DuckDBConnection;

/** Which corrections there are, and of which event each is. What writes needs a transaction that is open. */
final class Corrections {

    /** What tells whether an event is the one that was meant. */
    private record Candidate(String id, String type, Span trigger) {

        static Candidate of(Event event) {
            return new Candidate(event.id(), event.type().name(), event.evidence().trigger());
        }
    }

    private final DuckDBConnection connection;
    private final CorrectionRows rows;

    Corrections(DuckDBConnection connection) {
        this.connection = connection;
        this.rows = new CorrectionRows(connection);
    }

    /** Adds one. Returns its number and the event that it is of, if the record has that now. */
    KeptCorrection add(Correction correction) throws SQLException {
        List<Candidate> candidates = new Query("SELECT e.id, e.type, v.trigger_start, v.trigger_end FROM evidence v "
                + "JOIN events e ON e.id = v.event WHERE v.page = ?", correction.page())
                .list(connection, row -> new Candidate(row.text("id"), row.text("type"), row.span("trigger")));
        Optional<String> event = eventOf(correction, candidates, text(correction.page()));
        KeptCorrection kept = new KeptCorrection(next(), event, correction);
        rows.write(kept);
        return kept;
    }

    private long next() throws SQLException {
        return new Query("SELECT coalesce(max(number), 0) + 1 AS next FROM corrections")
                .first(connection, row -> row.longNumber("next")).orElseThrow();
    }

    private String text(String page) throws SQLException {
        return new Query("SELECT text FROM pages WHERE id = ?", page).first(connection, row -> row.text("text")).orElse("");
    }

    /**
     * Takes a correction back that is the last of its event: what stood before it stands again, else nothing does. Returns the
     * event; nothing where there is no such correction, or something else was said since.
     */
    Optional<String> undo(long number) throws SQLException {
        List<KeptCorrection> found = rows.read(new Query("SELECT * FROM corrections WHERE event IN "
                + "(SELECT event FROM corrections WHERE number = ?)", number));
        if (found.isEmpty() || found.getLast().number() != number) {
            return Optional.empty();
        }
        KeptCorrection undone = found.getLast();
        Correction before = found.size() > 1 ? found.get(found.size() - 2).said() : undone.said().withdrawn();
        rows.write(new KeptCorrection(next(), undone.event(), before));
        return undone.event();
    }

    /** Every correction there ever was of these events, the first one first. */
    Map<String, List<Correction>> of(Collection<String> events) throws SQLException {
        Map<String, List<Correction>> byEvent = new HashMap<>();
        rows.read(new Query("SELECT * FROM corrections WHERE event IN (SELECT unnest(?))", events)).forEach(kept ->
                kept.event().ifPresent(id -> byEvent.computeIfAbsent(id, e -> new ArrayList<>()).add(kept.said())));
        return byEvent;
    }

    /** What was last said of these events, and not taken back. */
    Map<String, Review> last(Collection<String> events) throws SQLException {
        Map<String, Review> last = new HashMap<>();
        rows.read(new Query("SELECT * FROM last_corrections WHERE event IN (SELECT unnest(?))", events),
                row -> row.flag("outdated")).forEach(flagged -> flagged.kept().event().ifPresent(event ->
                        last.put(event, new Review(flagged.kept().said(), flagged.flag()))));
        return last;
    }

    /** The corrections that a query over their table chooses, in the order of their numbers. */
    List<KeptCorrection> all(Query query) throws SQLException {
        return rows.read(query);
    }

    /** Says anew which events the corrections of some pages are of, after these pages were coded again. */
    void attach(List<CodedPage> pages) throws SQLException {
        Map<String, CodedPage> byId = new HashMap<>();
        pages.forEach(page -> byId.put(page.page().id(), page));
        List<KeptCorrection> found = rows.read(
                new Query("SELECT * FROM corrections WHERE page IN (SELECT unnest(?))", byId.keySet()));
        try (PreparedStatement update = connection.prepareStatement("UPDATE corrections SET event = ? WHERE number = ?")) {
            for (KeptCorrection kept : found) {
                CodedPage page = byId.get(kept.said().page());
                if (page != null) {
                    update.setString(1, eventOf(kept.said(), page.events().stream().map(Candidate::of).toList(),
                            page.page().text()).orElse(null));
                    update.setLong(2, kept.number());
                    update.executeUpdate();
                }
            }
        }
    }

    /**
     * Which of a page's events is meant: one whose trigger shares a word with the trigger that was corrected. Of several, one
     * of the type that was coded then, else the one whose trigger is nearest to being the same.
     */
    private static Optional<String> eventOf(Correction correction, List<Candidate> events, String text) {
        return moved(correction.passage(), text).flatMap(trigger -> events.stream()
                .filter(event -> event.trigger.overlaps(trigger))
                .min(Comparator.comparing((Candidate event) -> !event.type.equals(correction.coded().type()))
                        .thenComparingInt(event -> distance(event.trigger, trigger))
                        .thenComparing(Candidate::id))
                .map(Candidate::id));
    }

    private static int distance(Span one, Span other) {
        return Math.abs(one.start() - other.start()) + Math.abs(one.end() - other.end());
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
