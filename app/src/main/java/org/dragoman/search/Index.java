package org.dragoman.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.SleepingLockWrapper;
import org.apache.lucene.util.Bits;
import org.dragoman.record.EventRecord;

/**
 * An index in a folder, brought up to date with its record page by page. What is written takes effect at once or, where the
 * process dies, not at all: Lucene's commits see to that, and its lock to it that one process at a time writes.
 */
final class Index {

    /** Another number when the documents or the analysis become others: an index of another one is built anew. */
    private static final String FORMAT = "1";

    private static final String FORMAT_KEY = "format";
    private static final String STAMP_KEY = "stamp";
    private static final String NO_STAMP = "";
    private static final long LOCK_WAIT_MILLIS = 30_000;
    private static final long LOCK_POLL_MILLIS = 100;
    private static final double BUFFER_MEBIBYTES = 64;

    private final Path folder;
    private final Analyzer analyzer;

    Index(Path folder, Analyzer analyzer) {
        this.folder = folder;
        this.analyzer = analyzer;
    }

    /**
     * A reader of the index as it must be for the record as it is now. Writes nothing where the index is up to date.
     *
     * @throws IOException if the index is not up to date and can't be brought there
     */
    DirectoryReader upToDate(EventRecord record) throws IOException {
        String stamp = stamp(record.file());
        Optional<DirectoryReader> there = read();
        if (there.isPresent() && !stamp.equals(NO_STAMP) && stamp.equals(data(there.get()).get(STAMP_KEY))) {
            return there.get();
        }
        try (EventRecord own = record.another()) {
            return own.atOnce(snapshot -> upToDate(new RecordReader(snapshot), stamp, there));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private DirectoryReader upToDate(RecordReader record, String stamp, Optional<DirectoryReader> there) {
        Map<String, Long> wanted = record.keys();
        try {
            boolean same = there.isPresent() && keys(there.get()).equals(wanted);
            try {
                write(record, wanted, stamp, there.isEmpty());
            } catch (IOException e) {
                if (same) {
                    return there.get();
                }
                throw e;
            }
            if (there.isPresent()) {
                there.get().close();
            }
            return DirectoryReader.open(FSDirectory.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The index as it is; nothing where there is none, it is damaged, or it was made by other rules. */
    private Optional<DirectoryReader> read() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
            if (FORMAT.equals(data(reader).get(FORMAT_KEY))) {
                return Optional.of(reader);
            }
            reader.close();
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> data(DirectoryReader reader) throws IOException {
        return reader.getIndexCommit().getUserData();
    }

    /** The key of every page that is indexed, by its id. */
    private static Map<String, Long> keys(DirectoryReader reader) throws IOException {
        Map<String, Long> keys = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues key = DocValues.getNumeric(leaf.reader(), Fields.KEY);
            SortedDocValues id = DocValues.getSorted(leaf.reader(), Fields.ID);
            Bits live = leaf.reader().getLiveDocs();
            while (key.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                if ((live == null || live.get(key.docID())) && id.advanceExact(key.docID())) {
                    keys.put(id.lookupOrd(id.ordValue()).utf8ToString(), key.longValue());
                }
            }
        }
        return keys;
    }

    private void write(RecordReader record, Map<String, Long> wanted, String stamp, boolean anew) throws IOException {
        try (Directory plain = FSDirectory.open(folder);
                Directory directory = new SleepingLockWrapper(plain, LOCK_WAIT_MILLIS, LOCK_POLL_MILLIS)) {
            if (anew) {
                clear(directory);
            }
            IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEBIBYTES)
                    .setOpenMode(anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND).setCommitOnClose(false);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                update(writer, record, wanted);
                writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, STAMP_KEY, stamp).entrySet());
                writer.commit();
            }
        }
    }

    private static void update(IndexWriter writer, RecordReader record, Map<String, Long> wanted) throws IOException {
        Map<String, Long> indexed;
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            indexed = keys(reader);
        }
        for (String page : indexed.keySet()) {
            if (!wanted.containsKey(page)) {
                writer.deleteDocuments(new Term(Fields.OF_PAGE, page));
            }
        }
        List<String> others = new ArrayList<>(wanted.keySet());
        others.removeIf(page -> Objects.equals(wanted.get(page), indexed.get(page)));
        others.sort(null);
        record.read(others, (page, events, participants) -> {
            try {
                writer.updateDocuments(new Term(Fields.OF_PAGE, page.id()),
                        Documents.of(page, wanted.getOrDefault(page.id(), 0L), events, participants));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Removes what an index consists of; other files that somebody put there stay. */
    void clear() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            clear(directory);
        }
    }

    private static void clear(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (String file : directory.listAll()) {
                if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
                        || file.startsWith(IndexFileNames.SEGMENTS) || file.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    /** What tells cheaply that a record's file has not been written since; nothing to go by while it has a log beside it. */
    private static String stamp(Path record) throws IOException {
        return Files.exists(Path.of(record + ".wal")) ? NO_STAMP
                : Files.size(record) + " " + Files.getLastModifiedTime(record).toInstant();
    }
}
