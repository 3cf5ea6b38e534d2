package org.dragoman.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dragoman.page.UnreadPage;

/**
 * Finds pages on one thread, asks on a second which of them are known, reads and codes the others on several, and hands the
 * results over in the order of the inputs on the caller's thread. What is on the way is bounded by a {@link Window}, however
 * much there is to read. For one run.
 */
final class Conveyor {

    /** Where the results go. */
    interface Sink {
        /** Takes a result; returns whether more are wanted. */
        boolean take(PageResult result);

        /** All results of the inputs up to here were taken. */
        void reached(Inputs.Extent extent);

        /** A moment has passed. */
        void tick();
    }

    /** Tells by which version pages, by their ids, were coded before: those of them that were. Safe for use by many threads. */
    @FunctionalInterface
    interface Known {
        Map<String, String> codersOf(Collection<String> ids);
    }

    /** Unwinds the thread that finds pages when nothing more is wanted. */
    private static final class Stop extends RuntimeException {
        Stop() {
            super("stop", null, false, false);
        }
    }

    /** A page that was found, how much of the inputs was read by then, and whether it is too old. */
    private record Found(UnreadPage page, Inputs.Extent extent, boolean older) {}

    private record Coming(Found found, CompletableFuture<List<PageResult>> results) {}

    private static final UnreadPage NO_PAGE = new UnreadPage("", Optional.empty(), 0, List.of(), List::of);
    /** So many pages are looked up at once, where so many are waiting. */
    private static final int LOOKED_UP_AT_ONCE = 500;

    private static final long TICK_MILLIS = 100;
    /** How long the pages being coded may take to end when nothing more is wanted. */
    private static final long GRACE_MILLIS = 3_000;

    private final PageWorker worker;
    private final Engine engine;
    private final Optional<Known> known;
    private final ExecutorService coders;
    private final Window window;
    private final BlockingQueue<Optional<Found>> found = new LinkedBlockingQueue<>();
    private final BlockingQueue<Optional<Coming>> coming = new LinkedBlockingQueue<>();
    /** Pages that are not in the record yet, though they are being coded or are coded, by their ids. */
    private final Map<String, CompletableFuture<List<PageResult>>> unwritten = new ConcurrentHashMap<>();

    private final List<String> taken = new ArrayList<>();
    private volatile boolean stopped;

    /** @param known which pages need no coding; without it, each is coded wherever it stands */
    Conveyor(Engine engine, Optional<Known> known, int jobs, Window window) {
        this.engine = engine;
        this.worker = new PageWorker(engine, known);
        this.known = known;
        this.coders = Executors.newFixedThreadPool(jobs, Conveyor::daemon);
        this.window = window;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "dragoman");
        thread.setDaemon(true);
        return thread;
    }

    /** Runs until the inputs end, the sink wants no more, or it is stopped. What a thread throws is thrown here. */
    void run(Inputs inputs, Sink sink) {
        Thread finder = daemon(() -> guarded(() -> find(inputs)));
        Thread asker = daemon(() -> guarded(this::ask));
        finder.start();
        asker.start();
        try {
            deliver(sink);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped = true;
            finder.interrupt();
            asker.interrupt();
            coders.shutdownNow();
            awaitCoders();
        }
    }

    /** A page that takes longer is left to end with the process. */
    private void awaitCoders() {
        try {
            coders.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes {@link #run} hand over what is coded by now, and return. May be called on any thread. */
    void stop() {
        stopped = true;
    }

    /** Tells that what the sink has taken is in the record now. */
    void written() {
        taken.forEach(unwritten::remove);
        taken.clear();
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    /** What is thrown on a thread of ours goes to the caller. */
    private void guarded(Work work) {
        try {
            work.run();
        } catch (InterruptedException | Stop e) {
            stopped = true;
        } catch (RuntimeException | Error e) {
            if (!stopped) {
                Found nowhere = new Found(NO_PAGE, Inputs.Extent.NOTHING, false);
                coming.add(Optional.of(new Coming(nowhere, CompletableFuture.failedFuture(e))));
            }
        }
    }

    private void find(Inputs inputs) throws InterruptedException {
        inputs.forEach(input -> {
            switch (input) {
                case Inputs.Found.Ready ready -> engine.find(ready.input(), page -> let(inputs, page));
                case Inputs.Found.Older older -> queueUp(new Found(NO_PAGE, inputs.read(), true));
                case Inputs.Found.Unreadable unreadable -> let(inputs, new UnreadPage(
                        unreadable.failure().source(), Optional.empty(), 0, List.of(), () -> List.of(unreadable.failure())));
            }
        });
        found.add(Optional.empty());
    }

    private void let(Inputs inputs, UnreadPage page) {
        boolean older = inputs.since().filter(since -> since.isAfter(page)).isPresent();
        queueUp(new Found(older ? NO_PAGE : page, inputs.read(), older));
    }

    private void queueUp(Found next) {
        try {
            window.enter(next.page.bytes());
        } catch (InterruptedException e) {
            throw new Stop();
        }
        if (stopped) {
            throw new Stop();
        }
        found.add(Optional.of(next));
    }

    /** Takes as many pages at a time as are waiting: a slow input is not kept waiting, a fast one asks seldom. */
    private void ask() throws InterruptedException {
        List<Optional<Found>> waiting = new ArrayList<>();
        do {
            waiting.clear();
            waiting.add(found.take());
            found.drainTo(waiting, LOOKED_UP_AT_ONCE - 1);
            send(waiting.stream().flatMap(Optional::stream).toList());
        } while (waiting.getLast().isPresent());
        coming.add(Optional.empty());
    }

    private void send(List<Found> some) {
        // What is not among the unwritten by now, nor found in the record after that, is in neither.
        Map<String, CompletableFuture<List<PageResult>>> ahead = new HashMap<>(unwritten);
        List<String> ids = some.stream().flatMap(next -> next.page.id().stream()).filter(id -> !ahead.containsKey(id)).toList();
        Map<String, String> versions = ids.isEmpty() ? Map.of() : known.map(k -> k.codersOf(ids)).orElse(Map.of());
        for (Found next : some) {
            coming.add(Optional.of(new Coming(next, results(next, versions, ahead))));
        }
    }

    private CompletableFuture<List<PageResult>> results(
            Found next, Map<String, String> versions, Map<String, CompletableFuture<List<PageResult>>> ahead) {
        UnreadPage page = next.page;
        if (next.older) {
            return CompletableFuture.completedFuture(List.of(new PageResult.Older()));
        }
        String id = page.id().orElse("");
        Optional<String> before = Optional.ofNullable(versions.get(id));
        if (before.filter(worker::isCurrent).isPresent()) {
            return CompletableFuture.completedFuture(List.of(new PageResult.Unchanged(id, page.source())));
        }
        CompletableFuture<List<PageResult>> same = ahead.get(id);
        if (same != null) {
            return same.thenApply(results -> elsewhere(results, page.source()));
        }
        CompletableFuture<List<PageResult>> results = CompletableFuture.supplyAsync(() -> worker.work(page, before), coders);
        if (known.isPresent() && !id.isEmpty()) {
            ahead.put(id, results);
            unwritten.put(id, results);
        }
        return results;
    }

    private static List<PageResult> elsewhere(List<PageResult> results, String source) {
        List<PageResult> elsewhere = new ArrayList<>();
        for (PageResult result : results) {
            elsewhere.add(result.at(results.size() == 1 ? source : source + "#" + (elsewhere.size() + 1)));
        }
        return elsewhere;
    }

    private void deliver(Sink sink) throws InterruptedException {
        boolean more = true;
        while (more && !stopped) {
            Optional<Coming> next = coming.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
            if (next == null) {
                sink.tick();
            } else if (next.isEmpty()) {
                return;
            } else {
                await(next.get(), sink);
                more = handOver(next.get(), sink);
            }
        }
        for (Optional<Coming> next = coming.poll(); more && next != null; next = coming.poll()) {
            more = next.isEmpty() || handOver(next.get(), sink);
        }
    }

    private void await(Coming next, Sink sink) throws InterruptedException {
        while (!next.results.isDone() && !stopped) {
            try {
                next.results.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                sink.tick();
            } catch (ExecutionException e) {
                return;
            }
        }
    }

    /** Hands over what is done. Returns whether more is wanted. */
    private boolean handOver(Coming next, Sink sink) {
        if (!next.results.isDone()) {
            return true;
        }
        boolean more = true;
        for (PageResult result : resultsOf(next)) {
            more = more && sink.take(result);
        }
        next.found.page.id().ifPresent(taken::add);
        window.leave(next.found.page.bytes());
        sink.reached(next.found.extent);
        return more;
    }

    private static List<PageResult> resultsOf(Coming next) {
        try {
            return next.results.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }
}
