package org.dragoman.who;

import java.util.List;
import java.util.Optional;
import org.dragoman.register.Sector;

/**
 * Somebody who does something, or to whom it is done: a person, a state, an organisation, or a kind of people.
 *
 * @param id the same for every mention of the same actor: {@code "state:CHN"}, {@code "person:Li Shangfu"},
 *     {@code "organisation:NATO"}, {@code "role:CHN:admiral"}; for one that was not resolved, {@code "name:"} and the name
 * @param kind what it is
 * @param name its usual English name; the name as written where the register does not know it
 * @param country ISO 3166-1 alpha-3, or {@code IGO}, {@code NGO}, {@code MNC}; nothing where unknown
 * @param sectors its sectors on the day spoken of, the leading one first; empty where unknown
 * @param title the office or title on the day spoken of, as a reader would write it: {@code "defence minister of China"}
 */
public record Actor(
        String id,
        Kind kind,
        String name,
        Optional<String> country,
        List<Sector> sectors,
        Optional<String> title) {

    public Actor {
        sectors = List.copyOf(sectors);
    }

    /** What an actor is. */
    public enum Kind {
        PERSON,
        /** A state, standing for its government or for itself. */
        STATE,
        ORGANISATION,
        /** People without a name: "two policemen", "protesters", "Israeli forces". */
        GROUP,
        /** A name that was not resolved. */
        UNRESOLVED
    }

    /** Whether at least a country or a sector is known: a bare unresolved name is not. */
    public boolean isResolved() {
        return country.isPresent() || !sectors.isEmpty();
    }
}
