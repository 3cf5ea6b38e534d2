package org.dragoman.cli;

import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.page.Input;
import org.dragoman.page.UnreadPage;
import org.dragoman.register.Register;
import org.dragoman.what.Codebook;
import org.dragoman.who.Lessons;

/** An engine that several runs of one process use: it is loaded when the first of them has something to code, and kept. */
final class LoadedOnce implements Engine {

    private final Engine engine;
    private Optional<PageCoder> loaded = Optional.empty();

    LoadedOnce(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void find(Input input, Consumer<UnreadPage> consumer) {
        engine.find(input, consumer);
    }

    @Override
    public String version() {
        return engine.version();
    }

    @Override
    public Engine by(Codebook codebook) {
        return new LoadedOnce(engine.by(codebook));
    }

    @Override
    public Engine knowing(Register register, Lessons lessons) {
        return new LoadedOnce(engine.knowing(register, lessons));
    }

    @Override
    public synchronized PageCoder load() {
        PageCoder coder = loaded.orElseGet(engine::load);
        loaded = Optional.of(coder);
        return coder;
    }
}
