package org.dragoman.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/**
 * Events of a record, as they are at one moment, to be written as Parquet files by the database. It has a connection of its
 * own: others may read and write the record meanwhile. Not safe for use by several threads.
 */
public final class Extract implements AutoCloseable {

    /**
     * The pages with their texts made ready for {@code words}. The record counts in UTF-16 code units, the database in code
     * points: so a filler stands before each character that is two code units.
     */
    private static final String SPOKEN = """
            CREATE TEMP VIEW spoken AS SELECT id, source, address, title,
                CASE WHEN strlen(text) = length(text) OR NOT regexp_matches(text, '[\\x{10000}-\\x{10FFFF}]') THEN text
                    ELSE regexp_replace(text, '([\\x{10000}-\\x{10FFFF}])', chr(57344) || '\\1', 'g') END AS text
            FROM pages""";

    /** What people hold of events, reckoned once: the view looks at every event, and the queries ask for it many times. */
    private static final String STANDING = "CREATE TEMP TABLE standing AS FROM standing_corrections";

    /** The participants of events, those whom people put in the place of others among them. */
    private static final String SEATED = """
            CREATE TEMP VIEW seated AS
            SELECT a.* EXCLUDE (page) FROM participants a LEFT JOIN standing k ON k.event = a.owner
                WHERE k.event IS NULL OR NOT list_contains(k.changes, lower(a.role) || 's')
            UNION ALL
            SELECT k.event, c.role, c.number, c.actor, c.kind, c.name, c.country, c.sectors, c.title, NULL, NULL,
                'so says ' || k.author, []
                FROM corrected_actors c JOIN standing k ON k.number = c.correction""";

    private static final String WORDS = """
            CREATE TEMP MACRO words(text, first, last) AS
                regexp_replace(substring(text, first + 1, last - first),
                    chr(57344) || '([\\x{10000}-\\x{10FFFF}])', '\\1', 'g')""";

    /** A million events with their sentences don't go through what is enough for coding; it is taken only as far as it is needed. */
    private static final String AMPLE_MEMORY = "4GB";

    private final Path file;
    private final Scratch scratch;
    private final DuckDBConnection connection;

    private Extract(Path file, Scratch scratch, DuckDBConnection connection) {
        this.file = file;
        this.scratch = scratch;
        this.connection = connection;
    }

    static Extract of(Path file, Scratch scratch, DuckDBConnection record, EventFilter filter) {
        try {
            Extract extract = new Extract(file, scratch, record.duplicate().unwrap(DuckDBConnection.class));
            try {
                extract.choose(filter);
                return extract;
            } catch (SQLException | RuntimeException e) {
                extract.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
    }

    private void choose(EventFilter filter) throws SQLException {
        execute("SET memory_limit = '" + AMPLE_MEMORY + "'");
        execute("BEGIN TRANSACTION");
        execute(WORDS);
        execute(SPOKEN);
        execute(STANDING);
        execute(SEATED);
        new Query("""
                CREATE TEMP TABLE chosen AS
                SELECT e.id, e.page, row_number() OVER (ORDER BY p.source, p.id, e.number) AS position
                FROM events e JOIN pages p ON p.id = e.page""").add(filter.where()).run(connection);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Writes what a query gives as one Parquet file.
     *
     * @param select a query over the tables of {@code schema.sql}; {@code chosen}, the events that are meant: {@code id},
     *     {@code page}, and {@code position}, their place in an export; {@code standing}, the corrections that hold;
     *     {@code seated}, the participants as people corrected them; and {@code spoken}, the pages, of whose {@code text}
     *     the macro {@code words(text, start, end)} gives the words under a span
     * @return the number of rows
     * @throws UncheckedIOException if the stream or the system's folder for temporary files can't be written
     */
    public long write(String select, OutputStream out) {
        try {
            Path parquet = scratch.newFile();
            try {
                long rows = copy(select, parquet);
                Files.copy(parquet, out);
                return rows;
            } finally {
                Files.deleteIfExists(parquet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long copy(String select, Path parquet) throws IOException {
        String target = parquet.toString().replace("'", "''");
        try (PreparedStatement statement = connection.prepareStatement(
                "COPY (" + select + ") TO '" + target + "' (FORMAT parquet, COMPRESSION snappy)")) {
            return statement.executeLargeUpdate();
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains(scratch.folder().toString())) {
                throw new IOException("the folder for temporary files " + scratch.folder().getParent() + ": "
                        + e.getMessage(), e);
            }
            throw Database.failure(file, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
    }
}
