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

    private final EnglishReader language;
    private final Chronicler chronicler;
    private final Locator locator;
    private final Caster caster;
    private final Coder coder;

    private Dragoman(EnglishReader language, Register register, Codebook codebook) {
        this.language = language;
        this.chronicler = Chronicler.load(register);
        this.locator = Locator.load(register);
        this.caster = new Caster(register);
        this.coder = new Coder(codebook, VERSION + " model/" + language.modelName());
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
        return new Dragoman(EnglishReader.load(), Register.load(), codebook);
    }

    /** Coder, model and codebook with their versions, as every event carries them; quick, the model is not loaded. */
    public static String version(Codebook codebook) {
        return Coder.codedBy(VERSION + " model/" + EnglishReader.shippedModelName(), codebook);
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
