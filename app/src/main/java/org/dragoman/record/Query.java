package org.dragoman.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/**
 * A query in the making: its text, piece by piece, with the values of its parameters. Values never become text, so nothing
 * that a reader or a page gives can be taken for SQL. Not safe for use by several threads while it is made.
 */
public final class Query {

    /** Reads a value from a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /** Takes a row. */
    @FunctionalInterface
    public interface RowConsumer {
        void accept(Row row) throws SQLException;
    }

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    public Query(String sql, Object... values) {
        add(sql, values);
    }

    /** Adds a piece of text, and the values of its parameters: strings, numbers, days, or collections of strings. */
    public Query add(String piece, Object... pieceValues) {
        sql.append(piece).append(' ');
        values.addAll(List.of(pieceValues));
        return this;
    }

    /** Adds all of another query. */
    public Query add(Query other) {
        sql.append(other.sql);
        values.addAll(other.values);
        return this;
    }

    /** Runs a statement that gives no rows. */
    void run(DuckDBConnection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            set(connection, statement);
            statement.execute();
        }
    }

    private void set(DuckDBConnection connection, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            set(connection, statement, i + 1, values.get(i));
        }
    }

    void forEach(DuckDBConnection connection, RowConsumer consumer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            set(connection, statement);
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    consumer.accept(row);
                }
            }
        }
    }

    private static void set(DuckDBConnection connection, PreparedStatement statement, int index, Object value)
            throws SQLException {
        if (value instanceof Collection<?> collection) {
            statement.setObject(index, connection.createArrayOf("VARCHAR", collection.toArray()));
        } else if (value instanceof LocalDate day) {
            statement.setObject(index, day);
        } else {
            statement.setObject(index, value);
        }
    }

    <T> List<T> list(DuckDBConnection connection, RowReader<T> reader) throws SQLException {
        List<T> list = new ArrayList<>();
        forEach(connection, row -> list.add(reader.read(row)));
        return list;
    }

    <T> Optional<T> first(DuckDBConnection connection, RowReader<T> reader) throws SQLException {
        return list(connection, reader).stream().findFirst();
    }
}
