package org.dragoman.page.container;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A source of items, in their order. Not safe for use by several threads at once. */
public interface Container extends Closeable {

    /**
     * The next item, or nothing at the end. An item's bytes are valid until the next call. What is wrong with one item is
     * told by an {@link Item.Broken}, and the next call goes on behind it.
     *
     * @throws IOException if the container can't be read any further
     */
    Optional<Item> next() throws IOException;

    @Override
    default void close() throws IOException {}
}
