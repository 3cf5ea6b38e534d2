package org.dragoman.export;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Events can't be written to the stream they go to. */
public final class ExportException extends RuntimeException {

    public ExportException(IOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }

    ExportException(UncheckedIOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
