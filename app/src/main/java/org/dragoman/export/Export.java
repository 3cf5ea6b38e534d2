package org.dragoman.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Extract;
import org.dragoman.record.Provenance;
import org.dragoman.record.Reviewed;

/**
 * Writes events of a record in a format, and tells in a manifest what was written and what was lost. The same record and
 * filter give the same bytes, manifest included. Not safe for use by several threads.
 *
 * <pre>{@code
 * Export export = new Export(record, filter, ExportFormat.GDELT, ExportOptions.NONE);
 * export.write("events.tsv", stream);
 * export.manifest().write(manifestStream);
 * }</pre>
 */
public final class Export {

    private final EventRecord record;
    private final EventFilter filter;
    private final ExportFormat format;
    private final ExportOptions options;
    private final List<Provenance> coders;
    private final Map<Reviewed, Long> reviewed;
    private final List<Manifest.Written> files = new ArrayList<>();
    private Map<Loss, Long> losses = Map.of();

    public Export(EventRecord record, EventFilter filter, ExportFormat format, ExportOptions options) {
        this.record = record;
        this.filter = filter;
        this.format = format;
        this.options = options;
        this.coders = record.provenance(filter);
        this.reviewed = record.reviewed(filter);
    }

    /**
     * Writes the events.
     *
     * @param name the file's name, for the manifest
     * @param out stays open
     * @return the number of rows or lines
     * @throws ExportException if the stream can't be written
     */
    public long write(String name, OutputStream out) {
        Hashed hashed = new Hashed(out);
        Optional<EventWriter> streaming = format.writer(hashed, options, new CodingDays(coders));
        if (streaming.isEmpty()) {
            return write(Map.of(ParquetTable.EVENTS, new Target(name, out))).getFirst().rows();
        }
        EventWriter writer = streaming.get();
        try (writer) {
            record.forEach(filter, writer::write);
        }
        losses = writer.losses().counts();
        files.add(hashed.written(name, writer.rows(), format.columns()));
        return writer.rows();
    }

    /** Where a table goes: the file's name, for the manifest, and a stream, which stays open. */
    public record Target(String name, OutputStream out) {}

    /**
     * Writes tables as Parquet, all of the same moment.
     *
     * @throws ExportException if a stream can't be written
     */
    public List<Manifest.Written> write(Map<ParquetTable, Target> targets) {
        List<Manifest.Written> written = new ArrayList<>();
        try (Extract extract = record.extract(filter)) {
            for (ParquetTable table : ParquetTable.values()) {
                Target target = targets.get(table);
                if (target != null) {
                    Hashed hashed = new Hashed(target.out());
                    long rows = extract.write(table.query(), hashed);
                    written.add(hashed.written(target.name(), rows, table.columns()));
                }
            }
        } catch (UncheckedIOException e) {
            throw new ExportException(e);
        }
        files.addAll(written);
        return written;
    }

    /** What was written so far. */
    public Manifest manifest() {
        return new Manifest(format, filter, options, coders, reviewed, files, losses);
    }

    /** Counts and digests what passes through. */
    private static final class Hashed extends DigestOutputStream {

        private long bytes;

        Hashed(OutputStream out) {
            super(out, sha256());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        @Override
        public void write(int b) throws IOException {
            super.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            super.write(buffer, offset, length);
            bytes += length;
        }

        /** The stream below belongs to the caller. */
        @Override
        public void close() throws IOException {
            flush();
        }

        Manifest.Written written(String name, long rows, List<String> columns) {
            return new Manifest.Written(name, HexFormat.of().formatHex(getMessageDigest().digest()), bytes, rows, columns);
        }
    }
}
