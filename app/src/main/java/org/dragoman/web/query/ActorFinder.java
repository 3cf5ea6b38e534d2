package org.dragoman.web.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.record.Countries;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;
import org.dragoman.record.Row;
import org.dragoman.record.Wording;
import org.dragoman.register.Entry;
import org.dragoman.register.Entry.OfPerson.Match;
import org.dragoman.register.Known;
import org.dragoman.register.Noun;
import org.dragoman.register.Office;
import org.dragoman.register.Organisation;
import org.dragoman.register.Person;
import org.dragoman.register.Sector;
import org.dragoman.register.State;
import org.dragoman.register.Tenure;
import org.dragoman.when.DateRange;
import org.dragoman.who.Actor;
import org.dragoman.who.Actors;

/**
 * Finds whom a person means who writes a name, a description, a code or an id: by the register as of a date, else by the record.
 * Immutable, safe for use by many threads.
 */
public final class ActorFinder {

    /** Whom somebody means. */
    public sealed interface Answer {}

    /** One actor, and how that was found. */
    public record One(Actor actor, String how) implements Answer {}

    /** It can be one of several; some of them. */
    public record Several(List<Actor> actors) implements Answer {
        public Several {
            actors = List.copyOf(actors);
        }
    }

    /** Nobody, and why. */
    public record Nobody(String why) implements Answer {}

    private static final int MOST = 6;
    private static final Pattern WITH_CODES = Pattern.compile("(.+?)\\s*\\(([A-Za-z]{3}(?: [A-Za-z]{3})*)\\)");
    private static final Pattern CODES = Pattern.compile("[A-Z]{3}(?: [A-Z]{3})*");

    private final Registry registry;
    private final Actors actors;

    public ActorFinder(Registry registry) {
        this.registry = registry;
        this.actors = new Actors(registry.register());
    }

    /**
     * Finds.
     *
     * @param text a name with or without codes ({@code "Ola Nord (NOR GOV)"}), a description ({@code "Chinese foreign minister"}),
     *     codes alone ({@code "CHN"}, {@code "CHN MIL"}) or an actor's id ({@code "person:Li Qiang"})
     * @param date the days on which it is to be so
     * @param record what knows the actors that the register does not
     */
    public Answer find(String text, DateRange date, EventRecord record) {
        String words = text.strip().replaceAll("\\s+", " ");
        if (EventFilter.isId(words)) {
            return byId(words, date, record);
        }
        Optional<Codes> alone = CODES.matcher(words).matches() ? Codes.of(words) : Optional.empty();
        if (alone.isPresent() && alone.get().country.isPresent()) {
            return byCode(alone.get());
        }
        Matcher matcher = WITH_CODES.matcher(words);
        Optional<Codes> codes = matcher.matches() ? Codes.of(matcher.group(2)) : Optional.empty();
        return codes.isPresent() ? byName(matcher.group(1), codes.get(), date, record)
                : byName(words, new Codes(Optional.empty(), List.of()), date, record);
    }

    /** A country and sectors, as far as given. */
    private record Codes(Optional<String> country, List<Sector> sectors) {

        static Optional<Codes> of(String text) {
            Optional<String> country = Optional.empty();
            List<Sector> sectors = new ArrayList<>();
            for (String code : text.toUpperCase(Locale.ROOT).split(" ", -1)) {
                Optional<Sector> sector = Arrays.stream(Sector.values()).filter(s -> s.name().equals(code)).findFirst();
                if (country.isEmpty() && sectors.isEmpty() && Countries.codeOf(code).filter(code::equals).isPresent()) {
                    country = Optional.of(code);
                } else if (sector.isPresent()) {
                    sectors.add(sector.get());
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(new Codes(country, sectors));
        }
    }

    private Answer byId(String id, DateRange date, EventRecord record) {
        List<Actor> found = registry.entry(id).map(entry -> actorsOf(entry, date)).orElse(List.of());
        if (!found.isEmpty()) {
            return new One(found.getFirst(), "of the register");
        }
        return inRecord(record, "a.actor = ?", id).stream().findFirst()
                .<Answer>map(actor -> new One(actor, "as other events of the record have it"))
                .orElse(new Nobody("Neither the register nor the record has '" + id + "'."));
    }

    private Answer byCode(Codes codes) {
        String country = codes.country.orElseThrow();
        Optional<State> state = registry.register().state(country);
        if (codes.sectors.isEmpty() || codes.sectors.equals(List.of(Sector.GOV))) {
            return state.<Answer>map(known -> new One(actors.state(known), "a state, by its code"))
                    .orElse(new Nobody("'" + country + "' alone is no state; write a name, and the code behind it in brackets."));
        }
        return new One(actors.nameless(Actor.Kind.GROUP, codes.sectors.getFirst().label(), codes.country, codes.sectors),
                "people without a name, by their codes");
    }

    private Answer byName(String name, Codes codes, DateRange date, EventRecord record) {
        List<Actor> found = inRegister(name, codes.country, date);
        String how = "of the register";
        if (found.isEmpty()) {
            found = inRecord(record, "lower(a.name) = lower(?)", name).stream()
                    .filter(actor -> codes.country.isEmpty() || actor.country().equals(codes.country)).toList();
            how = "as other events of the record have it";
        }
        if (found.size() > 1) {
            return new Several(found);
        }
        if (found.isEmpty()) {
            List<String> near = registry.near(name);
            return new One(new Actor("name:" + name, Actor.Kind.UNRESOLVED, name, codes.country, codes.sectors, Optional.empty()),
                    "not known: kept as a name" + (near.isEmpty() ? "" : "; the register has " + String.join(", ", near)));
        }
        Actor actor = found.getFirst();
        return new One(codes.sectors.isEmpty() ? actor : new Actor(actor.id(), actor.kind(), actor.name(), actor.country(),
                codes.sectors, actor.title()), how);
    }

    /** What the name fits best: of namesakes those who held an office then, if any did. */
    private List<Actor> inRegister(String name, Optional<String> country, DateRange date) {
        Map<Integer, List<Entry>> byFit = new LinkedHashMap<>();
        registry.find(name, country).stream().sorted(Comparator.comparingInt(ActorFinder::fit))
                .forEach(entry -> byFit.computeIfAbsent(fit(entry), fit -> new ArrayList<>()).add(entry));
        for (List<Entry> entries : byFit.values()) {
            List<Entry> then = entries.stream()
                    .filter(entry -> !(entry instanceof Entry.OfPerson person) || heldThen(person.person(), date).isPresent())
                    .toList();
            List<Actor> found = (then.isEmpty() ? entries : then).stream().flatMap(entry -> actorsOf(entry, date).stream())
                    .distinct().limit(MOST).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static int fit(Entry entry) {
        return switch (entry) {
            case Entry.OfState(var state, var role) -> role == Known.OfState.Role.NAME ? 0 : 1;
            case Entry.OfOrganisation organisation -> 0;
            case Entry.OfPerson(var person, var match) -> match == Match.FULL_NAME ? 0 : match == Match.FAMILY_NAME ? 2 : 3;
            case Entry.OfOffice office -> 4;
            case Entry.OfNoun noun -> 5;
        };
    }

    private List<Actor> actorsOf(Entry entry, DateRange date) {
        return switch (entry) {
            case Entry.OfState(State state, var role) -> List.of(actors.state(state));
            case Entry.OfOrganisation(Organisation organisation, var form, var heads) -> List.of(actors.organisation(organisation));
            case Entry.OfPerson(Person person, var match) -> List.of(heldThen(person, date).map(this::holder)
                    .orElseGet(() -> actors.person(person.name(), entry.country(), List.of(), Optional.empty())));
            case Entry.OfOffice(Office office, List<Tenure> holders) -> holders.stream()
                    .filter(tenure -> meets(tenure, date)).map(this::holder).distinct().toList();
            case Entry.OfNoun(Noun noun, String form, Optional<String> country) -> country.isEmpty() ? List.of()
                    : List.of(actors.nameless(noun.kind() == Noun.Kind.BODY ? Actor.Kind.ORGANISATION : Actor.Kind.GROUP, form,
                            country, noun.sectors()));
        };
    }

    private static boolean meets(Tenure tenure, DateRange date) {
        return tenure.term().meets(date.earliest(), date.latest());
    }

    /** The latest office that a person can have held on those days. */
    private static Optional<Tenure> heldThen(Person person, DateRange date) {
        return person.tenures().stream().filter(tenure -> meets(tenure, date)).reduce((one, later) -> later);
    }

    private Actor holder(Tenure tenure) {
        Office office = tenure.office();
        return actors.person(tenure.person(), office.country(), Actors.sectorsOf(office),
                Optional.of(actors.title(tenure)));
    }

    /** The actors of the record that are so, those first that take part in most events. */
    private static List<Actor> inRecord(EventRecord record, String condition, String value) {
        return record.list(new Query("""
                SELECT a.actor, any_value(a.kind) AS kind, any_value(a.name) AS name, any_value(a.country) AS country,
                    any_value(a.sectors) AS sectors, any_value(a.title) AS title
                FROM participants a WHERE\s""" + condition, value)
                .add("GROUP BY a.actor ORDER BY count(*) DESC, a.actor LIMIT ?", MOST), Row::actor);
    }

    /** An actor as it can be written to be found again: {@code "person:Li Qiang"}, and what it is. */
    public static String told(Actor actor) {
        return Stream.concat(Stream.of(actor.id()), Wording.described(actor).stream().skip(1))
                .reduce((one, other) -> one + ", " + other).orElseThrow();
    }
}
