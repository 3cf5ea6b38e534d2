package org.dragoman.search;

import java.util.List;
import org.dragoman.page.Span;

/**
 * An event that answers a query.
 *
 * @param event its id
 * @param score how well it answers, by BM25; comparable within the answers to one query only
 * @param marks what in its sentence answers, as spans of its page's text, in order and apart from each other
 */
public record EventHit(String event, double score, List<Span> marks) {

    public EventHit {
        marks = List.copyOf(marks);
    }
}
