package org.dragoman.search;

import java.util.List;
import org.dragoman.page.Span;

/**
 * A page that answers a query.
 *
 * @param page its id
 * @param score how well it answers, by BM25; comparable within the answers to one query only
 * @param marks what in its text answers, in order and apart from each other
 */
public record PageHit(String page, double score, List<Span> marks) {

    public PageHit {
        marks = List.copyOf(marks);
    }
}
