package org.dragoman.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Mention;
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
    private final Identifier resolver;
    private final Figures figures;
    private final List<Scene> scenes;
    private final PhraseFinder phrases;
    private final Stage stage;
    private final DescriptionResolver descriptions;
    private final PronounResolver pronouns;
    private final ItemReader items;

    /**
     * Reads a part.
     *
     * @param part the part's number, by which the chronology dates it
     * @param lessons what pages read before say of people
     * @param page the page's id
     */
    PartReader(
            Register register,
            RoleReader roles,
            List<Scene> scenes,
            Chronology chronology,
            int part,
            Lessons lessons,
            String page) {
        this.scenes = List.copyOf(scenes);
        actors = new Actors(register);
        String text = scenes.getFirst().words().text();
        stage = new Stage(text);
        setting = new Setting(register, stage, scenes, chronology, part);
        resolver = new Identifier(register, actors, lessons, page);
        figures = Figures.of(scenes, resolver, setting);
        phrases = new PhraseFinder(roles);
        items = new ItemReader(actors, stage, setting);
        descriptions = new DescriptionResolver(register, actors, figures, stage, setting);
        pronouns = new PronounResolver(stage, descriptions, new Genders(register, text));
    }

    List<ActorMention> mentions() {
        for (Scene scene : scenes) {
            List<Phrase> described = phrases.phrases(scene);
            candidates(scene, described).forEach(candidate -> resolve(candidate, scene));
        }
        return stage.all().stream().filter(a -> !a.aside()).map(Appearance::mention).toList();
    }

    List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        for (Scene scene : scenes) {
            for (Named named : scene.named()) {
                Figure figure = figures.figure(scene, named);
                named.roles()
                        .filter(role -> !role.title().isEmpty())
                        .forEach(role -> observations.add(observation(scene, figure, role)));
            }
        }
        return observations;
    }

    private Observation observation(Scene scene, Figure figure, Role role) {
        return new Observation(
                figures.resolution(figure).actor().id(),
                figure.name(),
                role.title(),
                role.standing().prefix().strip(),
                role.office(),
                role.country(),
                role.sectors(),
                scene.words().sentence().block().part(),
                role.span());
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
            case Candidate.OfItem(Item item) -> items.item(words, item);
            case Candidate.Unknown(Mention mention) -> items.unknown(words, mention);
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
                .or(() -> descriptions.owningBody(words, phrase))
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
     * Whose it is, where a possessive or a leader's name stands before it: "the two countries' navies", "the Biden
     * cabinet".
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
        return stage.since(words.sentence().index()).stream()
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
}
