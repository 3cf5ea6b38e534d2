package org.dragoman.register;

import java.util.List;
import java.util.Optional;

/** Something that a name or a description can mean, as {@link Lookup} finds it. */
public sealed interface Entry {

    /** Its country as ISO 3166-1 alpha-3, or {@code IGO} and the like, where it has one: of a person, the latest office's. */
    Optional<String> country();

    /** The id that the coder gives the actor; nothing where it stands for whoever holds or is it. */
    default Optional<String> actorId() {
        return switch (this) {
            case OfPerson(var person, var match) -> Optional.of("person:" + person.name());
            case OfState(var state, var role) -> Optional.of("state:" + state.iso3());
            case OfOrganisation(var organisation, var form, var offices) ->
                Optional.of("organisation:" + organisation.id());
            case OfOffice office -> Optional.empty();
            case OfNoun noun -> Optional.empty();
        };
    }

    /**
     * A state, by its name, an adjective, its people, its capital or a seat of its government.
     *
     * @param state the state
     * @param role how the name stands for it
     */
    record OfState(State state, Known.OfState.Role role) implements Entry {
        @Override
        public Optional<String> country() {
            return Optional.of(state.iso3());
        }
    }

    /**
     * An organisation, by one of its names.
     *
     * @param organisation the organisation
     * @param written the name that was found
     * @param offices who leads it or speaks for it, and when
     */
    record OfOrganisation(Organisation organisation, Form written, List<Tenure> offices) implements Entry {
        public OfOrganisation {
            offices = List.copyOf(offices);
        }

        @Override
        public Optional<String> country() {
            return organisation.country();
        }
    }

    /**
     * A person.
     *
     * @param person the person
     * @param match by what the person was found
     */
    record OfPerson(Person person, Match match) implements Entry {

        /** By what a person was found. */
        public enum Match {
            FULL_NAME,
            FAMILY_NAME,
            /** A name that differs only as transliterations do. */
            SPELLING
        }

        @Override
        public Optional<String> country() {
            return person.tenures().stream()
                    .flatMap(tenure -> tenure.office().country().stream())
                    .reduce((one, other) -> other);
        }
    }

    /**
     * An office, by its title and its state or organisation.
     *
     * @param office the office
     * @param holders who held it when, by their beginning
     */
    record OfOffice(Office office, List<Tenure> holders) implements Entry {
        public OfOffice {
            holders = List.copyOf(holders);
        }

        @Override
        public Optional<String> country() {
            return office.country();
        }
    }

    /**
     * A title or an agent noun that names nobody in particular: "the Russian admiral", "defence minister" of no state.
     *
     * @param noun the noun
     * @param form the noun as written
     * @param country the state named with it
     */
    record OfNoun(Noun noun, String form, Optional<String> country) implements Entry {}
}
