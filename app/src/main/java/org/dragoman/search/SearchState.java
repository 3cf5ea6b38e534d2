package org.dragoman.search;

/**
 * How an index stands beside its record.
 *
 * @param phase whether it has all that the record has
 * @param pages how many pages are in it
 * @param of how many there are in the record, as far as counted
 */
public record SearchState(Phase phase, long pages, long of) {

    /** Whether an index has all that its record has. */
    public enum Phase {
        /** It has. */
        READY,
        /** It is being brought up to date; what it has so far can be asked. */
        BEHIND,
        /** It is being made, and nothing can be asked yet. */
        STARTING,
        /** It can't be made. */
        FAILED
    }
}
