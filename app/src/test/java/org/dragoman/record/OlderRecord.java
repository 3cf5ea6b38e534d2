package org.dragoman.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes records as older versions wrote them: with their tables, which are kept in {@code schema-N.sql} as they were. */
final class OlderRecord {

    private OlderRecord() {}

    /** Writes pages into a record with the tables of that version; what it had no column for is not there. */
    static void write(Path file, int version, CodedPage... pages) throws IOException, SQLException {
        Path present = file.resolveSibling("present.duckdb");
        try (EventRecord record = EventRecord.open(present)) {
            Batch batch = new Batch();
            for (CodedPage page : pages) {
                batch.add(page);
            }
            record.write(batch);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(schema(version));
            statement.execute("INSERT INTO schema_version VALUES (" + version + ")");
            statement.execute("ATTACH '" + present + "' AS present (READ_ONLY)");
            for (String table : strings(statement, "SELECT table_name FROM duckdb_tables() WHERE database_name = 'older' "
                    .replace("older", name(file)) + "AND table_name NOT IN ('schema_version', 'runs')")) {
                String columns = String.join(", ", strings(statement, "SELECT column_name FROM duckdb_columns() "
                        + "WHERE database_name = '" + name(file) + "' AND table_name = '" + table + "'"));
                statement.execute("INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM present." + table);
            }
        }
        Files.delete(present);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\..*", "");
    }

    static String schema(int version) throws IOException {
        try (var stream = OlderRecord.class.getResourceAsStream("schema-" + version + ".sql")) {
            if (stream == null) {
                throw new IllegalStateException("there is no schema-" + version + ".sql");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                strings.add(result.getString(1));
            }
        }
        return strings;
    }
}
