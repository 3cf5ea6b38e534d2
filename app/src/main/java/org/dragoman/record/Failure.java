package org.dragoman.record;

import org.dragoman.page.PageOutcome;

/**
 * An input, or a page of one, that is not in the record, and why.
 *
 * @param source where it was, as a reader would name it, down to the line or record
 * @param reason the kind of failure, for counting: {@code "not text"}
 * @param message what is wrong, for a reader
 */
public record Failure(String source, String reason, String message) {

    /** A page that the reader could not read. */
    public static Failure of(PageOutcome.Failed failed) {
        return new Failure(failed.source(), failed.reason().label(), failed.message());
    }
}
