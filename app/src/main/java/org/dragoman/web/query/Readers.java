package org.dragoman.web.query;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dragoman.record.EventRecord;

/**
 * Several connections to one record, each used by one reader at a time: readers wait neither for each other nor for who
 * writes. Safe for use by many threads.
 */
public final class Readers implements AutoCloseable {

    private final EventRecord record;
    private final BlockingQueue<EventRecord> free = new LinkedBlockingQueue<>();
    private final List<EventRecord> all = new ArrayList<>();

    /** @param count how many read at a time; more wait */
    public Readers(EventRecord record, int count) {
        this.record = record;
        for (int i = 0; i < count; i++) {
            all.add(record.another());
        }
        free.addAll(all);
    }

    /** Runs a reading, which sees the record as it is at one moment; waits for a connection where all are in use. A reading must not start another. */
    public <T> T read(Function<EventRecord, T> reading) {
        EventRecord reader = take();
        try {
            return reader.atOnce(reading);
        } finally {
            free.add(reader);
        }
    }

    /**
     * Runs a writing by the one connection of this process that writes: what it reads and writes there nobody else writes
     * between. Who reads sees nothing of it before it is done.
     */
    public void write(Consumer<EventRecord> writing) {
        synchronized (record) {
            writing.accept(record);
        }
    }

    private EventRecord take() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to read", e);
        }
    }

    /** See {@link EventRecord#generation}. */
    public long generation() {
        return record.generation();
    }

    /** Closes the connections that it made; not the record that it was given. */
    @Override
    public void close() {
        all.forEach(EventRecord::close);
    }
}
