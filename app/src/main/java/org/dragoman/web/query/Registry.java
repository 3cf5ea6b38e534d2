package org.dragoman.web.query;

import java.util.List;
import java.util.Optional;
import org.dragoman.register.Entry;
import org.dragoman.register.Lookup;
import org.dragoman.register.Organisation;
import org.dragoman.register.Register;
import org.dragoman.register.State;

/** Finds in the register whom an actor's id means. Safe for use by many threads. */
public final class Registry {

    private static final int NEAR = 3;

    private final Register register;
    private final Lookup lookup;

    public Registry(Register register) {
        this.register = register;
        this.lookup = new Lookup(register);
    }

    public Register register() {
        return register;
    }

    /** What the register knows of an actor; nothing where it does not. */
    public Optional<Entry> entry(String actor) {
        String rest = actor.substring(actor.indexOf(':') + 1);
        Optional<String> name = switch (actor.substring(0, actor.length() - rest.length())) {
            case "person:" -> Optional.of(rest);
            case "state:" -> register.state(rest).map(State::name);
            case "organisation:" -> register.organisation(rest).map(Organisation::name);
            default -> Optional.empty();
        };
        return name.stream().flatMap(known -> lookup.find(known, Optional.empty()).stream())
                .filter(entry -> entry.actorId().filter(actor::equals).isPresent()).findFirst();
    }

    /** Everything that goes by a name, of a country where one is given: see {@link Lookup#find}. */
    public List<Entry> find(String name, Optional<String> country) {
        return lookup.find(name, country);
    }

    /** Some names that the register has and that differ from this one by a slip or two. */
    public List<String> near(String name) {
        return lookup.near(name, NEAR);
    }
}
