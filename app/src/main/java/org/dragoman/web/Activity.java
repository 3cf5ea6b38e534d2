package org.dragoman.web;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.handover.Wire;
import org.dragoman.record.Failure;

/** What is being coded into the record while it is served, and by whom: for the page that shows it. Safe for many threads. */
public final class Activity {

    private static final int JOBS_KEPT = 20;
    private static final int FAILURES_KEPT = 50;

    private final Deque<Job> jobs = new ArrayDeque<>();
    private final Lazy<Job> handedOver = new Lazy<>(() -> begin("handed over by dragoman code"));
    private final Lazy<Job> sent = new Lazy<>(() -> begin("sent to the API"));

    /**
     * How far a job is.
     *
     * @param what what it is: {@code "watching news"}
     * @param doing what it does at the moment: {@code "waiting"}
     * @param last when a page last came
     * @param reasons how many failed, by reason
     * @param failures the last of them, the very last first
     */
    public record State(String what, String doing, Optional<Instant> last, long coded, long recoded, long unchanged,
            Map<String, Long> reasons, List<Failure> failures) {

        public State {
            reasons = Map.copyOf(new TreeMap<>(reasons));
            failures = List.copyOf(failures);
        }

        /** How many pages failed. */
        public long failed() {
            return reasons.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Something that codes pages. Safe for many threads. */
    public static final class Job {
        private final String what;
        private final Map<String, Long> reasons = new TreeMap<>();
        private final Deque<Failure> failures = new ArrayDeque<>();
        private String doing = "";
        private Optional<Instant> last = Optional.empty();
        private long coded;
        private long recoded;
        private long unchanged;

        private Job(String what) {
            this.what = what;
        }

        /** What it does now. */
        public synchronized void doing(String now) {
            doing = now;
        }

        /** Counts pages that went well. */
        public synchronized void add(long newlyCoded, long codedAgain, long known) {
            coded += newlyCoded;
            recoded += codedAgain;
            unchanged += known;
            last = Optional.of(Instant.now());
        }

        /** Counts one that did not. */
        public synchronized void add(Failure failure) {
            reasons.merge(failure.reason(), 1L, Long::sum);
            failures.addFirst(failure);
            if (failures.size() > FAILURES_KEPT) {
                failures.removeLast();
            }
            last = Optional.of(Instant.now());
        }

        synchronized State state() {
            return new State(what, doing, last, coded, recoded, unchanged, reasons, List.copyOf(failures));
        }
    }

    /** Begins to tell of a job, which goes on until the server ends. */
    public synchronized Job begin(String what) {
        Job job = new Job(what);
        jobs.addFirst(job);
        if (jobs.size() > JOBS_KEPT) {
            jobs.removeLast();
        }
        return job;
    }

    /** Pages that a command coded and handed over. */
    void handedOver(Wire.Pages pages) {
        Job job = handedOver.get();
        job.add(pages.coded().size(), 0, 0);
        pages.failures().forEach(job::add);
    }

    /** Pages that were sent to the API. */
    public void sent(long coded, long recoded, long unchanged) {
        sent.get().add(coded, recoded, unchanged);
    }

    /** A page that was sent to the API and could not be coded. */
    public void failedToSend(Failure failure) {
        sent.get().add(failure);
    }

    /** How far everything is, what began last first. */
    public List<State> states() {
        Collection<Job> now;
        synchronized (this) {
            now = new ArrayList<>(jobs);
        }
        return now.stream().map(Job::state).toList();
    }
}
