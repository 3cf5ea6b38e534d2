package org.dragoman.export;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How many events lost what. Not safe for use by several threads. */
public final class Losses {

    private final Map<Loss, Long> counts = new EnumMap<>(Loss.class);
    private final Set<Loss> ofThisEvent = EnumSet.noneOf(Loss.class);

    /** An event begins. */
    void event() {
        ofThisEvent.clear();
    }

    /** The event loses this, however often it is said. */
    void add(Loss loss) {
        if (ofThisEvent.add(loss)) {
            counts.merge(loss, 1L, Long::sum);
        }
    }

    /** The event loses this, if that is so. */
    void addIf(boolean lost, Loss loss) {
        if (lost) {
            add(loss);
        }
    }

    /** The number of events by what they lost; only what was lost at all. */
    public Map<Loss, Long> counts() {
        return counts.isEmpty() ? Map.of() : new EnumMap<>(counts);
    }
}
