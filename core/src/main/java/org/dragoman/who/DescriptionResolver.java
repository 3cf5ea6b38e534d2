package org.dragoman.who;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.register.Gender;
import org.dragoman.register.Names;
import org.dragoman.register.Noun;
import org.dragoman.register.OfficeKind;
import org.dragoman.register.Organisation;
import org.dragoman.register.Register;
import org.dragoman.register.Sector;

/** Tells of whom a description speaks: of somebody whom the page names, of an office's holder, of people without a name. */
final class DescriptionResolver {

    /** As how far back somebody counts who is named only later: farther than anybody named before. */
    private static final int BEHIND = 1_000_000;

    private static final Set<String> FOLLOWERS = Set.of("man", "fighter", "gunman", "member", "forces", "force", "follower");

    private static final Set<Sector> ARMED =
            Set.of(Sector.MIL, Sector.REB, Sector.PRM, Sector.COP, Sector.CRM, Sector.UAF);

    /** Offices held for somebody: a rebel group's spokesman is one of the rebels. */
    private static final Set<OfficeKind> OF_OWNER = Set.of(OfficeKind.SPOKESPERSON, OfficeKind.MILITARY_COMMANDER);

    /** What anybody of that gender is. */
    private static final Map<String, Gender> ANYBODY = Map.of("man", Gender.MAN, "woman", Gender.WOMAN);

    private final Register register;
    private final Actors actors;
    private final Figures figures;
    private final Stage stage;
    private final Setting setting;
    private final Holders holders;
    private final PeerResolver peers;
    private final BodyResolver bodies;

    DescriptionResolver(Register register, Actors actors, Figures figures, Stage stage, Setting setting) {
        this.register = register;
        this.actors = actors;
        this.figures = figures;
        this.stage = stage;
        this.setting = setting;
        holders = new Holders(register, actors);
        peers = new PeerResolver(holders, actors, figures, stage);
        bodies = new BodyResolver(actors, stage, setting, holders);
    }

    /** @param possessor to whom a possessive in or before the phrase refers */
    Optional<Found> resolve(Phrase phrase, Words words, Optional<Appearance> possessor) {
        Phrase own = possessor.map(p -> withCountryOf(phrase, p)).orElse(phrase);
        Day day = setting.day(words.sentence(), own.head());
        if (words.isAny(own.head(), "counterpart", "counterparts")) {
            return peers.counterpart(own, words, possessor, day);
        }
        if (own.quantity() == 2 && own.role().countries().isEmpty()) {
            Optional<Found> pair = peers.pair(own, words, this::fits, day);
            if (pair.isPresent()) {
                return pair;
            }
        }
        if (own.isOnePerson() && !own.indefinite()) {
            Optional<Found> one = onePerson(own, words, day);
            if (one.isPresent()) {
                return one;
            }
        }
        Optional<Found> each = peers.holdersOfEach(own, own.role().countries(), day);
        if (each.isPresent()) {
            return each;
        }
        if (BodyResolver.isCountryNoun(own) && own.role().countries().isEmpty() && !own.known().plural()) {
            return bodies.theCountry(own, words);
        }
        return bodies.sameOrNameless(own, words);
    }

    List<Actor> pairOfStates(int sentence, int start) {
        return peers.pairOfStates(sentence, start);
    }

    /** The body taken up by a noun that owns a phrase: "the group's | spokesman". */
    Optional<Appearance> owningBody(Words words, Phrase phrase) {
        return IntStream.range(phrase.first(), phrase.item().first())
                .filter(words::isPossessiveMark)
                .mapToObj(words::itemEndingAt)
                .flatMap(Optional::stream)
                .filter(item -> item.isNoun(Noun.Kind.BODY))
                .flatMap(item -> item.noun().stream())
                .findFirst()
                .flatMap(bodies::bodyBefore);
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
        boolean forOwner = phrase.noun().sectors().isEmpty()
                || phrase.role().office().filter(OF_OWNER::contains).isPresent();
        if (owner.kind() == Actor.Kind.ORGANISATION && !owner.sectors().isEmpty() && forOwner) {
            return phrase.with(role.withSectors(owner.sectors()));
        }
        if (owner.kind() == Actor.Kind.PERSON && phrase.known().singular().equals("deputy")) {
            return phrase.with(role.withSectors(owner.sectors()));
        }
        boolean armed = owner.kind() != Actor.Kind.STATE && owner.sectors().stream().anyMatch(ARMED::contains);
        if (armed && FOLLOWERS.contains(phrase.known().singular())) {
            role = role.withSectors(owner.sectors());
        }
        return phrase.with(role);
    }

    private Optional<Found> onePerson(Phrase phrase, Words words, Day day) {
        Role role = phrase.role();
        boolean without = role.standing().isWithoutOffice();
        if (without && role.countries().isEmpty() && role.organisation().isEmpty() && !phrase.definite()) {
            return Optional.empty();
        }
        boolean history = !day.equals(setting.anchor());
        Optional<Found> here = history ? Optional.empty() : onStage(phrase, words);
        if (here.isPresent() || without || !isTelling(phrase)) {
            return here;
        }
        Optional<Found> head = role.organisation()
                .flatMap(organisation -> holders.of(organisation, phrase.known().singular(), day));
        return head.or(() -> holders.bearing(textOf(phrase, words), setting.countries(), day))
                .or(() -> role.organisation().filter(o -> !isOfState(o)).isPresent()
                        ? Optional.empty()
                        : holderIn(phrase, words, day));
    }

    /** A title with an article or a country, as one in office is called; "prime minister" alone may be another's. */
    private static boolean isTelling(Phrase phrase) {
        return phrase.definite() || !phrase.role().countries().isEmpty() || phrase.role().organisation().isPresent();
    }

    private static boolean isOfState(Organisation organisation) {
        return organisation.country().filter(country -> !country.equals("NGO") && !country.equals("MNC")).isPresent();
    }

    /** The phrase without its article, as an office might be called. */
    private static String textOf(Phrase phrase, Words words) {
        return Names.key(words.textOf(phrase.first(), phrase.end()));
    }

    private Optional<Found> holderIn(Phrase phrase, Words words, Day day) {
        String title = phrase.known().singular();
        Optional<String> country =
                phrase.role().country().or(() -> phrase.definite() ? setting.country(phrase, words) : Optional.empty());
        return country.flatMap(c -> phrase.role()
                .office()
                .filter(kind -> !isLeader(phrase))
                .map(kind -> holders.of(kind, title, c, title + " of " + actors.countryName(c), day))
                .orElseGet(() -> holdsWholeTitle(phrase) ? holders.titled(title, c, day) : Optional.empty()));
    }

    /** Whether the noun is all that the phrase says: "the crown prince", not "the far-right leader". */
    private static boolean holdsWholeTitle(Phrase phrase) {
        return phrase.role().title().equals(phrase.known().form()) && phrase.role().organisation().isEmpty();
    }

    /** "The Russian leader": he who leads the state, not a leader of something in it. */
    private static boolean isLeader(Phrase phrase) {
        String noun = phrase.known().singular();
        return (noun.equals("leader") || noun.equals("ruler"))
                && phrase.role().title().equals(phrase.known().form());
    }

    private Optional<Found> onStage(Phrase phrase, Words words) {
        int sentence = words.sentence().index();
        Role role = phrase.role();
        if (!phrase.definite() && role.countries().isEmpty()) {
            return Optional.empty();
        }
        return candidates(phrase)
                .filter(figure -> fits(figure, phrase))
                .filter(figure -> agrees(role.standing(), figure))
                .filter(figure -> role.country().isEmpty()
                        || role.country().equals(figures.resolution(figure).country()))
                .min(Comparator.comparingInt((Figure figure) -> distance(figure, sentence))
                        .thenComparingInt(figures::number))
                .map(figure -> Found.named(
                        figures.resolution(figure),
                        "\"" + words.textOf(phrase.first(), phrase.end()) + "\" is " + figure.name()
                                + figures.resolution(figure).actor().title().map(t -> ", " + t).orElse("")));
    }

    /** Those whom {@link #fits} may find fitting: a page may name thousands. */
    private Stream<Figure> candidates(Phrase phrase) {
        boolean without = phrase.role().standing().isWithoutOffice();
        if (without && isLeader(phrase)) {
            return figures.all().stream();
        }
        Predicate<OfficeKind> called = isLeader(phrase)
                ? PeerResolver.LEADERS::contains
                : kind -> phrase.role().office().filter(kind::equals).isPresent() || (isMinister(phrase) && isMinister(kind));
        Stream<Figure> holding = Arrays.stream(OfficeKind.values()).filter(called).flatMap(kind -> figures.holding(kind).stream());
        List<Figure> titled = without ? figures.titled(nounOf(phrase)) : List.of();
        return Stream.of(figures.called(nounOf(phrase)).stream(), titled.stream(), holding).flatMap(each -> each);
    }

    /** Whether somebody is spoken of as in office as he is known to be, or as out of it in the same way. */
    private boolean agrees(Standing standing, Figure figure) {
        if (!standing.isWithoutOffice()) {
            return figure.mainRole().filter(r -> r.standing().isWithoutOffice()).isEmpty();
        }
        return figures.resolution(figure)
                .actor()
                .title()
                .filter(title -> title.startsWith(standing.prefix()))
                .isPresent();
    }

    /** How far back a figure was last spoken of; one that is named only later is farther. */
    private int distance(Figure figure, int sentence) {
        String id = figures.resolution(figure).actor().id();
        OptionalInt last = stage.lastSentence(id);
        return last.isPresent() ? sentence - last.getAsInt() : BEHIND + figure.sentence();
    }

    /** Whether the page or the register says of a person what the phrase says. */
    private boolean fits(Actor actor, Phrase phrase) {
        Optional<Gender> gender = Optional.ofNullable(ANYBODY.get(phrase.known().singular()));
        if (gender.isPresent()) {
            return register.genderOf(actor.name()).filter(own -> !gender.equals(Optional.of(own))).isEmpty();
        }
        Optional<Figure> figure = figures.ofActor(actor.id());
        return figure.isPresent() ? fits(figure.get(), phrase) : isTitled(actor, phrase);
    }

    private boolean isTitled(Actor actor, Phrase phrase) {
        if (isLeader(phrase)) {
            return stage.of(actor).stream()
                    .anyMatch(a -> a.offices().stream().anyMatch(PeerResolver.LEADERS::contains));
        }
        return isTitled(actor, nounOf(phrase));
    }

    static boolean isTitled(Actor actor, String noun) {
        return actor.title().filter(title -> (" " + Names.key(title) + " ").contains(" " + noun + " ")).isPresent();
    }

    private boolean fits(Figure figure, Phrase phrase) {
        Optional<Organisation> organisation = phrase.role().organisation();
        if (organisation.isPresent()) {
            return sharesWord(figure, phrase)
                    && figure.roles().stream().anyMatch(role -> role.organisation().equals(organisation));
        }
        Resolution resolution = figures.resolution(figure);
        Optional<OfficeKind> office = phrase.role().office();
        if (office.isPresent() && resolution.offices().contains(office.get())) {
            return true;
        }
        if (phrase.role().standing().isWithoutOffice()) {
            return isTitled(resolution.actor(), phrase);
        }
        if (phrase.noun().sectors().isEmpty() && phrase.noun().kind() == Noun.Kind.PERSON) {
            return isLeader(phrase)
                    ? resolution.offices().stream().anyMatch(PeerResolver.LEADERS::contains)
                    : sharesWord(figure, phrase);
        }
        return sharesWord(figure, phrase) || (office.isEmpty() && isMinisterOf(phrase, resolution));
    }

    /** "The minister" is any minister. */
    private static boolean isMinisterOf(Phrase phrase, Resolution resolution) {
        return isMinister(phrase) && resolution.offices().stream().anyMatch(DescriptionResolver::isMinister);
    }

    private static boolean isMinister(Phrase phrase) {
        return phrase.known().singular().equals("minister");
    }

    private static boolean isMinister(OfficeKind kind) {
        return kind.label().endsWith("minister");
    }

    private static boolean sharesWord(Figure figure, Phrase phrase) {
        return figure.isCalled(nounOf(phrase));
    }

    private static String nounOf(Phrase phrase) {
        return Names.key(phrase.known().singular());
    }
}
