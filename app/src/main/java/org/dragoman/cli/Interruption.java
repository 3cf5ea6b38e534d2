package org.dragoman.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Gives a command the time to end cleanly when the process is told to end (Ctrl-C, SIGTERM): the process goes on until this is
 * closed, and then ends with the exit code that the signal has by convention, 130 or 143.
 */
final class Interruption implements AutoCloseable {

    /** Whoever tells a process to end does not wait for ever. */
    private static final long MOST_SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile Runnable stop = () -> {};
    private volatile boolean requested;

    private Interruption() {
        hook = new Thread(this::request, "dragoman-end");
    }

    /** Begins to watch. */
    static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void request() {
        requested = true;
        stop.run();
        try {
            ended.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What to do when the end is asked for, on another thread; it is done at once where the end has been asked for. */
    void onRequest(Runnable action) {
        stop = action;
        if (requested) {
            action.run();
        }
    }

    /** Whether the process has been told to end. */
    boolean isRequested() {
        return requested;
    }

    @Override
    public void close() {
        ended.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException endingNow) {
                // The process ends: nothing is left to watch.
            }
        }
    }
}
