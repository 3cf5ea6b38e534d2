package org.dragoman.export;

import org.dragoman.record.ListedEvent;

/** Writes events to a stream in some format, in the order given. Not safe for use by several threads. */
public interface EventWriter extends AutoCloseable {

    /** Writes an event; {@code text} is the text of its page, for the words under its spans. */
    void write(ListedEvent listed, String text);

    /** How many rows or lines it wrote, a header not counted. */
    long rows();

    /** What of the events written the format can't hold. */
    Losses losses();

    /** Flushes the stream; does not close it. */
    @Override
    void close();
}
