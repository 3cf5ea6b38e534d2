package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.dragoman.record.EventRecord;
import org.dragoman.record.RecordException;
import org.dragoman.record.Wording;
import org.dragoman.web.Activity;

/**
 * Codes what is in folders, and then what arrives in them, on a thread of its own until it is closed. The system tells of
 * arrivals where it can; it is looked anew from time to time whether or not it does, since network folders tell nothing.
 */
final class Watch implements AutoCloseable {

    /** How long a file must rest to be taken as whole. */
    private static final Duration REST = Duration.ofSeconds(2);
    /** How long to wait for the system to tell of something. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Arrivals seldom come alone. */
    private static final Duration PAUSE = Duration.ofMillis(300);
    /** How long to wait where the record can't be written. */
    private static final Duration TROUBLE = Duration.ofSeconds(30);

    private static final long MILLIS_TO_END = 60_000;

    /** What to code by, with how many threads, and where it goes. */
    record Work(Engine engine, int jobs, EventRecord record) {}

    private final Work work;
    private final Terminal terminal;
    private final Arrivals arrivals;
    private final Activity.Job job;
    private final Thread thread;
    private final Map<Path, WatchKey> watched = new HashMap<>();
    private volatile boolean stopped;
    private volatile Optional<WatchedRun> running = Optional.empty();

    private Watch(Work work, List<Path> folders, Set<Path> left, Terminal terminal, Activity activity) {
        this.work = work;
        this.terminal = terminal;
        this.arrivals = new Arrivals(folders, left, REST);
        this.job = activity.begin("Watching " + folders.stream().map(Path::toString).collect(Collectors.joining(", ")));
        this.thread = new Thread(this::run, "dragoman-watch");
    }

    /** @param left files and folders in them that are left out, absolute: those of the record itself */
    static Watch start(Work work, List<Path> folders, Set<Path> left, Terminal terminal, Activity activity) {
        Watch watch = new Watch(work, folders, left, terminal, activity);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    private void run() {
        try (WatchService service = FileSystems.getDefault().newWatchService()) {
            while (!stopped) {
                List<Path> files = arrivals.look(Instant.now());
                watch(service);
                if (files.isEmpty()) {
                    job.doing("waiting for what arrives");
                }
                Duration wait = files.isEmpty() ? (arrivals.isWaiting() ? REST.dividedBy(2) : PATIENCE) : code(files);
                await(service, wait);
            }
        } catch (IOException e) {
            say("The folders can't be watched: " + e.getMessage());
        } catch (InterruptedException | ClosedWatchServiceException e) {
            stopped = true;
        } catch (RuntimeException e) {
            job.doing("ended by a fault of Dragoman's own");
            say("The folders are watched no longer, by a fault of Dragoman's own; please report it with what follows.");
            synchronized (terminal) {
                e.printStackTrace(terminal.err());
                terminal.flush();
            }
        }
    }

    /** A system that takes no more folders is looked after by looking. */
    private void watch(WatchService service) {
        Set<Path> now = Set.copyOf(arrivals.folders());
        watched.entrySet().removeIf(entry -> {
            boolean gone = !now.contains(entry.getKey()) || !entry.getValue().isValid();
            if (gone) {
                entry.getValue().cancel();
            }
            return gone;
        });
        for (Path folder : now) {
            if (!watched.containsKey(folder)) {
                try {
                    watched.put(folder, folder.register(service, StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY));
                } catch (IOException e) {
                    return;
                }
            }
        }
    }

    private static void await(WatchService service, Duration most) throws InterruptedException {
        WatchKey key = service.poll(most.toMillis(), TimeUnit.MILLISECONDS);
        if (key != null) {
            Thread.sleep(PAUSE.toMillis());
            for (WatchKey told = key; told != null; told = service.poll()) {
                told.pollEvents();
                told.reset();
            }
        }
    }

    /** Codes files that are whole. Returns how long to wait before the next look, if nothing is told before. */
    private Duration code(List<Path> files) {
        job.doing("coding " + Wording.count(files.size(), "file"));
        WatchedRun run = new WatchedRun(work, terminal, job);
        running = Optional.of(run);
        try {
            if (stopped) {
                return Duration.ZERO;
            }
            run.run(files);
            if (!stopped) {
                arrivals.take(files);
            }
            return Duration.ZERO;
        } catch (RecordException e) {
            job.doing("waiting: " + e.problem().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            say(e.getMessage() + "; it is tried again in " + TROUBLE.toSeconds() + " s");
            return TROUBLE;
        } finally {
            running = Optional.empty();
        }
    }

    private void say(String sentence) {
        synchronized (terminal) {
            terminal.err().println(sentence);
            terminal.flush();
        }
    }

    /** Ends when what is coded by now is in the record. */
    @Override
    public void close() {
        stopped = true;
        running.ifPresent(WatchedRun::stop);
        try {
            // Who waits for files is waked; who writes is not.
            while (thread.isAlive() && running.isEmpty()) {
                thread.interrupt();
                thread.join(100);
            }
            thread.join(MILLIS_TO_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
