package org.dragoman.language;

import org.dragoman.page.Span;

/**
 * A name in a sentence.
 *
 * @param kind what it names
 * @param first the index of its first token
 * @param end the index after its last token
 * @param span where it stands in the page's text
 * @param score the model's probability for it, 0 to 1
 */
public record Mention(Kind kind, int first, int end, Span span, double score) {

    /** What a name names. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        PLACE
    }

    public boolean covers(int token) {
        return first <= token && token < end;
    }
}
