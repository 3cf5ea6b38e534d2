package org.dragoman.web.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dragoman.record.EventRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was reckoned over many events until the record changes. What took long is then shown once more as it was while it
 * is reckoned anew, so that a reader need not wait while pages are coded; what took a moment is always new. Safe for use by
 * many threads.
 */
public final class Aggregates implements AutoCloseable {

    private static final int MOST = 500;
    private static final int SECONDS_TO_END = 30;
    private static final long LONG_NANOS = 250_000_000L;

    private record Kept(long generation, Object value, long nanos) {}

    private final Readers readers;
    private final Map<Object, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Object, Boolean> underWay = new LinkedHashMap<>();
    private final ExecutorService renewing = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "dragoman-renewing");
        thread.setDaemon(true);
        return thread;
    });

    public Aggregates(Readers readers) {
        this.readers = readers;
    }

    /**
     * A result.
     *
     * @param key what it is of: two with equal keys are the same, and of the same type
     * @param type its type
     * @param reckon how it is come by; an immutable value
     */
    public <T> T get(Object key, Class<T> type, Function<EventRecord, T> reckon) {
        Kept found = find(key);
        if (found != null && found.generation == readers.generation()) {
            return type.cast(found.value);
        }
        if (found != null && found.nanos > LONG_NANOS) {
            renew(key, reckon);
            return type.cast(found.value);
        }
        return reckon(key, reckon);
    }

    /** Reckons something soon that will be asked for, while nobody waits for it. */
    public void prepare(Runnable preparing) {
        inBackground(preparing);
    }

    private <T> T reckon(Object key, Function<EventRecord, T> reckon) {
        long generation = readers.generation();
        long start = System.nanoTime();
        T value = readers.read(reckon);
        keep(key, new Kept(generation, value, System.nanoTime() - start));
        return value;
    }

    private <T> void renew(Object key, Function<EventRecord, T> reckon) {
        synchronized (underWay) {
            if (underWay.putIfAbsent(key, true) != null) {
                return;
            }
        }
        inBackground(() -> {
            try {
                reckon(key, reckon);
            } finally {
                synchronized (underWay) {
                    underWay.remove(key);
                }
            }
        });
    }

    /** What goes wrong there is told to nobody: it goes wrong again for whoever asks. */
    private void inBackground(Runnable task) {
        renewing.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException ignored) {
                // As said above.
            }
        });
    }

    private synchronized @Nullable Kept find(Object key) {
        return kept.get(key);
    }

    private synchronized void keep(Object key, Kept value) {
        kept.put(key, value);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    /** Ends what is being reckoned anew, and waits for its end. */
    @Override
    public void close() {
        renewing.shutdownNow();
        try {
            renewing.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
