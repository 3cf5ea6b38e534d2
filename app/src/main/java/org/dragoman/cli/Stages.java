package org.dragoman.cli;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.page.Input;
import org.dragoman.page.PageOutcome;
import org.dragoman.page.PageReader;
import org.dragoman.what.Codebook;
import org.jspecify.annotations.Nullable;

/** The stages themselves, as the commands need them. */
final class Stages implements Engine {

    private final PageReader pages = PageReader.create();
    private @Nullable Codebook codebook;

    @Override
    public void read(Input input, Consumer<PageOutcome> consumer) {
        try (Stream<PageOutcome> outcomes = pages.read(input)) {
            outcomes.forEach(consumer);
        }
    }

    @Override
    public String version() {
        return Dragoman.version(codebook());
    }

    @Override
    public PageCoder load() {
        return Dragoman.load(codebook())::code;
    }

    /** Read once, and only by the commands that code. */
    private synchronized Codebook codebook() {
        Codebook read = codebook;
        if (read == null) {
            read = Codebook.load();
            codebook = read;
        }
        return read;
    }
}
