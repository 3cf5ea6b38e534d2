package org.dragoman.who;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.dragoman.register.Known;
import org.dragoman.register.Noun;
import org.dragoman.register.OfficeKind;
import org.dragoman.register.Sector;

/** Tells of whom "his Iranian counterpart", "the two ministers", "the presidents of Armenia and Azerbaijan" speak. */
final class PeerResolver {

    /** What every state has: "the two armies" are those of the two states spoken of. */
    static final Set<Sector> OF_STATE = Set.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.LEG, Sector.JUD, Sector.SPY);

    static final Set<OfficeKind> LEADERS =
            Set.of(OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.DE_FACTO_LEADER);

    private final Holders holders;
    private final Actors actors;
    private final Figures figures;
    private final Stage stage;

    /** @param stage who has appeared so far */
    PeerResolver(Holders holders, Actors actors, Figures figures, Stage stage) {
        this.holders = holders;
        this.actors = actors;
        this.figures = figures;
        this.stage = stage;
    }

    /** Who holds in each state of the phrase the office that somebody spoken of before holds in his own. */
    Optional<Found> counterpart(Phrase phrase, Words words, Optional<Appearance> possessor, Day day) {
        Optional<Appearance> peer = possessor.or(() -> stage.last(
                words.sentence().index(),
                words.spanOf(phrase.first(), phrase.end()).start(),
                a -> a.is(Appearance.Nature.PERSON)));
        Optional<String> own = peer.flatMap(p -> p.mention().actors().getFirst().country());
        List<Found> found = phrase.role().countries().stream()
                .filter(country -> own.filter(country::equals).isEmpty())
                .limit(phrase.known().plural() ? Integer.MAX_VALUE : 1)
                .map(country -> counterpart(phrase, country, peer, day))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(Found.all(found));
    }

    private Found counterpart(Phrase phrase, String country, Optional<Appearance> peer, Day day) {
        List<Sector> sectors =
                peer.map(p -> p.mention().actors().getFirst().sectors()).orElse(List.of());
        Optional<OfficeKind> office = peer.flatMap(p -> p.offices().stream().findFirst());
        if (office.isEmpty()) {
            Actor nameless = actors.nameless(
                    Actor.Kind.GROUP, phrase.known().singular(), Optional.of(country), sectors);
            return new Found(
                    List.of(nameless), List.of(), Appearance.Nature.PERSON, "counterpart of " + nameOf(peer), List.of());
        }
        String basis = "counterpart of " + nameOf(peer) + ", " + office.get().label();
        String title = peer.flatMap(p -> figures.ofActor(p.mention().actors().getFirst().id()))
                .flatMap(Figure::mainRole)
                .flatMap(role -> role.nouns().stream().map(Known.OfNoun::singular).findFirst())
                .orElse(office.get() == OfficeKind.HEAD_OF_STATE ? "president" : office.get().label());
        return namedHere(country, office.get(), basis)
                .or(() -> holders.of(office.get(), title, country, basis, day))
                .or(() -> leader(office.get(), country, day))
                .orElseGet(() -> officeAlone(office.get(), country, sectors, basis));
    }

    private static String nameOf(Optional<Appearance> peer) {
        return peer.map(p -> p.mention().actors().getFirst().name()).orElse("somebody");
    }

    /** A head of state or government deals with the other state's leader, whatever that one is called. */
    private Optional<Found> leader(OfficeKind office, String country, Day day) {
        return LEADERS.contains(office) ? holders.titled("leader", country, day) : Optional.empty();
    }

    private Found officeAlone(OfficeKind office, String country, List<Sector> sectors, String basis) {
        Actor actor = actors.nameless(Actor.Kind.GROUP, office.label(), Optional.of(country), sectors);
        return new Found(List.of(actor), List.of(office), Appearance.Nature.PERSON, basis, List.of());
    }

    private Optional<Found> namedHere(String country, OfficeKind office, String basis) {
        return figures.holding(office).stream()
                .map(figures::resolution)
                .filter(r -> r.country().filter(country::equals).isPresent())
                .findFirst()
                .map(r -> Found.named(r, basis + " whom the page names"));
    }

    /** "The presidents of Armenia and Azerbaijan": of each the holder; nobody unless every one is known. */
    Optional<Found> holdersOfEach(Phrase phrase, List<String> countries, Day day) {
        Optional<OfficeKind> office = phrase.role().office();
        boolean several = phrase.noun().kind() == Noun.Kind.PERSON && phrase.known().plural() && countries.size() > 1;
        String title = phrase.known().singular();
        boolean leaders = title.equals("leader") && phrase.role().sectors().equals(List.of(Sector.GOV));
        if (!(office.isPresent() || leaders) || !several || phrase.role().standing().isWithoutOffice()) {
            return Optional.empty();
        }
        List<Found> found = countries.stream()
                .flatMap(country -> office.isEmpty()
                        ? holders.titled(title, country, day).stream()
                        : namedHere(country, office.get(), office.get().label())
                                .or(() -> holders.of(office.get(), title, country, office.get().label(), day))
                                .or(() -> leader(office.get(), country, day))
                                .stream())
                .toList();
        return found.size() == countries.size() ? Optional.of(Found.all(found)) : Optional.empty();
    }

    /**
     * "The two ministers", "both sides", "the two countries' armies".
     *
     * @param fits whether the page or the register says of a person what the phrase says
     */
    Optional<Found> pair(Phrase phrase, Words words, BiPredicate<Actor, Phrase> fits, Day day) {
        int start = words.spanOf(phrase.first(), phrase.end()).start();
        if (phrase.noun().kind() == Noun.Kind.PERSON && phrase.known().plural()) {
            return twoPeople(phrase, words.sentence().index(), start, fits, day);
        }
        boolean country = BodyResolver.isCountryNoun(phrase);
        boolean ofStates = country || phrase.role().sectors().stream().anyMatch(OF_STATE::contains);
        if (!phrase.known().plural() || phrase.noun().kind() == Noun.Kind.GROUP || !ofStates) {
            return Optional.empty();
        }
        List<Actor> states = pairOfStates(words.sentence().index(), start);
        if (states.size() != 2) {
            return Optional.empty();
        }
        String basis = "the two states last spoken of together: " + states.get(0).name() + " and "
                + states.get(1).name();
        if (country) {
            return Optional.of(new Found(states, List.of(), Appearance.Nature.STATE, basis, List.of()));
        }
        List<Actor> bodies = states.stream()
                .map(state -> actors.nameless(
                        Actor.Kind.ORGANISATION,
                        phrase.known().singular(),
                        state.country(),
                        phrase.role().sectors()))
                .toList();
        return Optional.of(new Found(bodies, List.of(), Appearance.Nature.BODY, basis, List.of()));
    }

    private Optional<Found> twoPeople(
            Phrase phrase, int sentence, int start, BiPredicate<Actor, Phrase> fits, Day day) {
        Predicate<Actor> fitting = actor -> fits.test(actor, phrase) || (phrase.definite() && isOfSector(actor, phrase));
        List<Actor> people = stage.lastTwoPeople(sentence, start, fitting);
        if (people.size() != 2) {
            people = stage.lastPair(sentence, start, Appearance.Nature.PERSON, fitting);
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
        List<String> countries = pairOfStates(sentence, start).stream()
                .flatMap(state -> state.country().stream())
                .toList();
        return holdersOfEach(phrase, countries, day);
    }

    /** "The two officials", "both commanders": what somebody is says the noun's sector. */
    private static boolean isOfSector(Actor actor, Phrase phrase) {
        return phrase.noun().sectors().stream().limit(1).anyMatch(actor.sectors()::contains);
    }

    /** The two states spoken of together, or those of the two people named together since; else those of two bodies. */
    List<Actor> pairOfStates(int sentence, int start) {
        List<Actor> states =
                stage.lastPair(sentence, start, Appearance.Nature.STATE, actor -> actor.kind() == Actor.Kind.STATE);
        List<Actor> people = stage.lastTwoPeople(sentence, start, actor -> actor.country().isPresent());
        boolean since = statesOf(people).size() == 2 && stage.lastSentence(people, start) > stage.lastSentence(states, start);
        if (states.size() == 2 && !since) {
            return states;
        }
        return statesOf(people.size() == 2 ? people : stage.lastOfTwo(start));
    }

    private List<Actor> statesOf(List<Actor> people) {
        List<Actor> theirs = people.stream()
                .flatMap(person -> person.country().stream())
                .distinct()
                .flatMap(country -> actors.state(country).stream())
                .toList();
        return theirs.size() == 2 ? theirs : List.of();
    }
}
