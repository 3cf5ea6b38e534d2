package org.dragoman.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.dragoman.record.RecordException.Problem;
import org.duckdb.DuckDBConnection;

/** Opens the DuckDB file of a record, makes its tables, and tells what is wrong when it can't. */
final class Database {

    /** The version of {@code schema.sql}; another one means other tables. */
    static final int SCHEMA_VERSION = 3;

    private Database() {}

    static DuckDBConnection open(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new RecordException(Problem.INACCESSIBLE, file, "there is no folder " + folder
                    + "; make it, or name another place with --record");
        }
        if (Files.isDirectory(file)) {
            throw new RecordException(Problem.NOT_A_RECORD, file, "this is a folder; name a file in it");
        }
        boolean made = !Files.exists(file);
        DuckDBConnection connection = connect(file, false);
        return checked(file, connection, made);
    }

    static DuckDBConnection openToRead(Path file) {
        if (!Files.exists(file)) {
            throw new RecordException(Problem.MISSING, file,
                    "there is no record here; `dragoman code PATH` makes one");
        }
        return checked(file, connect(file, true), false);
    }

    private static DuckDBConnection connect(Path file, boolean readOnly) {
        Properties properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("enable_external_access", "false");
        try {
            return DuckDBConnection.newConnection("jdbc:duckdb:" + file, readOnly, properties);
        } catch (SQLException e) {
            throw failure(file, e);
        } catch (Exception e) {
            throw new RecordException(Problem.DATABASE, file, String.valueOf(e.getMessage()), e);
        }
    }

    private static DuckDBConnection checked(Path file, DuckDBConnection connection, boolean made) {
        try {
            if (made || isBlank(connection)) {
                makeTables(file, connection);
            }
            checkVersion(file, connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection, e);
            if (e instanceof SQLException sql) {
                throw failure(file, sql);
            }
            throw (RuntimeException) e;
        }
    }

    private static void closeQuietly(DuckDBConnection connection, Exception reason) {
        try {
            connection.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** A process that died while it made the file leaves one without tables. */
    private static boolean isBlank(DuckDBConnection connection) throws SQLException {
        return new Query("SELECT table_name FROM duckdb_tables()").first(connection, row -> row.text("table_name"))
                .isEmpty() && !connection.isReadOnly();
    }

    private static void makeTables(Path file, DuckDBConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION");
            statement.execute(schema(file));
            statement.execute("INSERT INTO schema_version VALUES (" + SCHEMA_VERSION + ")");
            statement.execute("COMMIT");
        }
    }

    private static String schema(Path file) {
        try (var stream = Database.class.getResourceAsStream("schema.sql")) {
            if (stream == null) {
                throw new IllegalStateException("schema.sql is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RecordException(Problem.DATABASE, file, "the tables' definition can't be read", e);
        }
    }

    private static void checkVersion(Path file, DuckDBConnection connection) throws SQLException {
        List<String> tables = new Query("SELECT table_name FROM duckdb_tables() WHERE table_name = 'schema_version'")
                .list(connection, row -> row.text("table_name"));
        if (tables.isEmpty()) {
            throw new RecordException(Problem.NOT_A_RECORD, file,
                    "this is a DuckDB database, but no record of Dragoman's; name another file with --record");
        }
        int version = new Query("SELECT max(version) AS version FROM schema_version")
                .first(connection, row -> row.number("version")).orElse(0);
        if (version != SCHEMA_VERSION) {
            throw new RecordException(Problem.OTHER_VERSION, file, "its tables are of version " + version
                    + ", this Dragoman's of version " + SCHEMA_VERSION + "; "
                    + (version < SCHEMA_VERSION ? "code the pages anew into a new record" : "use a newer Dragoman"));
        }
    }

    /** What a database error means to the person who named the file. */
    static RecordException failure(Path file, SQLException e) {
        String message = String.valueOf(e.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("could not set lock") || lower.contains("conflicting lock")) {
            return new RecordException(Problem.LOCKED, file,
                    "another process has it open (" + holder(message) + "); wait for it or end it", e);
        }
        if (lower.contains("not a valid duckdb database")) {
            return new RecordException(Problem.NOT_A_RECORD, file,
                    "this is no DuckDB file; name another with --record", e);
        }
        if (lower.contains("cannot open file") || lower.contains("permission denied")
                || lower.contains("read-only file system")) {
            return new RecordException(Problem.INACCESSIBLE, file, "it can't be opened: " + lastPart(message), e);
        }
        if (lower.contains("no space left") || lower.contains("could not write")) {
            return new RecordException(Problem.INACCESSIBLE, file, "it can't be written: " + lastPart(message), e);
        }
        return new RecordException(Problem.DATABASE, file, message.lines().findFirst().orElse(message), e);
    }

    private static String holder(String message) {
        int start = message.indexOf("(PID ");
        int end = message.indexOf(')', Math.max(start, 0));
        return start < 0 || end < 0 ? "its process is not known" : "process " + message.substring(start + 5, end);
    }

    private static String lastPart(String message) {
        String first = message.lines().findFirst().orElse(message);
        return first.substring(first.lastIndexOf(": ") + 2 > 1 ? first.lastIndexOf(": ") + 2 : 0);
    }
}
