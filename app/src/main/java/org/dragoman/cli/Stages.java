package org.dragoman.cli;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.page.Input;
import org.dragoman.page.PageOutcome;
import org.dragoman.page.PageReader;

/** The stages themselves, as the commands need them. */
final class Stages implements Engine {

    private final PageReader pages = PageReader.create();

    @Override
    public void read(Input input, Consumer<PageOutcome> consumer) {
        try (Stream<PageOutcome> outcomes = pages.read(input)) {
            outcomes.forEach(consumer);
        }
    }

    @Override
    public String version() {
        return Dragoman.version();
    }

    @Override
    public PageCoder load() {
        return Dragoman.load()::code;
    }
}
