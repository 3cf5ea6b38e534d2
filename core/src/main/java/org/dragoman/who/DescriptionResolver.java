package org.dragoman.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.register.Known;
import org.dragoman.register.Names;
import org.dragoman.register.Noun;
import org.dragoman.register.Office;
import org.dragoman.register.OfficeKind;
import org.dragoman.register.Register;
import org.dragoman.register.Sector;
import org.dragoman.register.Tenure;

/** Tells of whom a description speaks: of somebody whom the page names, of an office's holder, of people without a name. */
final class DescriptionResolver {

    private static final Set<String> COUNTRY_NOUNS = Set.of(
            "country", "nation", "state", "side", "government", "capital", "people", "power", "neighbour", "neighbor", "party",
            "superpower", "republic", "kingdom", "ally", "rival");

    private static final Set<String> GOVERNMENT_NOUNS = Set.of(
            "government", "regime", "administration", "authority", "authorities", "federal government", "central government",
            "leadership", "country", "nation", "state", "homeland", "republic", "kingdom", "side", "national government");

    private static final Set<String> FOLLOWERS = Set.of("man", "fighter", "gunman", "member", "forces", "force", "follower");

    private static final Set<Sector> ARMED =
            Set.of(Sector.MIL, Sector.REB, Sector.PRM, Sector.COP, Sector.CRM, Sector.UAF);

    /** What every state has: "the army", where one state alone is spoken of, is its. */
    private static final Set<Sector> OF_STATE =
            Set.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.LEG, Sector.JUD, Sector.SPY);

    private static final Set<OfficeKind> LEADERS =
            Set.of(OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.DE_FACTO_LEADER);

    private final Register register;
    private final Actors actors;
    private final Figures figures;
    private final Stage stage;
    private final Day day;

    DescriptionResolver(Register register, Actors actors, Figures figures, Stage stage, Day day) {
        this.register = register;
        this.actors = actors;
        this.figures = figures;
        this.stage = stage;
        this.day = day;
    }

    /** Of whom it speaks, and why. */
    record Found(List<Actor> actors, List<OfficeKind> offices, Appearance.Nature nature, String basis, List<String> others) {
        Found {
            actors = List.copyOf(actors);
            offices = List.copyOf(offices);
            others = List.copyOf(others);
        }
    }

    /** @param possessor to whom a possessive pronoun in the phrase refers */
    Optional<Found> resolve(Phrase phrase, Words words, Optional<Appearance> possessor) {
        Phrase own = possessor.map(p -> withCountryOf(phrase, p)).orElse(phrase);
        if (words.isAny(own.head(), "counterpart", "counterparts")) {
            return counterpart(own, words, possessor);
        }
        if (own.quantity() == 2 && own.role().countries().isEmpty()) {
            Optional<Found> pair = pair(own, words);
            if (pair.isPresent()) {
                return pair;
            }
        }
        if (own.isOnePerson() && !own.indefinite()) {
            Optional<Found> one = onePerson(own, words);
            if (one.isPresent()) {
                return one;
            }
        }
        if (isCountryNoun(own) && own.role().countries().isEmpty() && !own.known().plural()) {
            return theCountry(own);
        }
        return sameOrNameless(own);
    }

    /** "Its troops" are of its country; "his men", "their fighters" are what they themselves are. */
    private static Phrase withCountryOf(Phrase phrase, Appearance possessor) {
        List<String> countries = possessor.mention().actors().stream()
                .flatMap(actor -> actor.country().stream())
                .distinct()
                .toList();
        Role role = phrase.role();
        if (role.countries().isEmpty()) {
            role = role.withCountries(countries);
        }
        Actor owner = possessor.mention().actors().getFirst();
        boolean armed = owner.kind() != Actor.Kind.STATE && owner.sectors().stream().anyMatch(ARMED::contains);
        if (armed && FOLLOWERS.contains(singular(phrase))) {
            role = role.withSectors(owner.sectors());
        }
        return phrase.with(role);
    }

    private Optional<Found> counterpart(Phrase phrase, Words words, Optional<Appearance> possessor) {
        Optional<Appearance> peer = possessor.or(() -> stage.last(
                words.sentence().index(),
                words.spanOf(phrase.first(), phrase.end()).start(),
                a -> a.is(Appearance.Nature.PERSON)));
        Optional<OfficeKind> office = peer.flatMap(p -> p.offices().stream().findFirst());
        Optional<String> country = phrase.role().countries().stream()
                .filter(c -> peer.flatMap(p -> p.mention().actors().getFirst().country())
                        .filter(c::equals)
                        .isEmpty())
                .findFirst();
        if (country.isEmpty()) {
            return Optional.empty();
        }
        if (office.isEmpty()) {
            return nameless(
                    phrase.with(phrase.role()
                            .withSectors(peer.map(p -> p.mention().actors().getFirst().sectors())
                                    .orElse(List.of()))),
                    List.of(country.get()));
        }
        String basis = "counterpart of " + peer.orElseThrow().mention().actors().getFirst().name() + ", "
                + office.get().label();
        String title = peer.flatMap(p -> figures.ofActor(p.mention().actors().getFirst().id()))
                .flatMap(Figure::mainRole)
                .flatMap(role -> role.nouns().stream().map(Known.OfNoun::singular).findFirst())
                .orElse(office.get() == OfficeKind.HEAD_OF_STATE ? "president" : office.get().label());
        return namedHere(country.get(), office.get(), basis)
                .or(() -> holder(office.get(), title, country.get(), basis))
                .or(() -> Optional.of(officeAlone(office.get(), country.get(), peer.orElseThrow(), basis)));
    }

    private Found officeAlone(OfficeKind office, String country, Appearance peer, String basis) {
        Actor actor = new Actor(
                "role:" + country + ":" + office.label(),
                Actor.Kind.GROUP,
                actors.title(office.label(), Optional.of(country)),
                Optional.of(country),
                peer.mention().actors().getFirst().sectors(),
                Optional.of(actors.title(office.label(), Optional.of(country))));
        return new Found(List.of(actor), List.of(office), Appearance.Nature.PERSON, basis, List.of());
    }

    private Optional<Found> namedHere(String country, OfficeKind office, String basis) {
        return figures.all().stream()
                .map(figures::resolution)
                .filter(r -> r.country().filter(country::equals).isPresent())
                .filter(r -> r.offices().contains(office))
                .findFirst()
                .map(r -> found(r, basis + " whom the page names"));
    }

    private static Found found(Resolution resolution, String basis) {
        return new Found(
                List.of(resolution.actor()),
                resolution.offices(),
                Appearance.Nature.PERSON,
                basis,
                resolution.alternatives());
    }

    /** Who alone held the office on the day: the office of that title in the state, else that of the kind. */
    private Optional<Found> holder(OfficeKind kind, String title, String country, String basis) {
        List<Office> titled = register.officesTitled(title, country);
        List<Office> offices = titled.isEmpty() ? register.offices(kind, country) : titled;
        List<Tenure> holders = offices.stream()
                .flatMap(office -> register.holders(office.id(), day.first(), day.last()).stream())
                .toList();
        List<String> people = holders.stream().map(Tenure::person).distinct().toList();
        if (people.size() != 1 || day.isUnknown()) {
            return Optional.empty();
        }
        Tenure tenure = holders.getFirst();
        Actor actor = actors.person(
                tenure.person(),
                tenure.office().country(),
                List.of(tenure.office().sector()),
                Optional.of(actors.title(title, tenure.office().country())));
        return Optional.of(new Found(
                List.of(actor),
                List.of(tenure.office().kind()),
                Appearance.Nature.PERSON,
                basis + ": " + tenure.person() + " held the office " + tenure.term() + ", on " + day,
                List.of()));
    }

    private Optional<Found> pair(Phrase phrase, Words words) {
        int start = words.spanOf(phrase.first(), phrase.end()).start();
        Noun.Kind kind = phrase.noun().kind();
        if (kind == Noun.Kind.PERSON && phrase.known().plural()) {
            return twoPeople(phrase, words, start);
        }
        boolean ofStates = isCountryNoun(phrase) || phrase.role().sectors().stream().anyMatch(OF_STATE::contains);
        if (!phrase.known().plural() || kind == Noun.Kind.GROUP || !ofStates) {
            return Optional.empty();
        }
        List<Actor> states = pairOfStates(words.sentence().index(), start);
        if (states.size() != 2) {
            return Optional.empty();
        }
        String basis = "the two states last spoken of together: " + states.get(0).name() + " and "
                + states.get(1).name();
        if (isCountryNoun(phrase)) {
            return Optional.of(new Found(states, List.of(), Appearance.Nature.STATE, basis, List.of()));
        }
        String noun = singular(phrase);
        List<Actor> bodies = states.stream()
                .map(state -> actors.nameless(
                        Actor.Kind.ORGANISATION, noun, state.country(), phrase.role().sectors()))
                .toList();
        return Optional.of(new Found(bodies, List.of(), Appearance.Nature.BODY, basis, List.of()));
    }

    /** The two states spoken of together; else those of the two people last named together. */
    List<Actor> pairOfStates(int sentence, int start) {
        List<Actor> states = stage.lastPair(start, Appearance.Nature.STATE, actor -> actor.kind() == Actor.Kind.STATE);
        if (states.size() == 2) {
            return states;
        }
        List<Actor> people = stage.lastTwoPeople(sentence, start, actor -> actor.country().isPresent());
        List<Actor> theirs = people.stream()
                .flatMap(person -> person.country().stream())
                .distinct()
                .flatMap(country -> actors.state(country).stream())
                .toList();
        return theirs.size() == 2 ? theirs : List.of();
    }

    private Optional<Found> twoPeople(Phrase phrase, Words words, int start) {
        int sentence = words.sentence().index();
        List<Actor> people = stage.lastTwoPeople(sentence, start, actor -> fits(actor, phrase));
        if (people.size() != 2) {
            people = stage.lastPair(start, Appearance.Nature.PERSON, actor -> fits(actor, phrase));
        }
        if (people.size() == 2) {
            return Optional.of(new Found(
                    people,
                    List.of(),
                    Appearance.Nature.PERSON,
                    "the two last named of whom it can be said: " + people.get(0).name() + " and "
                            + people.get(1).name(),
                    List.of()));
        }
        return phrase.role().office().flatMap(office -> holdersOfPair(office, singular(phrase), sentence, start));
    }

    private Optional<Found> holdersOfPair(OfficeKind office, String title, int sentence, int start) {
        List<Found> holders = pairOfStates(sentence, start).stream()
                .flatMap(state -> state.country().stream())
                .flatMap(country -> namedHere(country, office, office.label())
                        .or(() -> holder(office, title, country, office.label()))
                        .stream())
                .toList();
        if (holders.size() != 2) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                holders.stream().flatMap(h -> h.actors().stream()).toList(),
                List.of(office),
                Appearance.Nature.PERSON,
                holders.get(0).basis() + "; " + holders.get(1).basis(),
                List.of()));
    }

    /** Whether the page or the register says of a person what the phrase says. */
    private boolean fits(Actor actor, Phrase phrase) {
        Optional<Figure> figure = figures.ofActor(actor.id());
        if (figure.isEmpty()) {
            return false;
        }
        return fits(figure.get(), phrase);
    }

    private boolean fits(Figure figure, Phrase phrase) {
        Resolution resolution = figures.resolution(figure);
        Optional<OfficeKind> office = phrase.role().office();
        if (office.isPresent() && resolution.offices().contains(office.get())) {
            return true;
        }
        if (phrase.noun().sectors().isEmpty() && phrase.noun().kind() == Noun.Kind.PERSON) {
            return isLeader(phrase)
                    ? resolution.offices().stream().anyMatch(LEADERS::contains)
                    : sharesWord(figure, phrase);
        }
        return sharesWord(figure, phrase) || (office.isEmpty() && isMinisterOf(phrase, resolution));
    }

    private static boolean isLeader(Phrase phrase) {
        String noun = singular(phrase);
        return noun.equals("leader") || noun.equals("ruler");
    }

    /** "The minister" is any minister, "the president" any president. */
    private static boolean isMinisterOf(Phrase phrase, Resolution resolution) {
        return singular(phrase).equals("minister")
                && resolution.offices().stream().anyMatch(kind -> kind.label().endsWith("minister"));
    }

    private static boolean sharesWord(Figure figure, Phrase phrase) {
        String noun = " " + Names.key(singular(phrase)) + " ";
        return figure.roles().stream().anyMatch(role -> (" " + Names.key(role.title()) + " ").contains(noun));
    }

    private Optional<Found> onePerson(Phrase phrase, Words words) {
        if (phrase.role().standing().isWithoutOffice() && phrase.role().countries().isEmpty()) {
            return Optional.empty();
        }
        Optional<Found> here = onStage(phrase, words);
        if (here.isPresent()) {
            return here;
        }
        Optional<OfficeKind> office = phrase.role().standing().isWithoutOffice()
                ? Optional.empty()
                : phrase.role().office();
        Optional<String> country = phrase.role().country().or(() -> phrase.definite() ? onlyCountry() : Optional.empty());
        return office.flatMap(kind -> country.flatMap(
                c -> holder(kind, singular(phrase), c, singular(phrase) + " of " + actors.countryName(c))));
    }

    private Optional<Found> onStage(Phrase phrase, Words words) {
        int sentence = words.sentence().index();
        if (!phrase.definite() && phrase.role().countries().isEmpty()) {
            return Optional.empty();
        }
        return figures.all().stream()
                .filter(figure -> fits(figure, phrase))
                .filter(figure -> phrase.role().standing().isWithoutOffice()
                        == figure.mainRole().filter(r -> r.standing().isWithoutOffice()).isPresent())
                .filter(figure -> phrase.role().country().isEmpty()
                        || phrase.role().country().equals(figures.resolution(figure).country()))
                .min(Comparator.comparingInt(figure -> distance(figure, sentence)))
                .map(figure -> found(
                        figures.resolution(figure),
                        "\"" + words.textOf(phrase.first(), phrase.end()) + "\" is " + figure.name()
                                + figures.resolution(figure).actor().title().map(t -> ", " + t).orElse("")));
    }

    /** How far back a figure was last spoken of; one that is named only later is farther. */
    private int distance(Figure figure, int sentence) {
        String id = figures.resolution(figure).actor().id();
        return stage.all().stream()
                .filter(a -> a.mention().actors().stream().anyMatch(actor -> actor.id().equals(id)))
                .mapToInt(a -> sentence - a.sentence())
                .min()
                .orElse(1_000 + figure.sentence());
    }

    private Optional<String> onlyCountry() {
        Map<String, Long> countries = stage.countries();
        return countries.size() == 1 ? Optional.of(countries.keySet().iterator().next()) : Optional.empty();
    }

    private static boolean isCountryNoun(Phrase phrase) {
        return COUNTRY_NOUNS.contains(Names.lastWord(singular(phrase)));
    }

    private Optional<Found> theCountry(Phrase phrase) {
        if (phrase.noun().kind() != Noun.Kind.BODY || phrase.role().organisation().isPresent()) {
            return nameless(phrase, List.of());
        }
        if (!phrase.definite()) {
            return Optional.empty();
        }
        return onlyCountry()
                .flatMap(actors::state)
                .map(state -> new Found(
                        List.of(state),
                        List.of(),
                        Appearance.Nature.STATE,
                        "the only country spoken of so far",
                        List.of()));
    }

    private Optional<Found> sameOrNameless(Phrase phrase) {
        List<String> countries = phrase.role().countries();
        if (phrase.definite() && countries.isEmpty() && phrase.role().organisation().isEmpty()
                && phrase.noun().kind() != Noun.Kind.PERSON) {
            Optional<Found> named = sameBodyBefore(phrase);
            if (named.isPresent()) {
                return named;
            }
            boolean ofState = phrase.role().sectors().stream().anyMatch(OF_STATE::contains);
            return nameless(phrase, ofState ? onlyCountry().stream().toList() : List.of());
        }
        return nameless(phrase, countries);
    }

    /** "The ministry", "the alliance": the last one spoken of that has such a name or sector. */
    private Optional<Found> sameBodyBefore(Phrase phrase) {
        String noun = Names.key(singular(phrase));
        List<Appearance> bodies = stage.all().stream().filter(a -> a.is(Appearance.Nature.BODY)).toList();
        return bodies.reversed().stream()
                .filter(a -> a.mention().actors().size() == 1)
                .filter(a -> isSuchBody(a.mention().actors().getFirst(), noun, phrase))
                .findFirst()
                .map(a -> new Found(
                        a.mention().actors(),
                        List.of(),
                        Appearance.Nature.BODY,
                        "the last of its kind spoken of: " + a.mention().actors().getFirst().name(),
                        List.of()));
    }

    private static boolean isSuchBody(Actor actor, String noun, Phrase phrase) {
        boolean international = actor.country().filter("IGO"::equals).isPresent();
        return switch (noun) {
            case "alliance", "bloc", "organisation", "organization", "body", "union" -> international;
            case "group", "movement", "network", "faction" ->
                actor.sectors().stream().anyMatch(Set.of(Sector.REB, Sector.PRM, Sector.OPP, Sector.PTY)::contains);
            default -> (" " + Names.key(actor.name()) + " ").contains(" " + noun + " ")
                    || (!phrase.noun().sectors().isEmpty()
                            && actor.id().startsWith("organisation:")
                            && Names.key(actor.name()).endsWith(noun));
        };
    }

    private Optional<Found> nameless(Phrase phrase, List<String> countries) {
        Role role = phrase.role();
        String noun = described(phrase);
        List<Actor> found = new ArrayList<>();
        if (role.organisation().isPresent()) {
            found.add(actors.namelessOf(role.organisation().get(), noun, role.sectors()));
        } else if (!countries.isEmpty()) {
            countries.forEach(country -> found.add(ofCountry(phrase, noun, country)));
        } else if (!role.sectors().isEmpty()) {
            found.add(actors.nameless(kindOf(phrase), noun, Optional.empty(), role.sectors()));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Appearance.Nature nature = found.getFirst().kind() == Actor.Kind.STATE
                ? Appearance.Nature.STATE
                : phrase.isOnePerson()
                        ? Appearance.Nature.PERSON
                        : phrase.noun().kind() == Noun.Kind.BODY ? Appearance.Nature.BODY : Appearance.Nature.GROUP;
        return Optional.of(new Found(
                found, role.office().stream().toList(), nature, basisOf(phrase, countries), List.of()));
    }

    private static String basisOf(Phrase phrase, List<String> countries) {
        String noun = "\"" + phrase.known().form() + "\" is " + phrase.role().sectors();
        return countries.isEmpty() ? noun : noun + " of " + String.join(" and ", countries);
    }

    private Actor ofCountry(Phrase phrase, String noun, String country) {
        if (GOVERNMENT_NOUNS.contains(singular(phrase)) && phrase.noun().kind() == Noun.Kind.BODY) {
            return actors.state(country).orElseGet(() -> actors.unresolved(country));
        }
        return actors.nameless(
                kindOf(phrase), noun, Optional.of(country), phrase.role().sectors());
    }

    private static Actor.Kind kindOf(Phrase phrase) {
        boolean body = phrase.noun().kind() == Noun.Kind.BODY && !(phrase.known().plural() && isCountryNoun(phrase));
        return body ? Actor.Kind.ORGANISATION : Actor.Kind.GROUP;
    }

    /** The phrase's own words without state, number and article; the noun alone where nothing is left. */
    private static String described(Phrase phrase) {
        String standing = phrase.role().standing().prefix();
        String title = phrase.role().bare();
        String words = title.isEmpty() ? phrase.known().form() : title;
        boolean body = kindOf(phrase) == Actor.Kind.ORGANISATION;
        return standing + (body ? words.replace(phrase.known().form(), phrase.known().singular()) : words);
    }

    private static String singular(Phrase phrase) {
        return phrase.known().singular();
    }
}
