package org.dragoman.what;

/** A codebook that can't be read. The message names the file, the line and what is wrong there. */
public final class CodebookException extends RuntimeException {

    CodebookException(String place, String message) {
        super(place + ": " + message);
    }

    CodebookException(String place, Throwable cause) {
        super(place + ": " + cause.getMessage(), cause);
    }
}
