package org.dragoman.search;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.dragoman.page.Span;
import org.dragoman.record.EventRecord;
import org.dragoman.search.SearchState.Phase;

/**
 * Full text over a record that may be written meanwhile. The index is made and brought up to date in the background; it is
 * asked as far as it has come, and tells how far that is. Safe for use by many threads.
 */
public final class LiveSearch implements AutoCloseable {

    /** For so long who asks waits for an index that is being brought up to date: of small records it is done by then. */
    private static final long PATIENCE_MILLIS = 500;
    /** To look what has changed takes its time, in a large record seconds: a small part of all time is spent with that. */
    private static final int REST = 10;

    private static final long LONGEST_REST_MILLIS = 300_000;
    private static final long LOOK_MILLIS = 200;
    private static final long NANOS_A_MILLI = 1_000_000;

    /** Takes an event that answers. */
    @FunctionalInterface
    public interface Taker {
        void take(String event, double score);
    }

    private final EventRecord record;
    private final Questions questions = new Questions();
    private final IndexHome home;
    private final Consumer<Exception> log;
    private final Thread keeper;

    private Optional<DirectoryReader> reader = Optional.empty();
    private SearchState state = new SearchState(Phase.STARTING, 0, 0);
    private long version;
    private long kept = -1;
    private boolean closed;

    private LiveSearch(EventRecord record, Consumer<Exception> log) {
        this.record = record;
        this.log = log;
        this.home = new IndexHome(record, questions.analyzer());
        this.keeper = new Thread(this::keep, "dragoman-index");
        keeper.setDaemon(true);
    }

    /**
     * Searches a record, which stays open as long as this is used.
     *
     * @param log is told why an index can't be made
     */
    public static LiveSearch of(EventRecord record, Consumer<Exception> log) {
        LiveSearch search = new LiveSearch(record, log);
        search.keeper.start();
        return search;
    }

    /** How the index stands. */
    public synchronized SearchState state() {
        return state;
    }

    /**
     * Which state of the index is asked from now on: by another number than before, the answers may be others. For an index that
     * is behind its record it is waited a moment.
     */
    public synchronized long version() {
        long end = System.nanoTime() + PATIENCE_MILLIS * NANOS_A_MILLI;
        notifyAll();
        try {
            for (long left = PATIENCE_MILLIS; left > 0 && !isSettled(); left = (end - System.nanoTime()) / NANOS_A_MILLI) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return version;
    }

    private boolean isSettled() {
        return kept == record.generation();
    }

    /**
     * Hands over every event that answers a query, in no order.
     *
     * @throws QueryException if the query can't be understood
     */
    public void events(String query, Taker taker) {
        Query parsed = questions.ofEvents(query);
        ask(index -> {
            index.forEach(parsed, taker::take);
            return true;
        });
    }

    /**
     * What in the sentences of some events answers a query, as spans of their pages' texts; nothing for those that don't answer.
     *
     * @throws QueryException if the query can't be understood
     */
    public Map<String, List<Span>> marks(String query, Collection<String> events) {
        Query parsed = questions.ofEvents(query);
        return ask(index -> index.of(parsed, events, Questions.MARKED_OF_EVENTS, EventHit::new)).orElse(List.of()).stream()
                .collect(Collectors.toMap(EventHit::event, EventHit::marks));
    }

    /**
     * The pages that answer a query.
     *
     * @param limit how many of them to give, 1 or more
     * @throws QueryException if the query can't be understood
     */
    public Hits<PageHit> pages(String query, int limit) {
        Query parsed = questions.ofPages(query);
        return ask(index -> index.best(parsed, limit, Questions.MARKED_OF_PAGES, PageHit::new)).orElse(new Hits<>(0, List.of()));
    }

    @FunctionalInterface
    private interface Asking<T> {
        T ask(IndexQuery index) throws IOException;
    }

    /** Nothing where there is no index yet. */
    private <T> Optional<T> ask(Asking<T> asking) {
        Optional<DirectoryReader> current = acquire();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        DirectoryReader acquired = current.get();
        try {
            return Optional.of(asking.ask(new IndexQuery(new IndexSearcher(acquired))));
        } catch (IndexSearcher.TooManyClauses e) {
            throw Questions.tooManyWords();
        } catch (IOException damaged) {
            lose(acquired);
            return Optional.empty();
        } finally {
            release(acquired);
        }
    }

    private synchronized Optional<DirectoryReader> acquire() {
        reader.ifPresent(DirectoryReader::incRef);
        return reader;
    }

    private static void release(DirectoryReader acquired) {
        try {
            acquired.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An index that can't be read is made anew. */
    private synchronized void lose(DirectoryReader damaged) {
        if (reader.filter(damaged::equals).isPresent()) {
            show(Optional.empty());
            kept = -1;
            state = new SearchState(Phase.STARTING, 0, state.of());
            notifyAll();
        }
    }

    private synchronized void show(Optional<DirectoryReader> other) {
        reader.ifPresent(LiveSearch::release);
        reader = other;
        version++;
    }

    private void keep() {
        try {
            show(home.asItIs());
            while (!isClosed()) {
                long start = System.nanoTime();
                update();
                rest(Math.min(LONGEST_REST_MILLIS, REST * (System.nanoTime() - start) / NANOS_A_MILLI));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void update() {
        long generation = record.generation();
        if (!begin(generation)) {
            return;
        }
        try {
            DirectoryReader other = home.upToDate(this::told);
            end(other, generation);
        } catch (IOException | RuntimeException e) {
            fail(e, generation);
        }
    }

    private synchronized boolean begin(long generation) {
        if (closed || kept == generation) {
            return false;
        }
        state = new SearchState(reader.isPresent() ? Phase.BEHIND : Phase.STARTING, state.pages(), state.of());
        return true;
    }

    private void told(long pages, long of, boolean portion) {
        if (portion) {
            show(home.asItIs());
        }
        synchronized (this) {
            state = new SearchState(reader.isPresent() ? Phase.BEHIND : Phase.STARTING, pages, of);
            // An interrupt would close the files that are being written.
            if (closed) {
                throw new UncheckedIOException(new InterruptedIOException("it was told to end"));
            }
        }
    }

    private synchronized void end(DirectoryReader other, long generation) {
        show(Optional.of(other));
        kept = generation;
        state = new SearchState(Phase.READY, state.of(), state.of());
        notifyAll();
    }

    private void fail(Exception e, long generation) {
        synchronized (this) {
            if (closed) {
                return;
            }
            kept = generation;
            state = new SearchState(Phase.FAILED, 0, state.of());
            notifyAll();
        }
        log.accept(e);
    }

    /** Until something was written, and at least for so long. */
    private synchronized void rest(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * NANOS_A_MILLI;
        while (!closed && (kept == record.generation() || System.nanoTime() < end)) {
            wait(LOOK_MILLIS);
        }
    }

    /** Ends, also while the index is being made: what is made so far is gone on with another time. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (keeper.isAlive()) {
            try {
                keeper.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        show(Optional.empty());
        try {
            home.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
