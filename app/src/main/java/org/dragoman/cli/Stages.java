package org.dragoman.cli;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.Models;
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
    private final Once<CompletableFuture<Register>> register;
    private final Once<Models> models;
    private final Optional<Register> own;
    private final Lessons lessons;

    /** The stages with the shipped codebook. */
    Stages() {
        this.pages = new Once<>(PageReader::create);
        this.codebook = new Once<>(Codebook::load);
        this.register = new Once<>(() -> CompletableFuture.supplyAsync(Register::load));
        this.models = new Once<>(Models::begin);
        this.own = Optional.empty();
        this.lessons = Lessons.none();
    }

    private Stages(Stages others, Once<Codebook> codebook, Optional<Register> own, Lessons lessons) {
        this.pages = others.pages;
        this.register = others.register;
        this.models = others.models;
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
        return new Stages(this, new Once<>(() -> other), own, lessons);
    }

    @Override
    public Engine knowing(Register other, Lessons learned) {
        return new Stages(this, codebook, Optional.of(other), learned);
    }

    /** Begins to load what coding needs, on other threads, while this one has to do with the record and the first page. */
    void begin() {
        models.get();
        register.get();
    }

    /** Waits until nothing that {@link #begin} began is at work: native libraries don't bear the end of the process meanwhile. */
    void settle() {
        models.ifMade(Models::settle);
    }

    @Override
    public PageCoder load() {
        Codebook chosen = codebook.get();
        return Dragoman.load(chosen, own.orElseGet(() -> register.get().join()), lessons, models.get())::code;
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

        synchronized void ifMade(Consumer<T> use) {
            T thing = made;
            if (thing != null) {
                use.accept(thing);
            }
        }
    }
}
