package org.dragoman;

import org.dragoman.language.EnglishReader;
import org.dragoman.language.Reading;
import org.dragoman.page.Page;
import org.dragoman.register.Register;
import org.dragoman.what.Codebook;
import org.dragoman.what.Coder;
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

    private final EnglishReader language;
    private final Chronicler chronicler;
    private final Locator locator;
    private final Caster caster;
    private final Coder coder;

    private Dragoman(EnglishReader language, Register register, Codebook codebook, Lessons lessons) {
        this.language = language;
        this.chronicler = Chronicler.load(register);
        this.locator = Locator.load(register);
        this.caster = new Caster(register, lessons);
        this.coder = new Coder(codebook, coderAndModel(language.modelName(), register, lessons));
    }

    /**
     * Loads the language model, the register and the codebook from the class path.
     *
     * @throws IllegalStateException if one of them is not there; the message names the artifact to add
     */
    public static Dragoman load() {
        return load(Codebook.load());
    }

    /** Loads the language model and the register, to code by a codebook that is there already. */
    public static Dragoman load(Codebook codebook) {
        return load(codebook, Register.load(), Lessons.none());
    }

    /**
     * Loads the language model, to code by a codebook and a register that are there already.
     *
     * @param lessons what pages read before say of people whom the register does not know
     */
    public static Dragoman load(Codebook codebook, Register register, Lessons lessons) {
        return new Dragoman(EnglishReader.load(), register, codebook, lessons);
    }

    /** Coder, model and codebook with their versions, as every event carries them; quick, the model is not loaded. */
    public static String version(Codebook codebook) {
        return Coder.codedBy(VERSION + " model/" + EnglishReader.shippedModelName(), codebook);
    }

    /** The same for a register with rows of a user's own, and for lessons: each is there with its digest. */
    public static String version(Codebook codebook, Register register, Lessons lessons) {
        return Coder.codedBy(coderAndModel(EnglishReader.shippedModelName(), register, lessons), codebook);
    }

    private static String coderAndModel(String model, Register register, Lessons lessons) {
        return VERSION + " model/" + model
                + (register.additions().isEmpty() ? "" : " register/" + register.additions())
                + (lessons.digest().isEmpty() ? "" : " " + LESSONS + lessons.digest());
    }

    /** A version without its lessons: a page is not coded again because others have been read since. */
    public static String withoutLessons(String version) {
        return version.replaceFirst(" " + LESSONS + "[0-9a-f]+", "");
    }

    /** Codes a page: the same page gives the same coding, whenever and wherever. */
    public Coding code(Page page) {
        Reading reading = language.read(page);
        Chronology chronology = chronicler.chronicle(page, reading);
        Places places = locator.locate(page, reading);
        Cast cast = caster.cast(page, reading, chronology, places);
        Coder.Result result = coder.code(page, reading, chronology, places, cast);
        return new Coding(page, reading, chronology, places, cast, result.events(), result.statements());
    }

    /** Frees the language model's memory. The instance is of no use after that. */
    @Override
    public void close() {
        language.close();
    }
}
