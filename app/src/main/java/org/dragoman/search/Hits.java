package org.dragoman.search;

import java.util.List;

/**
 * The best answers to a query.
 *
 * @param total how many there are in all
 * @param best the best of them, the best one first
 */
public record Hits<H>(long total, List<H> best) {

    public Hits {
        best = List.copyOf(best);
    }
}
