package org.dragoman.cli;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dragoman.Dragoman;
import org.dragoman.page.Page;
import org.dragoman.page.PageOutcome;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Failure;

/**
 * Reads inputs on one thread, codes their pages on several, and hands the results over in the order of the inputs on the
 * caller's thread. Holds a few pages for each thread, however much there is to read.
 */
final class Conveyor {

    /** What became of a page, or of an input that gave none. */
    sealed interface Result {
        /** Coded now; {@code before} is the version that had coded it before, if one had. */
        record Coded(CodedPage page, Optional<String> before) implements Result {}

        /** In the record already, coded by the same version. */
        record Unchanged(Page page) implements Result {}

        record Failed(Failure failure) implements Result {}
    }

    /** Unwinds the reading thread when nothing more is wanted. */
    private static final class Stop extends RuntimeException {
        Stop() {
            super("stop", null, false, false);
        }
    }

    private static final int PAGES_A_JOB = 4;

    private final Engine engine;
    private final Function<String, Optional<String>> coderOf;
    private final String version;
    private final int jobs;
    private final BlockingQueue<Optional<Future<Result>>> queue;
    private volatile boolean stopped;
    private Optional<Engine.PageCoder> coder = Optional.empty();

    /** @param coderOf tells by which version a page, by its id, was coded before */
    Conveyor(Engine engine, Function<String, Optional<String>> coderOf, int jobs) {
        this.engine = engine;
        this.coderOf = coderOf;
        this.version = engine.version();
        this.jobs = jobs;
        this.queue = new ArrayBlockingQueue<>(jobs * PAGES_A_JOB);
    }

    /** Runs until the inputs end or {@code sink} returns false. What a thread throws is thrown here. */
    void run(Inputs inputs, Predicate<Result> sink) {
        try (ExecutorService coders = Executors.newFixedThreadPool(jobs, Conveyor::daemon)) {
            Thread reader = daemon(() -> read(inputs, coders));
            reader.start();
            try {
                boolean more = true;
                for (Optional<Future<Result>> next = queue.take(); next.isPresent(); next = queue.take()) {
                    more = more && sink.test(resultOf(next.get()));
                    stopped = !more;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                stopped = true;
                coders.shutdownNow();
                drain(reader);
            }
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "dragoman");
        thread.setDaemon(true);
        return thread;
    }

    /** Makes room for a reader that waits for it, until it has ended. */
    private void drain(Thread reader) {
        while (reader.isAlive()) {
            queue.clear();
            try {
                reader.join(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Result resultOf(Future<Result> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void read(Inputs inputs, ExecutorService coders) {
        try {
            inputs.forEach(found -> {
                switch (found) {
                    case Inputs.Found.Unreadable unreadable -> put(new Result.Failed(unreadable.failure()));
                    case Inputs.Found.Ready readable ->
                        engine.read(readable.input(), outcome -> take(outcome, coders));
                }
            });
        } catch (Stop e) {
            stopped = true;
        } catch (RuntimeException | Error e) {
            queueUp(CompletableFuture.failedFuture(e));
        }
        try {
            queue.put(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(PageOutcome outcome, ExecutorService coders) {
        if (stopped) {
            throw new Stop();
        }
        switch (outcome) {
            case PageOutcome.Failed failed -> put(new Result.Failed(Failure.of(failed)));
            case PageOutcome.Read read -> queueUp(coders.submit(() -> code(read.page())));
        }
    }

    private void put(Result result) {
        queueUp(CompletableFuture.completedFuture(result));
    }

    private void queueUp(Future<Result> future) {
        try {
            queue.put(Optional.of(future));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stop();
        }
    }

    private Result code(Page page) {
        Optional<String> before = coderOf.apply(page.id());
        if (before.map(Dragoman::withoutLessons).filter(Dragoman.withoutLessons(version)::equals).isPresent()) {
            return new Result.Unchanged(page);
        }
        Engine.PageCoder loaded = coder();
        try {
            return new Result.Coded(CodedPage.of(loaded.code(page), version), before);
        } catch (RuntimeException | StackOverflowError e) {
            return new Result.Failed(new Failure(page.source(), "coder failed", String.valueOf(e)));
        }
    }

    private synchronized Engine.PageCoder coder() {
        if (coder.isEmpty()) {
            coder = Optional.of(engine.load());
        }
        return coder.get();
    }
}
