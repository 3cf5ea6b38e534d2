package org.dragoman.who;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.register.Form;
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

    private static final Set<String> APART = Set.of("IGO", "NGO", "MNC");

    Item {
        readings = List.copyOf(readings);
    }

    /**
     * The same words, read as an organisation of one of these states where one of their readings is; where the owner is
     * named ("Brazil's Congress"), never as an organisation of another state. A name that as often names something else
     * ("the Conservatives") is none of a state that is not spoken of, where others are.
     *
     * @return empty where no reading is left
     */
    Optional<Item> preferring(Set<String> countries, Optional<String> owner) {
        List<Known> kept = readings.stream()
                .filter(known -> owner.isEmpty() || countryOf(known).isEmpty() || countryOf(known).equals(owner))
                .filter(known -> !isAmbiguous(known)
                        || countries.isEmpty()
                        || countryOf(known).isEmpty()
                        || countries.contains(countryOf(known).get()))
                .toList();
        List<Known> near = kept.stream()
                .filter(known -> countryOf(known).filter(owner.map(Set::of).orElse(countries)::contains).isPresent())
                .toList();
        if (kept.isEmpty()) {
            return readings.stream().anyMatch(Item::isAmbiguous) ? Optional.empty() : Optional.of(this);
        }
        boolean ofOrganisation = best() instanceof Known.OfOrganisation && !near.isEmpty();
        return Optional.of(new Item(
                first,
                end,
                ofOrganisation ? Stream.concat(near.stream(), kept.stream()).distinct().toList() : kept));
    }

    private static boolean isAmbiguous(Known known) {
        return known instanceof Known.OfOrganisation(Organisation organisation, Form form) && form.ambiguous();
    }

    private static Optional<String> countryOf(Known known) {
        return known instanceof Known.OfOrganisation(Organisation organisation, var form)
                ? organisation.country().filter(country -> country.length() == 3 && !APART.contains(country))
                : Optional.empty();
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
