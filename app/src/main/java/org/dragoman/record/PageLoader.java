package org.dragoman.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Page;
import org.dragoman.page.Teaser;
import org.dragoman.when.Anchor;
import org.dragoman.when.DateRange;
import org.dragoman.who.Observation;
import org.duckdb.DuckDBConnection;

/** Puts a page together again from its rows. */
final class PageLoader {

    private final DuckDBConnection connection;
    private final String id;

    PageLoader(DuckDBConnection connection, String id) {
        this.connection = connection;
        this.id = id;
    }

    Optional<CodedPage> load() throws SQLException {
        Optional<String> coder = new Query("SELECT coder FROM pages WHERE id = ?", id)
                .first(connection, row -> row.text("coder"));
        if (coder.isEmpty()) {
            return Optional.empty();
        }
        Page page = new Query("SELECT * FROM pages WHERE id = ?", id).first(connection, this::page).orElseThrow();
        return Optional.of(new CodedPage(page, coder.get(), anchors(), EventLoader.ofPages(connection, List.of(id)),
                EventLoader.statements(connection, id), observations(), MentionRows.read(connection, id)));
    }

    private <T> List<T> rows(String table, Query.RowReader<T> reader) throws SQLException {
        return new Query("SELECT * FROM " + table + " WHERE page = ? ORDER BY number", id).list(connection, reader);
    }

    private Page page(Row row) throws SQLException {
        List<Block> blocks = rows("blocks",
                b -> new Block(b.name(Block.Kind.class, "kind"), b.span("span"), b.number("part")));
        List<Teaser> teasers = rows("teasers",
                t -> new Teaser(t.number("part"), t.optionalText("link"), t.flag("truncated")));
        List<Metadatum> metadata = rows("metadata", m -> new Metadatum(m.name(Metadatum.Field.class, "field"),
                m.text("value"), m.text("origin"), m.optionalSpan("span")));
        return new Page(id, row.text("source"), row.optionalText("address"), row.text("text"), blocks, teasers,
                metadata, rows("date_claims", PageLoader::claim));
    }

    private static DateClaim claim(Row row) throws SQLException {
        return new DateClaim(row.day("date"), row.name(DateClaim.Role.class, "role"), row.text("origin"),
                row.text("text"), row.optionalSpan("span"));
    }

    private Map<Integer, Anchor> anchors() throws SQLException {
        Map<Integer, List<Anchor.Verdict>> verdicts = new HashMap<>();
        rows("verdicts", row -> verdicts.computeIfAbsent(row.number("part"), part -> new ArrayList<>())
                .add(new Anchor.Verdict(claim(row), row.flag("accepted"), row.text("reason"))));
        Map<Integer, Anchor> anchors = new HashMap<>();
        new Query("SELECT * FROM anchors WHERE page = ?", id).forEach(connection, row -> {
            DateRange published = row.range();
            int part = row.number("part");
            anchors.put(part, new Anchor(published, verdicts.getOrDefault(part, List.of())));
        });
        return anchors;
    }

    private List<Observation> observations() throws SQLException {
        return rows("observations", Observations::observation);
    }
}
