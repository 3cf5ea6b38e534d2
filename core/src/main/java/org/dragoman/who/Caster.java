package org.dragoman.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dragoman.language.Reading;
import org.dragoman.language.Sentence;
import org.dragoman.page.Page;
import org.dragoman.register.Register;
import org.dragoman.when.Chronology;
import org.dragoman.where.Places;

/**
 * Finds everybody whom a page speaks of, and tells who they are on the day spoken of: the front door of this package.
 *
 * <p>The article and each teaser are read apart: a name, a pronoun or a description never takes up somebody of another part.
 * What can't be told stays a name ({@link Actor.Kind#UNRESOLVED}); what could be somebody else too says so in the mention's
 * alternatives.
 *
 * <p>Safe for use by many threads.
 */
public final class Caster {

    private final Register register;
    private final Lessons lessons;
    private final RoleReader roles;
    private final NameFinder names;
    private final TitleFinder titles;
    private final RoleTeller teller;

    public Caster(Register register) {
        this(register, Lessons.none());
    }

    /**
     * A caster that has read before.
     *
     * @param lessons what pages read before say of people whom the register does not know
     */
    public Caster(Register register, Lessons lessons) {
        this.register = register;
        this.lessons = lessons;
        roles = new RoleReader(register);
        names = new NameFinder(register);
        titles = new TitleFinder(roles);
        teller = new RoleTeller(roles);
    }

    /**
     * Finds the actors of a page.
     *
     * @param page the page
     * @param reading its sentences
     * @param chronology its dates: an office is given as held on the day that its part of the page is anchored to
     */
    public Cast cast(Page page, Reading reading, Chronology chronology) {
        return cast(page, reading, chronology, new Places(List.of()));
    }

    /**
     * Finds the actors of a page, as {@link #cast(Page, Reading, Chronology)} does, and takes the country of a local
     * official or of a town's people from the place that is named with them: "the mayor of Kharkiv".
     *
     * @param places the places that the page names
     */
    public Cast cast(Page page, Reading reading, Chronology chronology, Places places) {
        List<ActorMention> mentions = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        byPart(page, reading, places).forEach((part, scenes) -> {
            PartReader reader = new PartReader(register, roles, scenes, chronology, part, lessons, page.id());
            mentions.addAll(reader.mentions());
            observations.addAll(reader.observations());
        });
        mentions.sort(Comparator.comparing(ActorMention::span));
        return new Cast(mentions, observations);
    }

    private Map<Integer, List<Scene>> byPart(Page page, Reading reading, Places places) {
        Map<Integer, List<Sentence>> parts = new TreeMap<>();
        for (Sentence sentence : reading.sentences()) {
            parts.computeIfAbsent(sentence.block().part(), part -> new ArrayList<>()).add(sentence);
        }
        Map<Integer, List<Scene>> scenes = new TreeMap<>();
        parts.forEach((part, sentences) -> {
            Lexicon lexicon = Lexicon.of(register, sentences);
            scenes.put(part, scenes(sentences, lexicon, places, page.text()));
        });
        return scenes;
    }

    private List<Scene> scenes(List<Sentence> sentences, Lexicon lexicon, Places places, String text) {
        List<List<Item>> items = lexicon.items(sentences, text);
        List<Words> all = IntStream.range(0, sentences.size())
                .mapToObj(i -> new Words(
                        sentences.get(i),
                        items.get(i),
                        places.in(sentences.get(i).index()).toList(),
                        text))
                .toList();
        List<List<NameFinder.Name>> found = names.names(all);
        return IntStream.range(0, all.size())
                .mapToObj(i -> scene(all.get(i), found.get(i)))
                .toList();
    }

    private Scene scene(Words words, List<NameFinder.Name> found) {
        List<Named> named = new ArrayList<>();
        int free = 0;
        for (NameFinder.Name name : found) {
            int from = free;
            Named one = new Named(
                    name,
                    titles.before(words, name).filter(title -> title.first() >= from),
                    titles.after(words, name),
                    teller.told(words, name));
            named.add(one);
            free = one.end();
        }
        return new Scene(words, named);
    }
}
