package org.dragoman.where;

import java.util.Comparator;
import java.util.List;
import org.dragoman.register.Register;

/**
 * Finds places by name, for somebody who asks by hand. Unlike {@link Locator} it chooses nothing. Immutable, safe for use by many
 * threads.
 */
public final class Atlas {

    private static final Comparator<KnownPlace> MOST_SPOKEN_OF_FIRST = Comparator.comparingInt(KnownPlace::fame)
            .thenComparingLong(KnownPlace::population).reversed();

    private final Gazetteer gazetteer;

    private Atlas(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The gazetteer of the class path, which takes about a quarter of a second to read.
     *
     * @throws IllegalStateException if it is missing or wrong; the message names file and line
     */
    public static Atlas load(Register register) {
        return new Atlas(Gazetteer.load(register));
    }

    /** Every place that goes by a name: countries first, then those that the world knows best. Empty where none does. */
    public List<Place> named(String name) {
        List<KnownPlace> places = gazetteer.named(name).stream().map(Gazetteer.Entry::place).distinct().toList();
        return places.stream()
                .sorted(Comparator.comparing((KnownPlace place) -> place.kind() != PlaceKind.COUNTRY)
                        .thenComparing(MOST_SPOKEN_OF_FIRST))
                .map(KnownPlace::toPlace)
                .distinct()
                .toList();
    }
}
