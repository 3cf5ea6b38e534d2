package org.dragoman.when;

import org.dragoman.page.Span;

/**
 * A temporal expression in a sentence, resolved.
 *
 * @param sentence the index of its sentence in the reading
 * @param head the index of its syntactic head in the sentence: the word by which it depends on what it dates
 * @param span where it stands in the page's text
 * @param range what it says, given the anchor of its part of the page
 * @param role how it dates what it modifies
 */
public record TemporalMention(int sentence, int head, Span span, DateRange range, Role role) {

    /** What a temporal expression says of what it modifies. */
    public enum Role {
        /** It happened then. */
        WHEN,
        /** It has gone on since then: "since Thursday morning". */
        SINCE,
        /** It goes on, or is to happen, until then: "until Friday", "by March". */
        UNTIL,
        /** How long it lasted: "for three days". */
        DURATION,
        /** How often it happens: "every week", "often". */
        FREQUENCY
    }
}
