package org.dragoman.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/** The tables of a record, and the steps that bring those of older versions up to date. */
final class Schema {

    /** The version of {@code schema.sql}; another one means other tables. */
    static final int VERSION = 5;
    /** The first version there was. */
    private static final int FIRST = 1;

    private Schema() {}

    /** Whether there are steps from that version to this one. */
    static boolean canMigrateFrom(int version) {
        return version >= FIRST && version < VERSION;
    }

    /** Makes the tables in an empty database, all or none. */
    static void make(DuckDBConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION");
            statement.execute(resource("schema.sql"));
            statement.execute("INSERT INTO schema_version VALUES (" + VERSION + ")");
            statement.execute("COMMIT");
        }
    }

    /** Brings the tables from an older version to this one, wholly or not at all. */
    static void migrate(DuckDBConnection connection, int from) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION");
            try {
                for (int version = from + 1; version <= VERSION; version++) {
                    statement.execute(resource("migrations/" + version + ".sql"));
                }
                statement.execute("UPDATE schema_version SET version = " + VERSION);
                statement.execute("COMMIT");
            } catch (SQLException e) {
                rollBack(statement, e);
                throw e;
            }
        }
    }

    /** Takes back what a transaction did that failed: an error such as a full disk may have ended it already. */
    static void rollBack(Statement statement, Exception reason) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static String resource(String name) {
        try (var stream = Schema.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be read", e);
        }
    }
}
