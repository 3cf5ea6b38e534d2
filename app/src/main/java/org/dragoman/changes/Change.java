package org.dragoman.changes;

import java.util.List;
import java.util.Optional;
import org.dragoman.what.Event;

/**
 * What became of an event when its page was coded again.
 *
 * @param before the event as it was; nothing for a new one
 * @param after the event as it is; nothing for one that is gone
 * @param differences how the two differ; none for a new one and one that is gone
 * @param sentence the sentence that tells it
 */
public record Change(Optional<Event> before, Optional<Event> after, List<Difference> differences, String sentence) {

    /** What became of it. */
    public enum Kind {
        NEW,
        GONE,
        CHANGED
    }

    /** @throws IllegalArgumentException if there is neither an earlier nor a later event */
    public Change {
        differences = List.copyOf(differences);
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change of nothing");
        }
    }

    public Kind kind() {
        return before.isEmpty() ? Kind.NEW : after.isEmpty() ? Kind.GONE : Kind.CHANGED;
    }

    /** The event as it is, or as it was where it is gone. */
    public Event event() {
        return after.or(() -> before).orElseThrow();
    }
}
