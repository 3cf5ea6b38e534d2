package org.dragoman.who;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.register.Names;
import org.dragoman.register.Office;
import org.dragoman.register.OfficeKind;
import org.dragoman.register.Organisation;
import org.dragoman.register.Register;
import org.dragoman.register.Sector;
import org.dragoman.register.State;
import org.dragoman.register.Tenure;

/** Makes actors, the same for the same: their ids and names. Immutable, safe for use by many threads. */
public final class Actors {

    private final Register register;

    public Actors(Register register) {
        this.register = register;
    }

    /** A state. */
    public Actor state(State state) {
        return new Actor(
                "state:" + state.iso3(),
                Actor.Kind.STATE,
                state.name(),
                Optional.of(state.iso3()),
                List.of(Sector.GOV),
                Optional.empty());
    }

    Optional<Actor> state(String iso3) {
        return register.state(iso3).map(this::state);
    }

    /** An organisation that the register knows. */
    public Actor organisation(Organisation organisation) {
        return new Actor(
                "organisation:" + organisation.id(),
                Actor.Kind.ORGANISATION,
                organisation.name(),
                organisation.country(),
                organisation.sectors(),
                Optional.empty());
    }

    /** A person whom the register knows, with country, sectors and title on the day spoken of. */
    public Actor person(String name, Optional<String> country, List<Sector> sectors, Optional<String> title) {
        return new Actor("person:" + name, Actor.Kind.PERSON, name, country, sectors, title);
    }

    /** Somebody whom the register does not know: two of one name and of two countries are two. */
    static Actor stranger(String name, Optional<String> country, List<Sector> sectors, Optional<String> title) {
        String id = "person:" + name + country.map(c -> " (" + c + ")").orElse("");
        return new Actor(id, Actor.Kind.PERSON, name, country, sectors, title);
    }

    Actor unresolved(String name) {
        return new Actor(
                "name:" + name, Actor.Kind.UNRESOLVED, name, Optional.empty(), List.of(), Optional.empty());
    }

    /** An organisation of which the page tells the country and the register nothing. */
    Actor strange(String name, String country) {
        return new Actor(
                "name:" + name, Actor.Kind.ORGANISATION, name, Optional.of(country), List.of(), Optional.empty());
    }

    /** People without a name, or a body without one of its own: "Israeli forces", "the Chinese defence ministry". */
    public Actor nameless(Actor.Kind kind, String noun, Optional<String> country, List<Sector> sectors) {
        String id = (kind == Actor.Kind.ORGANISATION ? "organisation:" : "role:")
                + country.orElse("-") + ":" + Names.key(noun);
        String name = country.map(c -> adjective(c) + " " + noun).orElse(noun);
        return new Actor(id, kind, name.strip(), country, sectors, Optional.empty());
    }

    /** People of an organisation: "Hamas militants". */
    Actor namelessOf(Organisation organisation, String noun, List<Sector> sectors) {
        return new Actor(
                "role:" + organisation.id() + ":" + Names.key(noun),
                Actor.Kind.GROUP,
                organisation.name() + " " + noun,
                organisation.country(),
                sectors.isEmpty() ? organisation.sectors() : sectors,
                Optional.empty());
    }

    /** The sectors of an office's holder: a defence minister is of the government and of the military. */
    public static List<Sector> sectorsOf(Office office) {
        return office.kind() == OfficeKind.DEFENCE_MINISTER && office.sector() != Sector.MIL
                ? List.of(office.sector(), Sector.MIL)
                : List.of(office.sector());
    }

    /** The office of a tenure as a reader would write it: "foreign minister of China". */
    public String title(Tenure tenure) {
        Office office = tenure.office();
        return switch (office.kind()) {
            case FOREIGN_MINISTER, DEFENCE_MINISTER, INTERIOR_MINISTER, FINANCE_MINISTER, ARMY_CHIEF, NAVY_CHIEF,
                    AIR_FORCE_CHIEF -> title(office.kind().label(), office.country());
            case HEAD_OF_STATE, HEAD_OF_GOVERNMENT, DEPUTY_HEAD_OF_GOVERNMENT, TRADE_MINISTER, CHIEF_OF_DEFENCE,
                    INTELLIGENCE_CHIEF, NATIONAL_SECURITY_ADVISER, SPEAKER, HEAD_OF_ORGANISATION, UN_AMBASSADOR,
                    SPOKESPERSON, PARTY_LEADER, DE_FACTO_LEADER, SPECIAL_ENVOY, MILITARY_COMMANDER, OTHER ->
                office.country().map(this::countryName).filter(office.title()::contains).isPresent()
                        ? office.title() : title(office.title(), office.country());
        };
    }

    /** An office as a reader would write it: "defence minister of China". */
    String title(String office, Optional<String> country) {
        return country.flatMap(register::state)
                .map(state -> office + " of " + state.name())
                .orElse(office)
                .strip();
    }

    String countryName(String iso3) {
        return register.state(iso3).map(State::name).orElse(iso3);
    }

    private String adjective(String country) {
        return register.state(country)
                .map(state -> state.adjectives().isEmpty()
                        ? state.name()
                        : state.adjectives().getFirst().text())
                .orElse(country.toUpperCase(Locale.ROOT));
    }
}
