package org.dragoman.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Something to read pages from: a file's bytes, a request's body, standard input.
 *
 * @param name what to call it in messages; its ending helps to tell its format
 * @param bytes opens its bytes; called once
 * @param mediaType its media type with parameters ({@code "text/html; charset=utf-8"}), when known
 * @param address its web address, when known
 */
public record Input(String name, Bytes bytes, Optional<String> mediaType, Optional<String> address) {

    /** Opens a stream of bytes; the caller closes it. */
    @FunctionalInterface
    public interface Bytes {
        InputStream open() throws IOException;
    }

    /** An input of which only the name is known. */
    public static Input named(String name, Bytes bytes) {
        return new Input(name, bytes, Optional.empty(), Optional.empty());
    }
}
