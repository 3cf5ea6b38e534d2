package org.dragoman.register;

/** What the register knows by a name. */
public sealed interface Known {

    /** The register's way to write the name. */
    String form();

    /** By its name, an adjective, its people, its capital or a seat of its government. */
    record OfState(State state, Role role, Form written) implements Known {

        /** How a word stands for a state. */
        public enum Role {
            NAME,
            ADJECTIVE,
            PEOPLE,
            CAPITAL,
            SEAT
        }

        @Override
        public String form() {
            return written.text();
        }
    }

    /** An organisation by one of its names. */
    record OfOrganisation(Organisation organisation, Form written) implements Known {
        @Override
        public String form() {
            return written.text();
        }
    }

    /** A title or agent noun, by its singular or its plural. */
    record OfNoun(Noun noun, String form, String singular, boolean plural) implements Known {}

    /** The title of one office in particular. */
    record OfOffice(Office office, String form) implements Known {}
}
