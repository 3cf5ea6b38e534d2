package org.dragoman.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
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
import org.dragoman.search.RecordReader.Wanted;

/**
 * An index in a folder, brought up to date with its record page by page. What takes long is written in portions: whoever reads
 * the index meanwhile, or goes on with it after the process died, finds whole portions. Lucene's commits see to that, and its
 * lock to it that one process at a time writes.
 */
final class Index {

    /** Another number when the documents or the analysis become others: an index of another one is built anew. */
    private static final String FORMAT = "2";

    private static final String FORMAT_KEY = "format";
    private static final String STAMP_KEY = "stamp";
    private static final String NO_STAMP = "";
    private static final long LOCK_WAIT_MILLIS = 30_000;
    private static final long LOCK_POLL_MILLIS = 100;
    private static final double BUFFER_MEBIBYTES = 192;
    private static final long TOLD_PAGES = 500;
    private static final Duration PORTION = Duration.ofSeconds(20);

    private final Path folder;
    private final Analyzer analyzer;
    private final Duration portion;

    Index(Path folder, Analyzer analyzer) {
        this(folder, analyzer, PORTION);
    }

    /** @param portion how long it may take until what was indexed is written */
    Index(Path folder, Analyzer analyzer, Duration portion) {
        this.folder = folder;
        this.analyzer = analyzer;
        this.portion = portion;
    }

    /**
     * A reader of the index as it must be for the record as it is now. Writes nothing where the index is up to date.
     *
     * @param progress is told now and then
     * @throws IOException if the index is not up to date and can't be brought there
     */
    DirectoryReader upToDate(EventRecord record, IndexProgress progress) throws IOException {
        String stamp = stamp(record.file());
        Optional<DirectoryReader> there = read();
        if (there.isPresent() && !stamp.equals(NO_STAMP) && stamp.equals(data(there.get()).get(STAMP_KEY))) {
            return there.get();
        }
        try (EventRecord own = record.another()) {
            return own.atOnce(snapshot -> upToDate(new RecordReader(snapshot), stamp, there, progress));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private DirectoryReader upToDate(
            RecordReader record, String stamp, Optional<DirectoryReader> there, IndexProgress progress) {
        List<Wanted> wanted = record.pages();
        try {
            boolean same = there.isPresent() && new Changes(wanted, keys(there.get())).isEmpty();
            try {
                write(record, wanted, stamp, there.isEmpty(), progress);
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

    /** The index as it is, behind the record or not; nothing where there is none, it is damaged, or it was made by other rules. */
    Optional<DirectoryReader> read() {
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

    /** Which pages are to be indexed, and which are to go. */
    private record Changes(List<Wanted> others, List<String> gone) {

        Changes(List<Wanted> wanted, Map<String, Long> indexed) {
            this(wanted.stream().filter(page -> !Objects.equals(indexed.get(page.id()), page.key())).toList(),
                    gone(wanted, indexed));
        }

        private static List<String> gone(List<Wanted> wanted, Map<String, Long> indexed) {
            Set<String> gone = new HashSet<>(indexed.keySet());
            wanted.forEach(page -> gone.remove(page.id()));
            return List.copyOf(gone);
        }

        boolean isEmpty() {
            return others.isEmpty() && gone.isEmpty();
        }
    }

    private void write(RecordReader record, List<Wanted> wanted, String stamp, boolean anew, IndexProgress progress)
            throws IOException {
        try (Directory plain = FSDirectory.open(folder);
                Directory directory = new SleepingLockWrapper(plain, LOCK_WAIT_MILLIS, LOCK_POLL_MILLIS)) {
            if (anew) {
                clear(directory);
            }
            IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEBIBYTES)
                    .setOpenMode(anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND).setCommitOnClose(false);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                update(writer, record, wanted, progress);
                commit(writer, stamp);
            }
        }
    }

    private static void commit(IndexWriter writer, String stamp) throws IOException {
        writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, STAMP_KEY, stamp).entrySet());
        writer.commit();
    }

    private void update(IndexWriter writer, RecordReader record, List<Wanted> wanted, IndexProgress progress)
            throws IOException {
        Map<String, Long> indexed;
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            indexed = keys(reader);
        }
        Changes changes = new Changes(wanted, indexed);
        for (String page : changes.gone) {
            writer.deleteDocuments(new Term(Fields.OF_PAGE, page));
        }
        Map<String, Long> keys = new HashMap<>();
        changes.others.forEach(page -> keys.put(page.id(), page.key()));
        long there = (long) wanted.size() - changes.others.size();
        long[] written = {System.nanoTime()};
        progress.told(there, wanted.size(), false);
        try (Workers workers = new Workers()) {
            record.read(changes.others, (page, events, participants) -> {
                long done = there + workers.begun();
                if (System.nanoTime() - written[0] > portion.toNanos()) {
                    workers.between(() -> commit(writer, NO_STAMP));
                    written[0] = System.nanoTime();
                    progress.told(done, wanted.size(), true);
                } else if (done % TOLD_PAGES == 0) {
                    progress.told(done, wanted.size(), false);
                }
                workers.run(() -> {
                    List<Document> documents = Documents.of(page, keys.getOrDefault(page.id(), 0L), events, participants);
                    if (indexed.containsKey(page.id())) {
                        writer.updateDocuments(new Term(Fields.OF_PAGE, page.id()), documents);
                    } else {
                        writer.addDocuments(documents);
                    }
                });
            });
            workers.finish();
        }
        progress.told(wanted.size(), wanted.size(), false);
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
