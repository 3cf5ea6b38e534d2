package org.dragoman.page;

import java.util.Optional;

/**
 * A value that a page states about itself, with where it stood.
 *
 * @param field what it is a value of
 * @param value the value as stated, trimmed, never empty
 * @param origin where it stood, in the words shown to a reader: {@code "JSON-LD headline"}, {@code "og:title"}
 * @param span where it stood in the page's text, when it stood there
 */
public record Metadatum(Field field, String value, String origin, Optional<Span> span) {

    /** What a page can state about itself. */
    public enum Field {
        TITLE,
        DESCRIPTION,
        BYLINE,
        SITE,
        LANGUAGE,
        /** The page's own address for itself. */
        ADDRESS,
        LEAD_IMAGE,
        SECTION,
        AGENCY,
        /** Something about the reading itself that one should know: bytes that could not be decoded, a record cut off. */
        NOTE
    }
}
