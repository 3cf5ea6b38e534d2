package org.dragoman.search;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.dragoman.record.EventRecord;

/** Where the index of a record is: beside it, or where that can't be written, in a folder for the time. Not safe for several threads. */
final class IndexHome implements AutoCloseable {

    private static final String SUFFIX = ".search";

    private final EventRecord record;
    private final Analyzer analyzer;
    private final Index beside;
    private Optional<Path> temporary = Optional.empty();

    IndexHome(EventRecord record, Analyzer analyzer) {
        this.record = record;
        this.analyzer = analyzer;
        this.beside = new Index(folderOf(record.file()), analyzer);
    }

    static Path folderOf(Path record) {
        return record.resolveSibling(record.getFileName() + SUFFIX);
    }

    /** The index as it is, behind the record or not. */
    Optional<DirectoryReader> asItIs() {
        return here().read();
    }

    private Index here() {
        return temporary.map(folder -> new Index(folder, analyzer)).orElse(beside);
    }

    /** The index brought up to date. One that turns out to be damaged is made anew. */
    DirectoryReader upToDate(IndexProgress progress) throws IOException {
        if (temporary.isEmpty()) {
            try {
                return beside.upToDate(record, progress);
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                temporary = Optional.of(Files.createTempDirectory("dragoman-search"));
            }
        }
        return here().upToDate(record, progress);
    }

    /** Removes an index that turned out to be damaged. */
    void clear() throws IOException {
        if (temporary.isEmpty()) {
            beside.clear();
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary.isPresent()) {
            remove(temporary.get());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
