package org.dragoman.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
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

    private final EventRecord record;
    private final IndexProgress progress;
    private final Questions questions = new Questions();
    private final IndexHome home;
    private Optional<DirectoryReader> reader = Optional.empty();
    private long generation;

    private Search(EventRecord record, IndexProgress progress) {
        this.record = record;
        this.progress = progress;
        this.home = new IndexHome(record, questions.analyzer());
    }

    /**
     * Searches a record, which stays open as long as this is used.
     *
     * @throws SearchException if no index can be made of it
     * @throws RecordException if it can't be read
     */
    public static Search of(EventRecord record) {
        return of(record, IndexProgress.NONE);
    }

    /**
     * The same.
     *
     * @param progress is told now and then how far the index has come, where it has to be made or brought up to date
     */
    public static Search of(EventRecord record, IndexProgress progress) {
        Search search = new Search(record, progress);
        try {
            search.refresh();
            return search;
        } catch (IOException e) {
            throw new SearchException(folderOf(record.file()), e);
        }
    }

    /** Where the index of a record is. */
    public static Path folderOf(Path record) {
        return IndexHome.folderOf(record);
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
        Query parsed = filtered(questions.ofEvents(query), filter);
        return run(index -> index.best(parsed, limit, Questions.MARKED_OF_EVENTS, EventHit::new));
    }

    /**
     * The pages that answer a query.
     *
     * @param limit how many of them to give, 1 or more
     * @throws QueryException if the query can't be understood
     */
    public Hits<PageHit> pages(String query, int limit) {
        Query parsed = questions.ofPages(query);
        return run(index -> index.best(parsed, limit, Questions.MARKED_OF_PAGES, PageHit::new));
    }

    /**
     * The ids of all events that answer a query.
     *
     * @throws QueryException if the query can't be understood
     */
    public Set<String> ids(String query) {
        Query parsed = questions.ofEvents(query);
        return run(index -> {
            Set<String> ids = new HashSet<>();
            index.forEach(parsed, (id, score) -> ids.add(id));
            return ids;
        });
    }

    private Query filtered(Query query, EventFilter filter) {
        return filter.isEmpty() ? query : IndexQuery.among(query, record.ids(filter));
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
                home.clear();
                return asking.ask(refresh());
            }
        } catch (IndexSearcher.TooManyClauses e) {
            throw Questions.tooManyWords();
        } catch (IOException e) {
            throw new SearchException(folderOf(record.file()), e);
        }
    }

    private synchronized IndexQuery refresh() throws IOException {
        long now = record.generation();
        if (reader.isEmpty() || now != generation) {
            closeReader();
            reader = Optional.of(home.upToDate(progress));
            generation = now;
        }
        return new IndexQuery(new IndexSearcher(reader.get()));
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
            home.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
