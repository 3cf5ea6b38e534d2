package org.dragoman.record;

/**
 * Events that were picked out otherwise than by conditions on their values, and put aside under a number; see {@link
 * EventRecord#putAside}.
 *
 * @param number the number, which no other selection of this process has
 * @param words what they were picked out by, for a reader
 */
public record Selection(long number, String words) {

    /** Adds how well an event answers what it was picked out by, over {@code events e}. */
    public Query best(Query query) {
        return query.add(Selections.SCORE, number);
    }
}
