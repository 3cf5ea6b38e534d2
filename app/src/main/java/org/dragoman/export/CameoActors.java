package org.dragoman.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.register.Sector;
import org.dragoman.who.Actor;

/** CAMEO's codes of actors: country, known group, and up to three roles. Immutable. */
final class CameoActors {

    private static final int ROLES = 3;
    private static final String ORGANISATION = "organisation:";

    /**
     * An actor in CAMEO's codes; what it has no code for is empty.
     *
     * @param code country, roles and group in one: {@code "USAGOV"}, {@code "IGOUNO"}
     * @param country three letters
     * @param group three letters
     * @param types three roles, the last ones empty where there are fewer
     */
    record Coded(String code, String country, String group, List<String> types) {}

    private final Countries countries;
    private final Map<String, String> groups = new HashMap<>();

    CameoActors(Countries countries) {
        this.countries = countries;
        TabTable.rows("groups.tsv").forEach(row -> groups.put(ORGANISATION + row[0], row[1]));
    }

    /** The codes of an actor. Notes what they can't hold. */
    Coded of(Actor actor, Losses losses) {
        String country = actor.country().flatMap(countries::cameo).orElse("");
        String group = groups.getOrDefault(actor.id(), "");
        List<String> roles = roles(actor, losses);
        String code = country + String.join("", roles) + group;
        while (roles.size() < ROLES) {
            roles.add("");
        }
        return new Coded(code, country, group, roles);
    }

    private static List<String> roles(Actor actor, Losses losses) {
        List<String> roles = new ArrayList<>();
        actor.country().filter(Countries.NO_COUNTRIES::contains).ifPresent(roles::add);
        for (Sector sector : actor.sectors()) {
            Optional<String> role = role(sector);
            if (role.isPresent() && roles.size() < ROLES) {
                roles.add(role.get());
            } else {
                losses.add(Loss.SECTORS);
            }
        }
        return roles;
    }

    /**
     * CAMEO's role of a sector. PLOVER renamed two: its MED is CAMEO's HLH, its JRN CAMEO's MED. CAMEO has none for parties,
     * militias, prisoners, religion, social groups, and for what is unknown.
     */
    private static Optional<String> role(Sector sector) {
        return switch (sector) {
            case COP, GOV, JUD, LEG, MIL, REB, SPY, UAF, AGR, BUS, CRM, CVL, EDU, ELI, LAB, REF, OPP -> Optional.of(sector.name());
            case JRN -> Optional.of("MED");
            case MED -> Optional.of("HLH");
            case PRM, PTY, PRE, REL, SOC, UNK -> Optional.empty();
        };
    }
}
