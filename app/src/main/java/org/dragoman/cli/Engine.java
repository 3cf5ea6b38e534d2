package org.dragoman.cli;

import java.util.function.Consumer;
import org.dragoman.Coding;
import org.dragoman.page.Input;
import org.dragoman.page.Page;
import org.dragoman.page.PageOutcome;
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
     * Reads the pages of an input, one by one, and hands over what became of each, in the order of the input. What goes
     * wrong with the input is handed over too, never thrown; what the consumer throws passes through.
     */
    void read(Input input, Consumer<PageOutcome> consumer);

    /** Coder, codebook and model with their versions: pages coded by the same version need no coding again. Quick. */
    String version();

    /** The same, coding by another codebook. */
    Engine by(Codebook codebook);

    /** The same, knowing more: a register with rows of a user's own, and what pages read before say of people. */
    Engine knowing(Register register, Lessons lessons);

    /** Loads the model, which takes a moment. Called once, and only where there is something to code. */
    PageCoder load();
}
