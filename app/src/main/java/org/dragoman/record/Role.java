package org.dragoman.record;

/** What a participant is in the event or statement that it belongs to. */
enum Role {
    ACTOR,
    RECIPIENT,
    SPEAKER,
    THROUGH,
    ADDRESSEE
}
