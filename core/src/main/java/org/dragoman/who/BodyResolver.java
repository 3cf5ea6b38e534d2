package org.dragoman.who;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.register.Known;
import org.dragoman.register.Names;
import org.dragoman.register.Noun;
import org.dragoman.register.Sector;

/** Tells of whom a description of a country, a body or of people without a name speaks. */
final class BodyResolver {

    private static final Set<String> COUNTRY_NOUNS = Set.of(
            "country", "nation", "state", "side", "government", "capital", "people", "power", "neighbour", "neighbor",
            "superpower", "republic", "kingdom", "ally", "rival", "party");

    private static final Set<String> GOVERNMENT_NOUNS = Set.of(
            "government", "regime", "administration", "authority", "authorities", "federal government", "central government",
            "leadership", "country", "nation", "state", "homeland", "republic", "kingdom", "side", "national government");

    private static final Set<String> RULING = Set.of("ruling ", "governing ");

    private static final Set<Sector> FIGHTERS = Set.of(Sector.REB, Sector.PRM, Sector.CRM);

    private final Actors actors;
    private final Stage stage;
    private final Setting setting;
    private final Holders holders;
    private final Map<Known.OfNoun, Latest<Appearance>> lastBodies = new HashMap<>();
    private final Map<Sector, Latest<Appearance>> lastFighters = new EnumMap<>(Sector.class);

    BodyResolver(Actors actors, Stage stage, Setting setting, Holders holders) {
        this.holders = holders;
        this.actors = actors;
        this.stage = stage;
        this.setting = setting;
    }

    /** Whether a phrase's noun stands for a state: "the country", "both sides"; a party in a dispute, not a ruling one. */
    static boolean isCountryNoun(Phrase phrase) {
        String singular = phrase.known().singular();
        String last = Names.lastWord(singular);
        return last.equals("party") ? singular.equals("party") : COUNTRY_NOUNS.contains(last);
    }

    /** Whether it stands for who governs: "the government", "the Biden administration". */
    static boolean isGovernment(Phrase phrase) {
        return GOVERNMENT_NOUNS.contains(phrase.known().singular()) && phrase.noun().kind() == Noun.Kind.BODY;
    }

    /** "The country", "the government": the only one spoken of. */
    Optional<Found> theCountry(Phrase phrase, Words words) {
        if (phrase.noun().kind() != Noun.Kind.BODY || phrase.role().organisation().isPresent()) {
            return nameless(phrase, List.of());
        }
        if (!phrase.definite()) {
            return Optional.empty();
        }
        return setting.country(phrase, words)
                .flatMap(actors::state)
                .map(state -> new Found(
                        List.of(state),
                        List.of(),
                        Appearance.Nature.STATE,
                        "the country mostly spoken of",
                        List.of()));
    }

    /** The body spoken of before that goes by such a noun, or else people or a body without a name. */
    Optional<Found> sameOrNameless(Phrase phrase, Words words) {
        List<String> countries = phrase.role().countries();
        if (!phrase.definite() || !countries.isEmpty() || phrase.role().organisation().isPresent()) {
            return nameless(phrase, countries);
        }
        Optional<Found> named =
                phrase.noun().kind() == Noun.Kind.PERSON ? Optional.empty() : sameBodyBefore(phrase);
        return named.or(() -> fightersBefore(phrase)).or(() -> nameless(phrase, countryOf(phrase, words)));
    }

    /** "The militants", after an armed group of that kind was named: its people. */
    private Optional<Found> fightersBefore(Phrase phrase) {
        boolean fighters = phrase.role().sectors().stream().limit(1).anyMatch(FIGHTERS::contains);
        if (!fighters || phrase.isOnePerson()) {
            return Optional.empty();
        }
        Sector sector = phrase.role().sectors().getFirst();
        return lastFighters.computeIfAbsent(sector, s -> new Latest<>(stage.all(), a -> countryOf(a, s).isPresent()))
                .find()
                .flatMap(a -> nameless(phrase, countryOf(a, sector).stream().toList()));
    }

    /** The country of the first of a sector in an appearance. */
    private static Optional<String> countryOf(Appearance appearance, Sector sector) {
        return appearance.mention().actors().stream()
                .filter(actor -> actor.sectors().contains(sector))
                .flatMap(actor -> actor.country().stream())
                .findFirst();
    }

    /** What every state has, and where there is one its opposition, is of the country that the page is about. */
    private List<String> countryOf(Phrase phrase, Words words) {
        if (PhraseFinder.isStranger(phrase.known())) {
            return List.of();
        }
        boolean ofState = phrase.role().sectors().stream()
                .anyMatch(sector -> PeerResolver.OF_STATE.contains(sector) || sector == Sector.OPP);
        boolean rules = RULING.stream().anyMatch(phrase.known().singular()::startsWith);
        return setting.country(phrase, words)
                .filter(country -> ofState || rules)
                .filter(country -> !isForeign(phrase, country))
                .stream()
                .toList();
    }

    private boolean isForeign(Phrase phrase, String country) {
        return phrase.isOnePerson()
                && phrase.role().standing() == Standing.HOLDS
                && holders.isForeign(phrase.known().singular(), country);
    }

    private Optional<Found> sameBodyBefore(Phrase phrase) {
        return bodyBefore(phrase.known())
                .map(a -> new Found(
                        a.mention().actors(),
                        List.of(),
                        Appearance.Nature.BODY,
                        "the last of its kind spoken of: " + a.mention().actors().getFirst().name(),
                        List.of()));
    }

    /** "The ministry", "the alliance": the last one spoken of that has such a name or sector. */
    Optional<Appearance> bodyBefore(Known.OfNoun noun) {
        return lastBodies.computeIfAbsent(noun, n -> new Latest<>(stage.all(), a -> isSuchBody(a, n))).find();
    }

    private static boolean isSuchBody(Appearance appearance, Known.OfNoun noun) {
        return appearance.is(Appearance.Nature.BODY)
                && appearance.mention().actors().size() == 1
                && isSuchBody(appearance.mention().actors().getFirst(), Names.key(noun.singular()), noun);
    }

    private static boolean isSuchBody(Actor actor, String noun, Known.OfNoun known) {
        boolean international = actor.country().filter("IGO"::equals).isPresent();
        return switch (noun) {
            case "alliance", "bloc", "organisation", "organization", "body", "union" -> international;
            case "group", "movement", "network", "faction" ->
                actor.sectors().stream().anyMatch(Set.of(Sector.REB, Sector.PRM, Sector.OPP, Sector.PTY)::contains);
            default -> (" " + Names.key(actor.name()) + " ").contains(" " + noun + " ")
                    || (!known.noun().sectors().isEmpty()
                            && actor.id().startsWith("organisation:")
                            && Names.key(actor.name()).endsWith(noun));
        };
    }

    Optional<Found> nameless(Phrase phrase, List<String> countries) {
        Role role = inStanding(phrase);
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

    private static Role inStanding(Phrase phrase) {
        Role role = phrase.role();
        return phrase.noun().kind() == Noun.Kind.PERSON ? role.withSectors(role.standing().sectorsOf(role)) : role;
    }

    private static String basisOf(Phrase phrase, List<String> countries) {
        String sectors = phrase.role().sectors().stream().map(Sector::label).collect(Collectors.joining(", "));
        return "\"" + phrase.known().form() + "\""
                + (sectors.isEmpty() ? "" : " is said of " + sectors)
                + (countries.isEmpty() ? "" : ", here of " + String.join(" and ", countries));
    }

    private Actor ofCountry(Phrase phrase, String noun, String country) {
        if (isGovernment(phrase)) {
            return actors.state(country).orElseGet(() -> actors.unresolved(country));
        }
        return actors.nameless(
                kindOf(phrase), noun, Optional.of(country), inStanding(phrase).sectors());
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
}
