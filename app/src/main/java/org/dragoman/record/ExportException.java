package org.dragoman.record;

import java.io.IOException;

/** Events can't be written to the stream they go to. */
public final class ExportException extends RuntimeException {

    public ExportException(IOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
