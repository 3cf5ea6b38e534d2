package org.dragoman.record;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Events put aside, in a database in memory beside the record's file, which all of its connections share: many ids go there once
 * instead of with each query.
 */
final class Selections {

    /** The condition on {@code events e} that they are among those put aside under a number. */
    static final String CONDITION = "e.id IN (SELECT s.event FROM aside.main.chosen s WHERE s.selection = ?)";

    /** How well an event answers what it was picked out by; in a query that has the condition. */
    static final String SCORE = "(SELECT max(s.score) FROM aside.main.chosen s WHERE s.event = e.id AND s.selection = ?)";

    private Selections() {}

    static void write(DuckDBConnection connection, long number, Consumer<EventRecord.Picking> picking) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ATTACH IF NOT EXISTS ':memory:' AS aside");
            statement.execute("CREATE TABLE IF NOT EXISTS aside.main.chosen (selection BIGINT, event VARCHAR, score DOUBLE)");
        }
        try (DuckDBAppender appender = connection.createAppender("aside", "main", "chosen")) {
            picking.accept((event, score) -> {
                try {
                    appender.beginRow().append(number).append(event).append(score).endRow();
                } catch (SQLException e) {
                    throw new IllegalStateException("an event can't be put aside", e);
                }
            });
        }
    }

    static void drop(DuckDBConnection connection, long number) throws SQLException {
        new Query("DELETE FROM aside.main.chosen WHERE selection = ?", number).run(connection);
    }
}
