package org.dragoman.when;

/** Where what a sentence tells stands in time, as its verb forms have it. */
enum Tense {
    PAST,
    /** Told in the present: as habit, as state, or as a headline tells the news. */
    PRESENT,
    /** To come: announced, planned, demanded, possible. */
    FUTURE,
    /** No verb tells. */
    UNKNOWN
}
