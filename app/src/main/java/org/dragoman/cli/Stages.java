package org.dragoman.cli;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.page.Input;
import org.dragoman.page.PageReader;
import org.dragoman.page.UnreadPage;
import org.dragoman.register.Register;
import org.dragoman.what.Codebook;
import org.dragoman.who.Lessons;
import org.jspecify.annotations.Nullable;

/** The stages themselves, as the commands need them; each is made by the first command that needs it. */
final class Stages implements Engine {

    private final Once<PageReader> pages;
    private final Once<Codebook> codebook;
    private final Optional<Register> own;
    private final Lessons lessons;

    /** The stages with the shipped codebook. */
    Stages() {
        this(new Once<>(PageReader::create), new Once<>(Codebook::load), Optional.empty(), Lessons.none());
    }

    private Stages(Once<PageReader> pages, Once<Codebook> codebook, Optional<Register> own, Lessons lessons) {
        this.pages = pages;
        this.codebook = codebook;
        this.own = own;
        this.lessons = lessons;
    }

    @Override
    public void find(Input input, Consumer<UnreadPage> consumer) {
        try (Stream<UnreadPage> found = pages.get().find(input)) {
            found.forEach(consumer);
        }
    }

    @Override
    public String version() {
        return own.map(register -> Dragoman.version(codebook.get(), register, lessons))
                .orElseGet(() -> Dragoman.version(codebook.get()));
    }

    @Override
    public Engine by(Codebook other) {
        return new Stages(pages, new Once<>(() -> other), own, lessons);
    }

    @Override
    public Engine knowing(Register other, Lessons learned) {
        return new Stages(pages, codebook, Optional.of(other), learned);
    }

    @Override
    public PageCoder load() {
        return Dragoman.load(codebook.get(), own.orElseGet(Register::load), lessons)::code;
    }

    /** Makes a thing when it is first asked for, and keeps it. */
    private static final class Once<T> {
        private final Supplier<T> maker;
        private @Nullable T made;

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            T thing = made;
            if (thing == null) {
                thing = maker.get();
                made = thing;
            }
            return thing;
        }
    }
}
