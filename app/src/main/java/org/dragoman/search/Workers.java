package org.dragoman.search;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Does tasks on all processors, that of who gives them included: when others have enough to do, it does the next one itself. The
 * first failure is thrown to who gives tasks. To be used by one thread.
 */
final class Workers implements AutoCloseable {

    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    private static final int WAITING = 16;

    private final ThreadPoolExecutor threads;
    private @Nullable Throwable failure;
    private long begun;
    private long ended;

    Workers() {
        int others = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        threads = new ThreadPoolExecutor(others, others, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
            Thread thread = new Thread(task, "dragoman-indexing");
            thread.setDaemon(true);
            return thread;
        }, new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** How many tasks were given. */
    long begun() {
        return begun;
    }

    /** Gives a task. */
    void run(Task task) {
        check();
        begun++;
        threads.execute(() -> {
            try {
                task.run();
                ended(null);
            } catch (IOException | RuntimeException | Error e) {
                ended(e);
            }
        });
    }

    private synchronized void ended(@Nullable Throwable reason) {
        failure = failure == null ? reason : failure;
        ended++;
        notifyAll();
    }

    /** Does a task itself when all others are done, and before the next one. */
    void between(Task task) {
        finish();
        try {
            task.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until all are done. */
    synchronized void finish() {
        try {
            while (ended < begun) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        check();
    }

    private synchronized void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new UncheckedIOException(new InterruptedIOException("it was told to end"));
        }
        switch (failure) {
            case null -> {}
            case IOException e -> throw new UncheckedIOException(e);
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    /** Waits for what has begun. */
    @Override
    public void close() {
        threads.shutdown();
        boolean interrupted = false;
        try {
            while (!threads.awaitTermination(1, TimeUnit.HOURS)) {
                interrupted |= Thread.interrupted();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
