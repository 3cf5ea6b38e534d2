package org.dragoman;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dragoman.language.EnglishReader;
import org.dragoman.opinion.OpinionModel;

/**
 * The two neural models, which load on threads of their own: begun early, they are there when the register and the codebook
 * are. Safe for use by many threads.
 */
public final class Models implements AutoCloseable {

    private final CompletableFuture<EnglishReader> language = CompletableFuture.supplyAsync(EnglishReader::load);
    private final CompletableFuture<OpinionModel> opinion = CompletableFuture.supplyAsync(OpinionModel::load);

    private Models() {}

    /** Begins to load the models from the class path, and returns at once: what goes wrong is told where they are used. */
    public static Models begin() {
        return new Models();
    }

    /** The language model, waited for; see {@link EnglishReader#load} for what can go wrong. */
    EnglishReader language() {
        return wait(language);
    }

    /** The learned opinion, waited for; see {@link OpinionModel#load} for what can go wrong. */
    OpinionModel opinion() {
        return wait(opinion);
    }

    /** What a task made; what it threw is thrown as if the task had been done here. */
    static <T> T wait(CompletableFuture<T> task) {
        try {
            return task.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Runs a task on another thread. */
    static <T> CompletableFuture<T> beside(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task);
    }

    /** Waits until both models are loaded, or have failed to. */
    public void settle() {
        Stream.of(language, opinion).forEach(task -> task.handle((model, problem) -> problem).join());
    }

    /** Frees the models' memory, those that are still loading too. Nothing may be asked of them after that. */
    @Override
    public void close() {
        settle();
        if (!language.isCompletedExceptionally()) {
            language.join().close();
        }
        if (!opinion.isCompletedExceptionally()) {
            opinion.join().close();
        }
    }
}
