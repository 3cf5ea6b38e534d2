package org.dragoman.who;

import java.util.List;
import java.util.Optional;
import org.dragoman.register.Known;
import org.dragoman.register.Noun;
import org.dragoman.register.Organisation;

/**
 * Words of a sentence that the register knows.
 *
 * @param first the index of the first word
 * @param end the index after the last word
 * @param readings what they can name, the likeliest first, at least one
 */
record Item(int first, int end, List<Known> readings) {

    Item {
        readings = List.copyOf(readings);
    }

    boolean covers(int token) {
        return first <= token && token < end;
    }

    Known best() {
        return readings.getFirst();
    }

    /** The state that the words stand for, by whatever role. */
    Optional<Known.OfState> state() {
        return best() instanceof Known.OfState state ? Optional.of(state) : Optional.empty();
    }

    Optional<Organisation> organisation() {
        return best() instanceof Known.OfOrganisation(Organisation organisation, var form)
                ? Optional.of(organisation)
                : Optional.empty();
    }

    Optional<Known.OfNoun> noun() {
        return best() instanceof Known.OfNoun noun ? Optional.of(noun) : Optional.empty();
    }

    boolean isNoun(Noun.Kind kind) {
        return noun().filter(noun -> noun.noun().kind() == kind).isPresent();
    }

    boolean isState(Known.OfState.Role role) {
        return state().filter(state -> state.role() == role).isPresent();
    }
}
