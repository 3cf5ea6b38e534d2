package org.dragoman.what;

import java.util.Optional;

/**
 * Who asserts an event: the page's own voice, or a speaker, and through whom.
 *
 * @param speaker who says it; nothing where the page says it in its own voice
 * @param through the channel: a readout, a ministry, an agency, a newspaper; nothing where there is none
 * @param statement the id of the statement that it stands in, where there is one
 */
public record Attribution(
        Optional<Participant> speaker, Optional<Participant> through, Optional<String> statement) {

    /** The page's own voice. */
    public static final Attribution NARRATOR =
            new Attribution(Optional.empty(), Optional.empty(), Optional.empty());
}
