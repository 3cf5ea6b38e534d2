package org.dragoman.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.RecordException;

/**
 * Full text over the pages and the evidence of a record. The index is a folder beside the record, named after it
 * ({@code dragoman.duckdb.search}); it is made where it is missing, made anew where it is damaged, and brought up to date page
 * by page before a query where the record has changed. Where it can't be written there, it is made in a folder for temporary
 * files, which is gone with this object. {@code docs/search.md} tells the language of queries. Safe for use by many threads.
 */
public final class Search implements AutoCloseable {

    private static final String SUFFIX = ".search";

    /** Lucene tells how it could be faster on other machines, which is nothing to a reader of events. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private final EventRecord record;
    private final Analyzer analyzer = Analysis.ofFields();
    private final Index beside;
    private Optional<Path> temporary = Optional.empty();
    private Optional<DirectoryReader> reader = Optional.empty();
    private long generation;

    private Search(EventRecord record) {
        this.record = record;
        this.beside = new Index(folderOf(record.file()), analyzer);
    }

    /**
     * Searches a record, which stays open as long as this is used.
     *
     * @throws SearchException if no index can be made of it
     * @throws RecordException if it can't be read
     */
    public static Search of(EventRecord record) {
        Search search = new Search(record);
        try {
            search.refresh();
            return search;
        } catch (IOException e) {
            throw new SearchException(folderOf(record.file()), e);
        }
    }

    /** Where the index of a record is. */
    public static Path folderOf(Path record) {
        return record.resolveSibling(record.getFileName() + SUFFIX);
    }

    /** The same as {@link #events(String, EventFilter, int)}, of all events. */
    public Hits<EventHit> events(String query, int limit) {
        return events(query, EventFilter.ALL, limit);
    }

    /**
     * The events that answer a query.
     *
     * @param filter which events are meant
     * @param limit how many of them to give, 1 or more
     * @throws QueryException if the query can't be understood
     */
    public Hits<EventHit> events(String query, EventFilter filter, int limit) {
        Query parsed = filtered(parse(query, Fields.OF_EVENTS), filter);
        return run(index -> index.best(parsed, limit, List.of(Fields.SENTENCE, Fields.stemmed(Fields.SENTENCE)),
                (id, score, marks) -> new EventHit(id, score, marks)));
    }

    /**
     * The pages that answer a query.
     *
     * @param limit how many of them to give, 1 or more
     * @throws QueryException if the query can't be understood
     */
    public Hits<PageHit> pages(String query, int limit) {
        Query parsed = parse(query, Fields.OF_PAGES);
        return run(index -> index.best(parsed, limit, List.of(Fields.TEXT, Fields.stemmed(Fields.TEXT)),
                (id, score, marks) -> new PageHit(id, score, marks)));
    }

    /**
     * The ids of all events that answer a query.
     *
     * @throws QueryException if the query can't be understood
     */
    public Set<String> ids(String query) {
        Query parsed = parse(query, Fields.OF_EVENTS);
        return run(index -> index.ids(parsed));
    }

    private Query parse(String query, Fields.Asked asked) {
        return QueryParser.parse(query, asked, new Terms(analyzer));
    }

    private Query filtered(Query query, EventFilter filter) {
        if (filter.isEmpty()) {
            return query;
        }
        List<BytesRef> ids = record.ids(filter).stream().map(BytesRef::new).toList();
        return new BooleanQuery.Builder().add(query, Occur.MUST)
                .add(new TermInSetQuery(Fields.ID, ids), Occur.FILTER).build();
    }

    @FunctionalInterface
    private interface Asking<T> {
        T ask(IndexQuery index) throws IOException;
    }

    /** Asks the index; one that turns out to be damaged is made anew and asked again. */
    private synchronized <T> T run(Asking<T> asking) {
        try {
            try {
                return asking.ask(refresh());
            } catch (IOException damaged) {
                closeReader();
                if (temporary.isEmpty()) {
                    beside.clear();
                }
                return asking.ask(refresh());
            }
        } catch (IndexSearcher.TooManyClauses e) {
            throw new QueryException("this query stands for too many words", 0);
        } catch (IOException e) {
            throw new SearchException(folderOf(record.file()), e);
        }
    }

    private synchronized IndexQuery refresh() throws IOException {
        long now = record.generation();
        if (reader.isEmpty() || now != generation) {
            closeReader();
            reader = Optional.of(upToDate());
            generation = now;
        }
        return new IndexQuery(new IndexSearcher(reader.get()));
    }

    private DirectoryReader upToDate() throws IOException {
        if (temporary.isEmpty()) {
            try {
                return beside.upToDate(record);
            } catch (IOException e) {
                temporary = Optional.of(Files.createTempDirectory("dragoman-search"));
            }
        }
        return new Index(temporary.get(), analyzer).upToDate(record);
    }

    private void closeReader() throws IOException {
        if (reader.isPresent()) {
            reader.get().close();
            reader = Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        try {
            closeReader();
            if (temporary.isPresent()) {
                remove(temporary.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
