package org.dragoman.where;

import org.dragoman.page.Span;

/**
 * A place name on a page, resolved.
 *
 * @param sentence the index of its sentence in the reading, or {@link #DATELINE} where it stands in a dateline
 * @param head the index of its syntactic head in the sentence; 0 in a dateline
 * @param part the part of the page it stands in
 * @param span where it stands in the page's text
 * @param place what it names
 * @param basis why it is that place, for a reader
 */
public record PlaceMention(int sentence, int head, int part, Span span, Place place, String basis) {

    /** The sentence index of a place in a dateline. */
    public static final int DATELINE = -1;
}
