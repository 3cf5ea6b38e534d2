package org.dragoman.who;

import java.util.List;
import java.util.Optional;
import org.dragoman.register.OfficeKind;

/**
 * Who somebody is.
 *
 * @param actor the actor
 * @param offices the kinds of office held on the day spoken of, by the register or by the page
 * @param basis why, for a reader
 * @param alternatives who else it could have been
 */
record Resolution(Actor actor, List<OfficeKind> offices, String basis, List<String> alternatives) {

    Resolution {
        offices = List.copyOf(offices);
        alternatives = List.copyOf(alternatives);
    }

    Optional<String> country() {
        return actor.country();
    }

    /** The same with a country, for somebody whom the register does not know. */
    Resolution ofCountry(String country, String why) {
        Actor known = Actors.stranger(actor.name(), Optional.of(country), actor.sectors(), actor.title());
        return new Resolution(known, offices, basis + "; " + why, alternatives);
    }

    Resolution with(List<String> others) {
        return new Resolution(actor, offices, basis, others);
    }
}
