package org.dragoman.page;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date that a page carries, and what it claims to be. A claim is not yet believed: the {@code when} stage weighs the
 * claims against each other.
 *
 * @param date the day claimed, in the page's own time zone where it states one
 * @param role what the date claims to be
 * @param origin where it stood, in the words shown to a reader: {@code "JSON-LD datePublished"},
 *     {@code "meta article:published_time"}, {@code "line 3"}, {@code "address"}, {@code "WARC-Date"}
 * @param text the characters it was read from
 * @param span where it stood in the page's text, when it stood there
 */
public record DateClaim(LocalDate date, Role role, String origin, String text, Optional<Span> span) {

    /** What a date says that it is. */
    public enum Role {
        PUBLISHED,
        UPDATED,
        /** When the page was fetched or shown: an archive record's date, a running header's "today". */
        FETCHED,
        /** The page does not say. */
        UNKNOWN
    }
}
