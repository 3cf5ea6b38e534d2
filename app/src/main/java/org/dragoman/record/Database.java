package org.dragoman.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import org.dragoman.record.RecordException.Problem;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** Opens the DuckDB file of a record, sees to its tables, and tells what is wrong when it can't. */
final class Database {

    /** What DuckDB may take beside the heap; what needs more goes to disk. By default it takes four fifths of the machine's. */
    private static final String MEMORY = "1GB";

    private Database() {}

    /**
     * Opens a record to write; makes one where there is none, and brings the tables of an older one up to date, of which it
     * first makes a copy.
     *
     * @param scratch where the database may write beside its own file
     * @param notice is told what is done to an older record
     */
    static DuckDBConnection open(Path file, Scratch scratch, Consumer<String> notice) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new RecordException(Problem.INACCESSIBLE, file, "there is no folder " + folder
                    + "; make it, or name another place with --record");
        }
        requireFile(file);
        DuckDBConnection connection = connect(file, false, properties(scratch));
        int version = versionOf(file, connection);
        if (version == Schema.VERSION) {
            return connection;
        }
        close(file, connection);
        if (!Schema.canMigrateFrom(version)) {
            throw otherVersion(file, version);
        }
        return migrated(file, scratch, version, notice);
    }

    private static DuckDBConnection migrated(Path file, Scratch scratch, int from, Consumer<String> notice) {
        Path copy = new Backup(file, from).make();
        notice.accept(file + ": its tables are of version " + from + " and are brought to version " + Schema.VERSION
                + "; a copy of it as it was is " + copy);
        DuckDBConnection connection = connect(file, false, properties(scratch));
        try {
            int version = versionOf(file, connection);
            if (version != Schema.VERSION) {
                Schema.migrate(connection, version);
            }
            return connection;
        } catch (SQLException e) {
            closeQuietly(connection, e);
            RecordException reason = failure(file, e);
            throw new RecordException(reason.problem(), file, "its tables could not be brought from version " + from
                    + " to version " + Schema.VERSION + " and are as they were: " + reason.detail(), e);
        }
    }

    static DuckDBConnection openToRead(Path file, Scratch scratch) {
        return openToRead(file, properties(scratch));
    }

    /** The same, where the database writes nowhere. */
    static DuckDBConnection openToRead(Path file) {
        return openToRead(file, properties());
    }

    private static DuckDBConnection openToRead(Path file, Properties properties) {
        requireThere(file);
        requireFile(file);
        DuckDBConnection connection = connect(file, true, properties);
        int version = versionOf(file, connection);
        if (version != Schema.VERSION) {
            close(file, connection);
            throw otherVersion(file, version);
        }
        return connection;
    }

    /**
     * The same, on a connection that hands over the rows of a query as it finds them, instead of all of them when it has found
     * the last. A second query on it ends the first.
     */
    static DuckDBConnection openToStream(Path file) {
        Properties properties = properties();
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        return openToRead(file, properties);
    }

    static void requireThere(Path file) {
        if (!Files.exists(file)) {
            throw new RecordException(Problem.MISSING, file,
                    "there is no record here; `dragoman code PATH` makes one");
        }
    }

    private static void requireFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new RecordException(Problem.NOT_A_RECORD, file, "this is a folder; name a file in it");
        }
    }

    private static Properties properties(Scratch scratch) {
        Properties properties = properties();
        properties.setProperty("allowed_directories", scratch.asSetting());
        return properties;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("enable_external_access", "false");
        properties.setProperty("memory_limit", MEMORY);
        return properties;
    }

    private static DuckDBConnection connect(Path file, boolean readOnly, Properties properties) {
        try {
            return DuckDBConnection.newConnection("jdbc:duckdb:" + file, readOnly, properties);
        } catch (SQLException e) {
            throw failure(file, e);
        } catch (Exception e) {
            throw new RecordException(Problem.DATABASE, file, String.valueOf(e.getMessage()), e);
        }
    }

    /** The version of its tables, which are made where there are none. Closes the connection if that can't be told. */
    private static int versionOf(Path file, DuckDBConnection connection) {
        try {
            if (!connection.isReadOnly() && tables(connection).isEmpty()) {
                Schema.make(connection);
            }
            if (!tables(connection).contains("schema_version")) {
                throw new RecordException(Problem.NOT_A_RECORD, file,
                        "this is a DuckDB database, but no record of Dragoman's; name another file with --record");
            }
            return new Query("SELECT max(version) AS version FROM schema_version")
                    .first(connection, row -> row.number("version")).orElse(0);
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection, e);
            if (e instanceof SQLException sql) {
                throw failure(file, sql);
            }
            throw (RuntimeException) e;
        }
    }

    private static List<String> tables(DuckDBConnection connection) throws SQLException {
        return new Query("SELECT table_name FROM duckdb_tables()").list(connection, row -> row.text("table_name"));
    }

    private static RecordException otherVersion(Path file, int version) {
        String what = "its tables are of version " + version + ", this Dragoman's of version " + Schema.VERSION + "; ";
        if (version > Schema.VERSION) {
            return new RecordException(Problem.OTHER_VERSION, file, what + "use a newer Dragoman");
        }
        return new RecordException(Problem.OTHER_VERSION, file, what + (Schema.canMigrateFrom(version)
                ? "`dragoman record migrate --record " + file + "` brings it up to date and keeps a copy of it as it is"
                : "code the pages anew into a new record"));
    }

    private static void close(Path file, DuckDBConnection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private static void closeQuietly(DuckDBConnection connection, Exception reason) {
        try {
            connection.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
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
            return new RecordException(Problem.INACCESSIBLE, file, "it can't be written: " + lastPart(message)
                    + "; what was written before is kept: make room and run the same command again", e);
        }
        if (lower.contains("corrupt") || lower.contains("could not read enough bytes")) {
            return new RecordException(Problem.DAMAGED, file, "the file is damaged (" + lastPart(message)
                    + "); take a copy of it from before, or code the pages anew into a new record", e);
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
