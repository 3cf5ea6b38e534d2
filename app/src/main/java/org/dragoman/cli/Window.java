package org.dragoman.cli;

import java.util.concurrent.Semaphore;

/**
 * How many pages, and how much memory of pages, may be on the way from their input to the record. Pages are let in one by one
 * on one thread, in the order in which they are let out again on another: so nobody waits for ever.
 */
final class Window {

    /** Enough for a page that takes a minute not to hold up those behind it. */
    private static final int MOST_PAGES = 2_000;
    /** A page on the way takes many times its bytes: decoded, parsed, analysed. */
    private static final int SHARE_OF_HEAP = 32;

    private static final long KIBIBYTE = 1 << 10;

    private final Semaphore pages = new Semaphore(MOST_PAGES);
    private final int mostKibibytes;
    private final Semaphore kibibytes;

    /** @param heap the bytes of memory that the process may use */
    Window(long heap) {
        mostKibibytes = Math.clamp(heap / SHARE_OF_HEAP / KIBIBYTE, 1, Integer.MAX_VALUE);
        kibibytes = new Semaphore(mostKibibytes);
    }

    /** Waits until there is room for a page of so many bytes; one that is larger than all the room has it to itself. */
    void enter(long bytes) throws InterruptedException {
        pages.acquire();
        kibibytes.acquire(kibibytes(bytes));
    }

    void leave(long bytes) {
        kibibytes.release(kibibytes(bytes));
        pages.release();
    }

    private int kibibytes(long bytes) {
        return (int) Math.min(mostKibibytes, 1 + bytes / KIBIBYTE);
    }
}
