package org.dragoman.who;

import org.dragoman.language.EnglishReader;
import org.dragoman.language.Reading;
import org.dragoman.page.Page;
import org.dragoman.register.Register;
import org.dragoman.when.Chronicler;
import org.dragoman.where.Locator;

/** The stages up to {@code who}, as {@code Dragoman} runs them. */
final class Stages {

    private final EnglishReader reader;
    private final Chronicler chronicler;
    private final Locator locator;
    private final Caster caster;

    Stages(EnglishReader reader, Register register) {
        this.reader = reader;
        chronicler = Chronicler.load(register);
        locator = Locator.load(register);
        caster = new Caster(register);
    }

    Cast cast(Passage passage) {
        Page page = passage.page();
        Reading reading = reader.read(page);
        return caster.cast(page, reading, chronicler.chronicle(page, reading), locator.locate(page, reading));
    }
}
