package org.dragoman.page.container;

import java.io.IOException;

/** Something is larger than the limits allow; the message says what. */
final class TooLargeException extends IOException {

    TooLargeException(String message) {
        super(message);
    }
}
