package org.dragoman.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dragoman.language.Mention;
import org.dragoman.language.Token;
import org.dragoman.register.Known;
import org.dragoman.register.Noun;
import org.dragoman.register.Register;
import org.dragoman.register.Sector;
import org.dragoman.when.Chronology;

/** Reads one part of a page: its actors stay on its own stage. Used once. */
final class PartReader {

    /** Whom a noun before another can name as the doer: "police raid", "rebel attack". */
    private static final Set<Sector> DOERS =
            Set.of(Sector.COP, Sector.MIL, Sector.REB, Sector.PRM, Sector.UAF, Sector.CRM, Sector.SPY, Sector.GOV);

    private final Actors actors;
    private final Setting setting;
    private final PersonResolver resolver;
    private final Figures figures;
    private final List<Scene> scenes;
    private final PhraseFinder phrases;
    private final Stage stage;
    private final DescriptionResolver descriptions;
    private final PronounResolver pronouns;

    /** @param part the part's number, by which the chronology dates it */
    PartReader(Register register, RoleReader roles, List<Scene> scenes, Chronology chronology, int part) {
        this.scenes = List.copyOf(scenes);
        actors = new Actors(register);
        String text = scenes.getFirst().words().text();
        stage = new Stage(text);
        setting = new Setting(register, stage, scenes, chronology, part);
        resolver = new PersonResolver(register, actors);
        figures = Figures.of(scenes, resolver, setting);
        phrases = new PhraseFinder(roles);
        descriptions = new DescriptionResolver(register, actors, figures, stage, setting);
        pronouns = new PronounResolver(stage, descriptions, new Genders(register, text));
    }

    /** Something in a sentence that may be a mention, by where it begins. */
    private sealed interface Candidate {
        int first();

        record Person(Named named) implements Candidate {
            @Override
            public int first() {
                return named.first();
            }
        }

        record Described(Phrase phrase) implements Candidate {
            @Override
            public int first() {
                return phrase.first();
            }
        }

        record OfItem(Item item) implements Candidate {
            @Override
            public int first() {
                return item.first();
            }
        }

        record Unknown(Mention mention) implements Candidate {
            @Override
            public int first() {
                return mention.first();
            }
        }

        record Pronoun(int first) implements Candidate {}

        record Two(int first) implements Candidate {}
    }

    List<ActorMention> mentions() {
        for (Scene scene : scenes) {
            List<Phrase> described = phrases.phrases(scene);
            candidates(scene, described).forEach(candidate -> resolve(candidate, scene));
        }
        return stage.all().stream().filter(a -> !a.aside()).map(Appearance::mention).toList();
    }

    List<Cast.Observation> observations() {
        List<Cast.Observation> observations = new ArrayList<>();
        for (Scene scene : scenes) {
            for (Named named : scene.named()) {
                Actor actor = figures.resolution(figures.figure(scene, named)).actor();
                named.roles()
                        .filter(role -> !role.title().isEmpty())
                        .forEach(role -> observations.add(new Cast.Observation(
                                actor.id(), role.span().of(scene.words().text()), role.span())));
            }
        }
        return observations;
    }

    private static List<Candidate> candidates(Scene scene, List<Phrase> described) {
        Words words = scene.words();
        List<Candidate> candidates = new ArrayList<>();
        scene.named().forEach(named -> candidates.add(new Candidate.Person(named)));
        described.forEach(phrase -> candidates.add(new Candidate.Described(phrase)));
        for (Item item : words.items()) {
            boolean taken = isTaken(item.first(), scene, described);
            if (!taken && item.noun().isEmpty()) {
                candidates.add(new Candidate.OfItem(item));
            }
        }
        for (Mention mention : words.sentence().mentions()) {
            boolean known = words.items().stream()
                    .anyMatch(i -> i.first() < mention.end() && mention.first() < i.end() && i.noun().isEmpty());
            if (mention.kind() == Mention.Kind.ORGANISATION && !known && !isTaken(mention.first(), scene, described)) {
                candidates.add(new Candidate.Unknown(mention));
            }
        }
        for (int i = 0; i < words.size(); i++) {
            int index = i;
            boolean named = scene.named().stream().anyMatch(n -> n.covers(index));
            if (!named && PronounResolver.isPronoun(words, i)) {
                candidates.add(new Candidate.Pronoun(i));
            } else if (!named && PronounResolver.isBareTwo(words, i)) {
                candidates.add(new Candidate.Two(i));
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::first));
        return candidates;
    }

    private static boolean isTaken(int token, Scene scene, List<Phrase> described) {
        return scene.named().stream().anyMatch(named -> named.covers(token))
                || described.stream().anyMatch(p -> p.first() <= token && token < p.end());
    }

    private void resolve(Candidate candidate, Scene scene) {
        Words words = scene.words();
        switch (candidate) {
            case Candidate.Person(Named named) -> {
                Appearance person = person(scene, named);
                named.roles().forEach(role -> organisationAside(role, person.mention()));
                stage.add(person);
            }
            case Candidate.Described(Phrase phrase) -> described(scene, phrase);
            case Candidate.OfItem(Item item) -> item(words, item);
            case Candidate.Unknown(Mention mention) -> unknown(words, mention);
            case Candidate.Pronoun(int index) -> pronouns.resolve(words, index).ifPresent(stage::add);
            case Candidate.Two(int index) -> pronouns.resolveTwo(words, index).ifPresent(stage::add);
        }
    }

    /** Lets "the alliance", "the group" take up an organisation that only a title or a description names. */
    private void organisationAside(Role role, ActorMention mention) {
        role.organisation().map(actors::organisation).ifPresent(body -> stage.add(new Appearance(
                new ActorMention(
                        mention.sentence(),
                        mention.head(),
                        mention.span(),
                        List.of(body),
                        ActorMention.Form.DEMONYM,
                        "in a title",
                        List.of()),
                Appearance.Nature.BODY,
                false,
                false,
                List.of(),
                true)));
    }

    private Appearance person(Scene scene, Named named) {
        Words words = scene.words();
        Figure figure = figures.figure(scene, named);
        int head = words.headOf(named.first(), named.end());
        Day day = setting.day(words.sentence(), head);
        Resolution resolution = day.equals(setting.anchor())
                ? resolved(words, named, figure)
                : resolver.resolve(figure, day, setting.countries());
        String written = Figures.nameOf(scene, named);
        String basis = written.equals(figure.name())
                ? resolution.basis()
                : "\"" + written + "\" is part of the name of " + figure.name() + ", named in full on the page; "
                        + resolution.basis();
        ActorMention mention = new ActorMention(
                scene.sentence(),
                head,
                words.spanOf(named.first(), named.end()),
                List.of(resolution.actor()),
                ActorMention.Form.NAME,
                basis,
                resolution.alternatives());
        return new Appearance(
                mention, Appearance.Nature.PERSON, PronounResolver.isSubject(words, head), false, resolution.offices());
    }

    /** Of whom the register and the titles tell no country, that of the one whose son or spokesman he is called. */
    private Resolution resolved(Words words, Named named, Figure figure) {
        Resolution resolution = figures.resolution(figure);
        if (resolution.country().isPresent() || named.before().isEmpty()) {
            return resolution;
        }
        int first = named.first();
        Optional<Appearance> owner = PhraseFinder.isPossessivePronoun(words, first)
                ? pronouns.resolve(words, first)
                : ownerBefore(words, first, false);
        owner.map(a -> a.mention().actors().getFirst())
                .flatMap(Actor::country)
                .ifPresent(country -> figures.learn(figure, country));
        return figures.resolution(figure);
    }

    private void described(Scene scene, Phrase phrase) {
        Words words = scene.words();
        if (phrase.modifier() && !isDoer(phrase)) {
            return;
        }
        Optional<Appearance> possessor = phrase.possessor()
                .flatMap(i -> pronouns.resolve(words, i))
                .or(() -> ownerBefore(words, phrase.first(), BodyResolver.isGovernment(phrase)))
                .or(() -> followedBehind(scene, phrase));
        descriptions.resolve(phrase, words, possessor).ifPresent(found -> {
            ActorMention mention = new ActorMention(
                    words.sentence().index(),
                    phrase.head(),
                    words.spanOf(phrase.first(), phrase.end()),
                    found.actors(),
                    phrase.modifier() ? ActorMention.Form.DEMONYM : ActorMention.Form.DESCRIPTION,
                    found.basis(),
                    found.others());
            boolean plural = found.actors().size() > 1
                    || phrase.known().plural()
                    || phrase.noun().kind() == Noun.Kind.GROUP;
            organisationAside(phrase.role(), mention);
            stage.add(new Appearance(
                    mention,
                    found.nature(),
                    PronounResolver.isSubject(words, phrase.head()),
                    plural,
                    found.offices()));
        });
    }

    /**
     * Whose it is, where a possessive or a leader's name stands before it: "the two countries' navies", "the Biden cabinet".
     *
     * @param first the index of its first word
     * @param government whether it is a government, for which the name alone is enough
     */
    private Optional<Appearance> ownerBefore(Words words, int first, boolean government) {
        boolean possessive = words.isPossessiveMark(first - 1);
        int last = possessive ? first - 2 : first - 1;
        if (last < 0 || !(possessive || government)) {
            return Optional.empty();
        }
        int end = words.token(last).span().end();
        return stage.all().stream()
                .filter(a -> a.sentence() == words.sentence().index() && a.mention().span().end() == end)
                .filter(a -> possessive || a.is(Appearance.Nature.PERSON))
                .findFirst();
    }

    /** "Supporters of | former president Jair Bolsonaro". */
    private Optional<Appearance> followedBehind(Scene scene, Phrase phrase) {
        Words words = scene.words();
        boolean people = phrase.noun().kind() == Noun.Kind.GROUP || phrase.known().plural();
        return !words.isAny(phrase.end(), "of", "to") || phrase.noun().kind() == Noun.Kind.BODY || !people
                ? Optional.empty()
                : scene.named().stream()
                        .filter(named -> named.first() == phrase.end() + 1)
                        .findFirst()
                        .map(named -> person(scene, named));
    }

    private static boolean isDoer(Phrase phrase) {
        return phrase.noun().sectors().stream().anyMatch(DOERS::contains)
                && (phrase.noun().kind() != Noun.Kind.PERSON
                        || phrase.noun().sectors().getFirst() != Sector.GOV);
    }

    private void item(Words words, Item item) {
        switch (item.best()) {
            case Known.OfState state -> state(words, item, state);
            case Known.OfOrganisation(var organisation, var form) ->
                add(words, item.first(), item.end(), actors.organisation(organisation), Appearance.Nature.BODY,
                        isModifier(words, item) ? ActorMention.Form.DEMONYM : ActorMention.Form.NAME,
                        "\"" + form.text() + "\" is a name of " + organisation.name(), others(item));
            case Known.OfNoun noun -> {}
            case Known.OfOffice office -> {}
        }
    }

    private void state(Words words, Item item, Known.OfState known) {
        if (StateUse.isPlace(words, item) || isOwnerOfName(words, item)) {
            return;
        }
        Actor state = actors.state(known.state());
        String name = known.state().name();
        String form = "\"" + known.form() + "\"";
        boolean possessive = words.isPossessiveMark(item.end());
        boolean modifier = isModifier(words, item) && !possessive;
        switch (known.role()) {
            case NAME -> add(words, item.first(), item.end(), state, Appearance.Nature.STATE,
                    modifier ? ActorMention.Form.DEMONYM : ActorMention.Form.NAME,
                    form + " is a name of " + name, others(item));
            case ADJECTIVE -> add(words, item.first(), item.end(), state, Appearance.Nature.STATE,
                    ActorMention.Form.DEMONYM, form + " is an adjective of " + name, others(item));
            case CAPITAL -> add(words, item.first(), item.end(), state, Appearance.Nature.STATE,
                    modifier ? ActorMention.Form.DEMONYM : ActorMention.Form.METONYM, form + ", the capital, stands for the government of " + name,
                    List.of("the place " + known.form() + ": not used as a place here"));
            case SEAT -> add(words, item.first(), item.end(), state, Appearance.Nature.STATE,
                    ActorMention.Form.METONYM, form + " stands for the government of " + name, List.of());
            case PEOPLE -> people(words, item, known);
        }
    }

    /** "Lebanon's Hezbollah": says which Hezbollah, and nothing of Lebanon. */
    private static boolean isOwnerOfName(Words words, Item item) {
        return words.isPossessiveMark(item.end())
                && words.itemStartingAt(item.end() + 1).flatMap(Item::organisation).isPresent();
    }

    private void people(Words words, Item item, Known.OfState known) {
        boolean ethnic = words.isAny(item.first() - 1, "ethnic");
        Optional<String> country = ethnic ? homeOf(known) : Optional.of(known.state().iso3());
        String noun = ethnic ? "ethnic " + known.form() : "people";
        Actor people = actors.nameless(
                Actor.Kind.GROUP, noun, country, ethnic ? List.of(Sector.SOC, Sector.CVL) : List.of(Sector.CVL));
        add(words, item.first(), item.end(), people, Appearance.Nature.GROUP, ActorMention.Form.DESCRIPTION,
                "\"" + known.form() + "\" are people of " + known.state().name(), others(item));
    }

    /** Ethnic Albanians live elsewhere than in Albania: in the only other country that is spoken of. */
    private Optional<String> homeOf(Known.OfState known) {
        List<String> others = setting.countries().stream()
                .filter(country -> !country.equals(known.state().iso3()))
                .toList();
        return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
    }

    private void unknown(Words words, Mention mention) {
        String name = words.textOf(mention.first(), mention.end());
        Optional<String> owner = ownerOf(words, mention);
        Actor body = owner.map(country -> actors.strange(name, country)).orElseGet(() -> actors.unresolved(name));
        add(words, mention.first(), mention.end(), body, Appearance.Nature.BODY,
                ActorMention.Form.NAME,
                "an organisation that the register does not know" + owner.map(c -> ", of " + c).orElse(""),
                List.of());
    }

    /** "Tunisia's | National Dialogue Quartet", "the Kenyan | Tea Board". */
    private static Optional<String> ownerOf(Words words, Mention mention) {
        int end = words.isPossessiveMark(mention.first() - 1) ? mention.first() - 1 : mention.first();
        return words.itemEndingAt(end)
                .flatMap(Item::state)
                .filter(known -> end < mention.first() || known.role() == Known.OfState.Role.ADJECTIVE)
                .map(known -> known.state().iso3());
    }

    private static boolean isModifier(Words words, Item item) {
        Token head = words.token(words.headOf(item.first(), item.end()));
        boolean before = head.relation().equals("compound") || head.relation().equals("amod");
        return (before && head.head() >= item.end() && isNominal(words, item.end(), head.head()))
                || (item.state().isPresent() && StateUse.isHyphenated(words, item));
    }

    /** Whether nothing but the words of one noun phrase stands between a modifier and its noun. */
    private static boolean isNominal(Words words, int first, int last) {
        return words.token(last).is("NOUN", "PROPN", "ADJ")
                && IntStream.range(first, last).noneMatch(i -> words.token(i).is("VERB", "AUX"));
    }

    private static List<String> others(Item item) {
        return item.readings().stream()
                .skip(1)
                .filter(known -> !(known instanceof Known.OfState))
                .map(PartReader::described)
                .filter(other -> !other.equals(described(item.best())))
                .distinct()
                .toList();
    }

    private static String described(Known known) {
        return switch (known) {
            case Known.OfState(var state, var role, var form) -> state.name();
            case Known.OfOrganisation(var organisation, var form) -> organisation.name();
            case Known.OfNoun noun -> "the noun " + noun.form();
            case Known.OfOffice(var office, var form) -> office.title();
        };
    }

    private void add(
            Words words,
            int first,
            int end,
            Actor actor,
            Appearance.Nature nature,
            ActorMention.Form form,
            String basis,
            List<String> alternatives) {
        int head = words.headOf(first, end);
        ActorMention mention = new ActorMention(
                words.sentence().index(), head, words.spanOf(first, end), List.of(actor), form, basis, alternatives);
        stage.add(new Appearance(
                mention,
                nature,
                PronounResolver.isSubject(words, head),
                nature == Appearance.Nature.GROUP,
                List.of()));
    }
}
