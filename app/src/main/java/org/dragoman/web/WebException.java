package org.dragoman.web;

/** The server can't be started: why, and what to do. */
public final class WebException extends RuntimeException {

    WebException(String message, Throwable cause) {
        super(message, cause);
    }
}
