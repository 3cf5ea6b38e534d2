package org.dragoman.record;

/** Writes events to a stream in some format, in the order given. Not safe for use by several threads. */
public interface EventWriter extends AutoCloseable {

    /** Writes an event; {@code text} is the text of its page, for the words under its spans. */
    void write(ListedEvent listed, String text);

    /** Flushes the stream; does not close it. */
    @Override
    void close();
}
