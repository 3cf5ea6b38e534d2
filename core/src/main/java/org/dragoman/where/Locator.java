package org.dragoman.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.language.Reading;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.register.Register;
import org.dragoman.where.Place.Coordinates;
import org.dragoman.where.Place.Precision;

/**
 * Finds the places that a page names: the front door of this package. Datelines, names in sentences, "here". Namesakes
 * are told apart by what the sentence says they lie in, by the countries that the page speaks of, and by size; the
 * article and each teaser are read apart.
 *
 * <p>A country, a capital or a seat of government is a place only where something is put there ("in Russia", "the
 * invasion of Ukraine"): where it acts, it is an actor, and none of this class's business. A name that the gazetteer
 * does not know stays a place of unknown precision.
 *
 * <p>Immutable, safe for use by many threads.
 */
public final class Locator {

    /** A place that outweighs its namesakes by a hundred times tells of the countries around it. */
    private static final double CERTAIN = 2;

    private final Register register;
    private final Gazetteer gazetteer;
    private final NameFinder names;
    private final Locative locative;
    private final DatelineReader datelines;

    private Locator(Register register, Gazetteer gazetteer) {
        this.register = register;
        this.gazetteer = gazetteer;
        this.names = new NameFinder(gazetteer);
        this.locative = new Locative(register);
        this.datelines = new DatelineReader(gazetteer);
    }

    /**
     * A locator with the gazetteer of the class path, which takes about a quarter of a second to read: load once, share
     * it.
     *
     * @throws IllegalStateException if the gazetteer is missing or wrong; the message names file and line
     */
    public static Locator load(Register register) {
        return new Locator(register, Gazetteer.load(register));
    }

    /** The places of a page, in the order of its text. */
    public Places locate(Page page, Reading reading) {
        TreeMap<Integer, List<Sentence>> parts = new TreeMap<>();
        page.blocks().stream()
                .filter(block -> block.inArticle() || block.inTeaser())
                .forEach(block -> parts.computeIfAbsent(block.part(), part -> new ArrayList<>()));
        for (Sentence sentence : reading.sentences()) {
            parts.computeIfAbsent(sentence.block().part(), part -> new ArrayList<>()).add(sentence);
        }
        List<PlaceMention> mentions = new ArrayList<>();
        parts.forEach((part, sentences) -> mentions.addAll(locate(page, part, sentences)));
        mentions.sort(Comparator.comparing(PlaceMention::span));
        return new Places(mentions);
    }

    private List<PlaceMention> locate(Page page, int part, List<Sentence> sentences) {
        Surroundings surroundings = Surroundings.of(sentences, register, page.text());
        Chooser chooser = new Chooser(surroundings);
        List<PlaceMention> mentions = new ArrayList<>(datelines.read(page, part, chooser, surroundings));
        Optional<PlaceMention> dateline = mentions.stream().findFirst();
        List<List<Found>> found = sentences.stream()
                .map(sentence -> names.find(sentence, page.text()))
                .toList();
        found.forEach(inSentence -> learn(inSentence, chooser, surroundings));
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            for (Found each : found.get(i)) {
                mention(each, found.get(i), chooser).ifPresent(mentions::add);
            }
            dateline.ifPresent(place -> mentions.addAll(heres(sentence, place)));
        }
        return mentions;
    }

    /**
     * First takes what is certain: it tells the rest apart. A name that is said to lie somewhere is known from then on.
     */
    private void learn(List<Found> inSentence, Chooser chooser, Surroundings surroundings) {
        for (Found found : inSentence) {
            Containers said = Containers.of(found, inSentence, register);
            if (!found.marked() || found.canBe(PlaceKind.COUNTRY)) {
                continue;
            }
            choose(found, said, chooser)
                    .filter(choice -> choice.margin() >= CERTAIN && fits(choice.place(), said))
                    .ifPresent(choice -> {
                        surroundings.learn(choice.place(), found.sentence().index());
                        if (!said.isEmpty()) {
                            chooser.remember(choice.place().name(), choice.place());
                        }
                    });
        }
    }

    private static boolean fits(KnownPlace place, Containers said) {
        return said.isEmpty() || place.country().filter(said.countries()::contains).isPresent();
    }

    private static Optional<Chooser.Choice> choose(Found found, Containers said, Chooser chooser) {
        return chooser.choose(
                found.entries(), found.setting().noun(), said, found.sentence().index());
    }

    private Optional<PlaceMention> mention(Found found, List<Found> inSentence, Chooser chooser) {
        Containers said = Containers.of(found, inSentence, register);
        Optional<Chooser.Choice> choice = choose(found, said, chooser);
        if ((choice.isEmpty() && !found.marked()) || !locative.isPlace(found, choice.map(Chooser.Choice::place))) {
            return Optional.empty();
        }
        Place place = choice.map(c -> place(found, c.place())).orElseGet(() -> unknown(found, said));
        String basis = choice.map(Chooser.Choice::basis).orElse("a place name that the gazetteer does not know");
        return Optional.of(new PlaceMention(
                found.sentence().index(),
                found.setting().head(),
                found.sentence().block().part(),
                found.setting().span(),
                place,
                basis));
    }

    private static Place unknown(Found found, Containers said) {
        Optional<String> country =
                said.countries().size() == 1 ? said.countries().stream().findFirst() : Optional.empty();
        String name = found.words() + found.setting().nounWord().map(word -> " " + word).orElse("");
        return new Place(name, Precision.UNKNOWN, country, Optional.empty());
    }

    private Place place(Found found, KnownPlace known) {
        Found.Setting setting = found.setting();
        if (setting.direction().isPresent()) {
            return part(known, setting.direction().get(), setting.directionWord().orElseThrow());
        }
        if (setting.nounWord().isPresent() && setting.noun().isPresent()) {
            return named(known, setting.noun().get(), setting.nounWord().get());
        }
        return known.toPlace();
    }

    /** "northern Syria": no smaller than a region, in the middle of that part's towns. */
    private Place part(KnownPlace known, Direction direction, String word) {
        Precision precision =
                known.kind() == PlaceKind.COUNTRY ? Precision.REGION : known.kind().precision();
        boolean large = known.kind() == PlaceKind.COUNTRY || known.kind() == PlaceKind.REGION;
        Coordinates coordinates = Optional.of(known)
                .filter(whole -> large)
                .flatMap(whole -> gazetteer.middleOf(whole, direction))
                .orElse(known.coordinates());
        return new Place(word + " " + known.name(), precision, known.country(), Optional.of(coordinates));
    }

    /** "Bandipora district", "Kabul airport". */
    private static Place named(KnownPlace known, PlaceNoun noun, String word) {
        boolean said = known.name().toLowerCase(Locale.ROOT).endsWith(word.toLowerCase(Locale.ROOT));
        return new Place(
                said ? known.name() : known.name() + " " + word,
                noun.fits(known.kind()) ? known.kind().precision() : noun.precision(),
                known.country(),
                Optional.of(known.coordinates()));
    }

    private static List<PlaceMention> heres(Sentence sentence, PlaceMention dateline) {
        return sentence.tokens().stream()
                .filter(token -> token.form().equalsIgnoreCase("here") && token.is("ADV"))
                .filter(token -> token.relation().equals("advmod") || token.relation().equals("obl"))
                .filter(token -> !isToStay(token, sentence))
                .map(token -> new PlaceMention(
                        sentence.index(),
                        token.index(),
                        sentence.block().part(),
                        new Span(token.span().start(), token.span().end()),
                        dateline.place(),
                        "\"here\" is the dateline's " + dateline.place().name()))
                .toList();
    }

    private static boolean isToStay(Token here, Sentence sentence) {
        return here.index() + 2 < sentence.tokens().size()
                && sentence.token(here.index() + 2).form().equals("stay");
    }
}
