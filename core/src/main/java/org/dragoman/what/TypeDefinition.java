package org.dragoman.what;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a codebook says of a type. Immutable.
 *
 * @param type the type
 * @param definition what counts as an event of it
 * @param boundaries where other types begin, and what is no event
 * @param modes its modes by name, in the order of the codebook
 * @param planned the type which an event that is still to come has instead; nothing where it keeps its own
 * @param announced the type which it has instead where its own actors say that it is to come, or the page does of them
 * @param needsRecipient whether it is an event only where somebody is at the other end
 */
public record TypeDefinition(
        EventType type,
        String definition,
        List<String> boundaries,
        Map<String, Mode> modes,
        Optional<EventType> planned,
        Optional<EventType> announced,
        boolean needsRecipient) {

    public TypeDefinition {
        boundaries = List.copyOf(boundaries);
        modes = Collections.unmodifiableMap(new LinkedHashMap<>(modes));
    }

    /**
     * A mode of a type.
     *
     * @param name its name: {@code "visit"}
     * @param meaning what it means
     * @param score -10 (conflict) to 10 (cooperation)
     */
    public record Mode(String name, String meaning, double score) {

        /** @throws IllegalArgumentException if the score is out of range */
        public Mode {
            EventType.requireScore(score);
        }
    }
}
