package org.dragoman.what;

/** Whether an event happened, as its page tells it. */
public enum Status {
    OCCURRED,
    ONGOING,
    /** Told as happening again and again. */
    HABITUAL,
    PLANNED,
    /** Possible, likely, conditional, hoped for or demanded. */
    HYPOTHETICAL,
    /** Told as not having happened. */
    NEGATED
}
