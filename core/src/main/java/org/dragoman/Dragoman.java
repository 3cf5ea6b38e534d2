package org.dragoman;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.dragoman.language.EnglishReader;
import org.dragoman.language.Reading;
import org.dragoman.opinion.Chances;
import org.dragoman.opinion.OpinionModel;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.register.Register;
import org.dragoman.what.Codebook;
import org.dragoman.what.Coder;
import org.dragoman.what.Relater;
import org.dragoman.what.Relation;
import org.dragoman.what.Signals;
import org.dragoman.when.Chronicler;
import org.dragoman.when.Chronology;
import org.dragoman.where.Locator;
import org.dragoman.where.Places;
import org.dragoman.who.Cast;
import org.dragoman.who.Caster;
import org.dragoman.who.Lessons;

/**
 * The whole way from a page to its events:
 *
 * <pre>{@code
 * try (Dragoman dragoman = Dragoman.load()) {
 *     List<Event> events = dragoman.code(page).events();
 * }
 * }</pre>
 *
 * <p>Loading takes about a second and a few hundred megabytes; load once and share. Safe for use by many threads.
 */
public final class Dragoman implements AutoCloseable {

    private static final String VERSION = "dragoman/0.1";
    private static final String LESSONS = "learned/";

    private final Models models;
    private final EnglishReader language;
    private final Chronicler chronicler;
    private final Locator locator;
    private final Caster caster;
    private final Coder coder;
    private final Relater relater;

    private Dragoman(Models models, Register register, Codebook codebook, Lessons lessons) {
        CompletableFuture<Locator> places = Models.beside(() -> Locator.load(register));
        this.models = models;
        this.chronicler = Chronicler.load(register);
        this.caster = new Caster(register, lessons);
        this.locator = Models.wait(places);
        this.language = models.language();
        OpinionModel opinion = models.opinion();
        String coder = models(language.modelName(), opinion.name(), register.additions(), lessons.digest());
        this.coder = new Coder(codebook, Optional.of(opinion), coder);
        this.relater = new Relater(codebook, opinion);
    }

    /**
     * Loads the language model, the register and the codebook from the class path.
     *
     * @throws IllegalStateException if one of them is not there; the message names the artifact to add
     */
    public static Dragoman load() {
        CompletableFuture<Register> register = Models.beside(Register::load);
        return load(Codebook::load, () -> Models.wait(register), Lessons.none(), Models.begin());
    }

    /** Loads the language model and the register, to code by a codebook that is there already. */
    public static Dragoman load(Codebook codebook) {
        return load(() -> codebook, Register::load, Lessons.none(), Models.begin());
    }

    /**
     * Loads the models, to code by a codebook and a register that are there already.
     *
     * @param lessons what pages read before say of people whom the register does not know
     */
    public static Dragoman load(Codebook codebook, Register register, Lessons lessons) {
        return load(codebook, register, lessons, Models.begin());
    }

    /**
     * The same with models whose loading began before: they belong to the instance from then on, and are freed with it, or at
     * once where it can't be made.
     */
    public static Dragoman load(Codebook codebook, Register register, Lessons lessons, Models models) {
        return load(() -> codebook, () -> register, lessons, models);
    }

    private static Dragoman load(
            Supplier<Codebook> codebook, Supplier<Register> register, Lessons lessons, Models models) {
        try {
            Codebook chosen = codebook.get();
            return new Dragoman(models, register.get(), chosen, lessons);
        } catch (RuntimeException | Error e) {
            models.close();
            throw e;
        }
    }

    /** Coder, models and codebook with their versions, as every event carries them; quick, no model is loaded. */
    public static String version(Codebook codebook) {
        return Coder.codedBy(models(EnglishReader.shippedModelName(), OpinionModel.shippedName(), "", ""), codebook);
    }

    /** The same for a register with rows of a user's own, and for lessons: each is there with its digest. */
    public static String version(Codebook codebook, Register register, Lessons lessons) {
        String models = models(
                EnglishReader.shippedModelName(), OpinionModel.shippedName(), register.additions(), lessons.digest());
        return Coder.codedBy(models, codebook);
    }

    private static String models(String language, String opinion, String additions, String lessons) {
        return VERSION + " model/" + language + " opinion/" + opinion
                + (additions.isEmpty() ? "" : " register/" + additions)
                + (lessons.isEmpty() ? "" : " " + LESSONS + lessons);
    }

    /** A version without its lessons: a page is not coded again because others have been read since. */
    public static String withoutLessons(String version) {
        return version.replaceFirst(" " + LESSONS + "[0-9a-f]+", "");
    }

    /** Codes a page: the same page gives the same coding, whenever and wherever. */
    public Coding code(Page page) {
        return reckon(page).coding();
    }

    /**
     * A coding, and what the confidence of its events was reckoned from.
     *
     * @param signals by the event's id
     */
    public record Reckoned(Coding coding, Map<String, Signals> signals) {}

    /** Codes a page, and tells what the confidence of each event was reckoned from. */
    public Reckoned reckon(Page page) {
        Reading reading = language.read(page);
        Chronology chronology = chronicler.chronicle(page, reading);
        Places places = locator.locate(page, reading);
        Cast cast = caster.cast(page, reading, chronology, places);
        Coder.Result result = coder.code(page, reading, chronology, places, cast);
        Coding coding = new Coding(page, reading, chronology, places, cast, result.events(), result.statements());
        return new Reckoned(coding, result.signals());
    }

    /**
     * What somebody does to somebody else in a sentence: which of PLV's fifteen roots, of PLOVER's types, holds between the two.
     *
     * @param sentence the text; where it is of several sentences, both may stand in any of them
     * @param source where the text names who does it; may be empty where the text does not say
     * @param target where it names to whom; may be empty where the text does not say, but not both
     * @throws IllegalArgumentException if both are empty or the same, or the text has more than 510 words
     */
    public Relation relate(String sentence, Span source, Span target) {
        Page page = page(sentence);
        Reading reading = language.read(page);
        return relater.relate(reading, locator.locate(page, reading), source, target);
    }

    /**
     * The same with another's opinion in the place of the learned model's.
     *
     * @param opinion how likely that one takes each of the {@link #relations} to be
     */
    public Relation relate(String sentence, Span source, Span target, Chances opinion) {
        Page page = page(sentence);
        Reading reading = language.read(page);
        return relater.relate(reading, locator.locate(page, reading), source, target, opinion);
    }

    private static Page page(String paragraph) {
        Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, paragraph.length()), Block.ARTICLE);
        return new Page("", "", Optional.empty(), paragraph, List.of(block), List.of(), List.of(), List.of());
    }

    /** The fifteen roots that {@link #relate} tells apart. */
    public List<String> relations() {
        return relater.roots();
    }

    /** Frees the models' memory. The instance is of no use after that. */
    @Override
    public void close() {
        models.close();
    }
}
