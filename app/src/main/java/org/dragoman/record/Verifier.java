package org.dragoman.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dragoman.page.Span;
import org.dragoman.record.SpanCheck.Ends;
import org.dragoman.what.Event;
import org.dragoman.what.Statement;
import org.duckdb.DuckDBConnection;

/**
 * Checks a record: every reference and value by {@link Rules}, every span against its page's text, every id and digest
 * against what it is made of. Reads page by page, so that a large record takes no more memory than a small one; the sorting that
 * needs is the database's, which uses the disk where memory does not do.
 */
final class Verifier {

    private static final String PAGE = "page";
    private static final String EVENT = "event";
    private static final String STATEMENT = "statement";

    /** Where the spans of a page stand; those within a sentence with the sentence. */
    private record Source(String kind, String id, String table, String what, String span, boolean words, boolean inSentence) {

        String select(int number) {
            String within = inSentence ? "x.sentence_start, x.sentence_end" : "NULL, NULL";
            return "SELECT p.rowid AS place, " + number + " AS source, x." + id + " AS id, x." + span + "_start AS first, x."
                    + span + "_end AS last, " + within + " FROM " + table + " x JOIN pages p ON p.id = x.page "
                    + "WHERE x." + span + "_start IS NOT NULL OR x." + span + "_end IS NOT NULL";
        }
    }

    private static final List<Source> SOURCES = List.of(
            new Source(PAGE, "page", "blocks", "block", "span", false, false),
            new Source(PAGE, "page", "metadata", "statement about itself", "span", false, false),
            new Source(PAGE, "page", "date_claims", "date", "span", false, false),
            new Source(PAGE, "page", "verdicts", "date", "span", false, false),
            new Source(PAGE, "page", "observations", "observation", "span", false, false),
            new Source(PAGE, "page", "mentions", "mention of an actor", "span", false, false),
            new Source(PAGE, "page", "dates", "temporal expression", "span", false, false),
            new Source(PAGE, "page", "places", "place", "span", false, false),
            new Source(EVENT, "event", "evidence", "sentence", "sentence", false, false),
            new Source(EVENT, "event", "evidence", "trigger", "trigger", true, true),
            new Source(EVENT, "event", "evidence", "date", "date", true, false),
            new Source(EVENT, "event", "evidence", "place", "place", true, false),
            new Source(EVENT, "event", "magnitudes", "number", "span", true, false),
            new Source(EVENT, "id", "events", "content", "content", false, false),
            new Source(EVENT, "owner", "participants", "mention of an actor", "span", true, false),
            new Source(STATEMENT, "id", "statements", "sentence", "sentence", false, false),
            new Source(STATEMENT, "id", "statements", "cue", "cue", true, true),
            new Source(STATEMENT, "id", "statements", "content", "content", false, false));

    private final DuckDBConnection first;
    private final DuckDBConnection second;
    private final Consumer<Flaw> sink;
    private long flaws;
    private long spans;

    /** @param first a connection that hands over rows as it finds them, and {@code second} another to the same record */
    Verifier(DuckDBConnection first, DuckDBConnection second, Consumer<Flaw> sink) {
        this.first = first;
        this.second = second;
        this.sink = sink;
    }

    /** Reads every value of every table, so that the database tells where its own checksums do not hold. */
    static void readWhole(DuckDBConnection connection) throws SQLException {
        List<String> tables = new Query("SELECT table_name FROM duckdb_tables()").list(connection, row -> row.text("table_name"));
        for (String table : tables) {
            new Query("SELECT bit_xor(hash(t)) AS digest FROM " + table + " t").first(connection, row -> row.optionalText("digest"));
        }
    }

    Verification verify() throws SQLException {
        Rules rules = new Rules();
        rules.check(first, this::flaw);
        long pages = spans();
        ids();
        return new Verification(pages, count("events"), count("statements"), spans, rules.count(), flaws);
    }

    private long count(String table) throws SQLException {
        return new Query("SELECT count(*) AS n FROM " + table).first(first, row -> row.longNumber("n")).orElse(0L);
    }

    private void flaw(Flaw flaw) {
        flaws++;
        sink.accept(flaw);
    }

    /** Goes through the pages and, beside them, through all spans in the order of their pages. */
    private long spans() throws SQLException {
        List<String> selects = new ArrayList<>();
        for (int i = 0; i < SOURCES.size(); i++) {
            selects.add(SOURCES.get(i).select(i));
        }
        String all = selects.stream().collect(Collectors.joining(" UNION ALL ", "SELECT * FROM (",
                ") t(place, source, id, first, last, within_start, within_end) ORDER BY place"));
        long pages = 0;
        try (var ofSpans = first.createStatement(); var ofPages = second.createStatement();
                ResultSet marked = ofSpans.executeQuery(all);
                ResultSet page = ofPages.executeQuery("SELECT rowid AS place, id, text FROM pages ORDER BY rowid")) {
            boolean more = marked.next();
            while (page.next()) {
                pages++;
                long place = page.getLong("place");
                String id = page.getString("id");
                String text = page.getString("text");
                for (; more && marked.getLong("place") == place; more = marked.next()) {
                    check(marked, id, text);
                }
            }
        }
        return pages;
    }

    private void check(ResultSet marked, String page, String text) throws SQLException {
        spans++;
        Source source = SOURCES.get(marked.getInt("source"));
        SpanCheck span = new SpanCheck(source.kind, marked.getString("id"), source.what, source.words,
                ends(marked, "first", "last"),
                source.inSentence ? Optional.of(ends(marked, "within_start", "within_end")) : Optional.empty());
        span.problem(text).ifPresent(problem -> flaw(new Flaw(span.kind(), span.id(), page, problem)));
    }

    /** An end that is missing is no offset. */
    private static Ends ends(ResultSet row, String first, String last) throws SQLException {
        int start = row.getInt(first);
        start = row.wasNull() ? -1 : start;
        int end = row.getInt(last);
        return new Ends(start, row.wasNull() ? -1 : end);
    }

    /** Ids that the program itself makes; those of other coders are theirs to know. Spans that are none are told elsewhere. */
    private void ids() throws SQLException {
        new Query("""
                SELECT e.id, e.page, e.type, e.coder, v.trigger_start, v.trigger_end
                FROM events e JOIN evidence v ON v.event = e.id
                WHERE starts_with(e.coder, 'dragoman/') AND v.trigger_start BETWEEN 0 AND v.trigger_end""")
                .forEach(first, row -> id(EVENT, row,
                        Event.idOf(row.text("page"), row.span("trigger"), row.text("type"), row.text("coder"))));
        new Query("""
                SELECT s.id, s.page, p.coder, s.cue_start, s.cue_end, s.content_start, s.content_end
                FROM statements s JOIN pages p ON p.id = s.page
                WHERE starts_with(p.coder, 'dragoman/') AND s.cue_start BETWEEN 0 AND s.cue_end
                    AND s.content_start BETWEEN 0 AND s.content_end""")
                .forEach(first, row -> id(STATEMENT, row,
                        Statement.idOf(row.text("page"), row.span("cue"), row.span("content"), row.text("coder"))));
    }

    private void id(String kind, Row row, String made) throws SQLException {
        if (!row.text("id").equals(made)) {
            flaw(new Flaw(kind, row.text("id"), row.text("page"),
                    "its id is not the one that its page, words, type and version make"));
        }
    }
}
