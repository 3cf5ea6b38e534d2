package org.dragoman.register;

import java.util.List;
import java.util.Optional;

/**
 * A row that a user adds to the register.
 *
 * @param place file and line
 * @param name the name
 * @param aliases other ways to write it
 * @param meaning what it names
 * @param term from when until when
 * @param replaces whether it wins over what the shipped register says of the same
 */
record OwnRow(String place, String name, List<String> aliases, Meaning meaning, Term term, boolean replaces) {

    OwnRow {
        aliases = List.copyOf(aliases);
    }

    /** What a row names. */
    sealed interface Meaning {

        /** A person in an office; the family name, the office with its sector, how sure the row is, and where it is from. */
        record Holder(String family, Office office, boolean sure, String source) implements Meaning {}

        /** A body with a name of its own. */
        record Body(Organisation.Kind kind, Optional<String> country, List<Sector> sectors) implements Meaning {
            public Body {
                sectors = List.copyOf(sectors);
            }
        }

        /** Another name of a state. */
        record NameOfState(String iso3) implements Meaning {}
    }

    /** All that the row says, as one line, whatever file it stands in. */
    String content() {
        return String.join("\t", name, String.join(";", aliases), meaning.toString(), term.toString(),
                Boolean.toString(replaces));
    }
}
