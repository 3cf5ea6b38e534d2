package org.dragoman.web.query;

import java.util.List;

/**
 * The values that the events of a view have of one kind, with how many events have each.
 *
 * @param counts the commonest values first, by number and then by value
 * @param more whether there are others
 */
public record Facet(List<Count> counts, boolean more) {

    public Facet {
        counts = List.copyOf(counts);
    }

    /**
     * One value.
     *
     * @param value as the filter takes it
     * @param label as a reader is shown it
     * @param events how many events of the view have it
     */
    public record Count(String value, String label, long events) {}
}
