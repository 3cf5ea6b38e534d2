package org.dragoman.search;

/** A query that can't be understood: why, and where in it. */
public final class QueryException extends RuntimeException {

    private final int place;

    QueryException(String message, int place) {
        super(message);
        this.place = place;
    }

    /** Where in the query, as an offset in UTF-16 code units from 0 to the query's length. */
    public int place() {
        return place;
    }
}
