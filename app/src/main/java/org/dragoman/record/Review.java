package org.dragoman.record;

import java.util.Optional;

/**
 * What was last said of an event, and not taken back.
 *
 * @param said the correction
 * @param outdated whether the event was held to be right or wrong and is coded otherwise by now
 */
public record Review(Correction said, boolean outdated) {

    /** The correction, as long as it is of the event as that is coded now. */
    public Optional<Correction> standing() {
        return outdated ? Optional.empty() : Optional.of(said);
    }

    /** What came of it. */
    public Reviewed outcome() {
        if (outdated) {
            return Reviewed.AGAIN;
        }
        return switch (said.verdict()) {
            case RIGHT -> Reviewed.RIGHT;
            case WRONG -> Reviewed.WRONG;
            case CHANGED -> Reviewed.CHANGED;
            case WITHDRAWN -> Reviewed.NONE;
        };
    }
}
