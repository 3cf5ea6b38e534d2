package org.dragoman.cli;

import java.util.function.Consumer;
import org.dragoman.Coding;
import org.dragoman.page.Input;
import org.dragoman.page.Page;
import org.dragoman.page.PageOutcome;
import org.dragoman.page.UnreadPage;
import org.dragoman.register.Register;
import org.dragoman.what.Codebook;
import org.dragoman.who.Lessons;

/** What the commands need of the stages: pages out of inputs, and codings out of pages. Safe for use by many threads. */
public interface Engine {

    /** Codes pages. Safe for use by many threads. */
    @FunctionalInterface
    interface PageCoder {
        Coding code(Page page);
    }

    /**
     * Finds the pages of an input, one by one, and hands them over in the order of the input, not read yet. What goes wrong
     * with the input is handed over too, never thrown; what the consumer throws passes through.
     */
    void find(Input input, Consumer<UnreadPage> consumer);

    /** The same, and reads each: hands over what became of it. */
    default void read(Input input, Consumer<PageOutcome> consumer) {
        find(input, page -> page.read().forEach(consumer));
    }

    /** Coder, codebook and model with their versions: pages coded by the same version need no coding again. Quick. */
    String version();

    /** The same, coding by another codebook. */
    Engine by(Codebook codebook);

    /** The same, knowing more: a register with rows of a user's own, and what pages read before say of people. */
    Engine knowing(Register register, Lessons lessons);

    /** Loads the model, which takes a moment. Called once, and only where there is something to code. */
    PageCoder load();
}
