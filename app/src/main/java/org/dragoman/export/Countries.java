package org.dragoman.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dragoman.register.Register;
import org.dragoman.register.State;

/** A country of the record, ISO 3166-1 alpha-3, in other codes. Immutable. */
final class Countries {

    /** PLOVER's codes for actors of no one country. */
    static final Set<String> NO_COUNTRIES = Set.of("IGO", "NGO", "MNC");

    private final Map<String, String> fips = new HashMap<>();
    private final Map<String, String> cameo = new HashMap<>();
    private final Map<String, State> states = new HashMap<>();

    Countries() {
        for (String[] row : TabTable.rows("countries.tsv")) {
            fips.put(row[0], row[1]);
            cameo.put(row[0], row[2].isEmpty() ? row[0] : row[2]);
        }
        Register.load().states().forEach(state -> states.put(state.iso3(), state));
    }

    /** FIPS 10-4. */
    Optional<String> fips(String iso3) {
        return Optional.ofNullable(fips.get(iso3));
    }

    /** CAMEO's code, or ISO's where CAMEO, which is older than some countries, has none; nothing for IGO, NGO and MNC. */
    Optional<String> cameo(String iso3) {
        return NO_COUNTRIES.contains(iso3) ? Optional.empty() : Optional.of(cameo.getOrDefault(iso3, iso3));
    }

    /** ISO 3166-1 alpha-2. */
    Optional<String> iso2(String iso3) {
        return Optional.ofNullable(states.get(iso3)).flatMap(State::iso2);
    }

    /** The number of a state in the Correlates of War list. */
    OptionalInt cow(String iso3) {
        State state = states.get(iso3);
        return state == null ? OptionalInt.empty() : state.cow();
    }

    /** Its usual English name. */
    Optional<String> name(String iso3) {
        return Optional.ofNullable(states.get(iso3)).map(State::name);
    }
}
