package org.dragoman.page.container;

import java.io.IOException;

/** Something is larger than the limits allow; the message says what. */
final class TooLargeException extends IOException {

    private final boolean ofInput;

    private TooLargeException(String message, boolean ofInput) {
        super(message);
        this.ofInput = ofInput;
    }

    /** A record, a file or an entry is too large: what does not stand in it may still be read. */
    TooLargeException(String message) {
        this(message, false);
    }

    /** All that is unpacked within one input is too much: nothing more of it is read. */
    static TooLargeException ofInput(String message) {
        return new TooLargeException(message, true);
    }

    boolean isOfInput() {
        return ofInput;
    }
}
