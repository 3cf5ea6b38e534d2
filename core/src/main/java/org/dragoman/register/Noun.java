package org.dragoman.register;

import java.util.List;
import java.util.Optional;

/**
 * A common noun or a title that tells what somebody is: {@code "admiral"}, {@code "protester"}, {@code "defence ministry"}.
 *
 * @param forms the nouns that mean this, in the singular; one that has no singular ("troops"), as it is
 * @param sectors the sectors of whom it names, the leading one first; empty for a noun that tells none ("leader", "man")
 * @param kind how many it names
 * @param office the office that it names, where it names one
 */
public record Noun(List<String> forms, List<Sector> sectors, Kind kind, Optional<OfficeKind> office) {

    public Noun {
        forms = List.copyOf(forms);
        sectors = List.copyOf(sectors);
    }

    /** How many a noun names in the singular. */
    public enum Kind {
        /** One person: {@code "admiral"}. */
        PERSON,
        /** People without number: {@code "police"}, {@code "troops"}, {@code "crowd"}. */
        GROUP,
        /** An institution: {@code "ministry"}, {@code "parliament"}. */
        BODY
    }
}
