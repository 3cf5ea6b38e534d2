package org.dragoman.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.page.Input;
import org.dragoman.page.UnreadPage;
import org.dragoman.record.Batch;
import org.dragoman.record.EventRecord;
import org.dragoman.web.PageCoding;

/** Codes what is sent to the server, a request at a time, into the record that it has open. Safe for use by many threads. */
final class ServingCoder implements PageCoding {

    private static final int MOST_PAGES = 100;

    private final Engine engine;
    private final EventRecord record;
    private final PageWorker worker;
    private final PageWorker apart;

    /**
     * @param engine one that is loaded once
     * @param record as whoever writes to it has it
     */
    ServingCoder(Engine engine, EventRecord record) {
        this.engine = engine;
        this.record = record;
        this.worker = new PageWorker(engine, Optional.of(record::codersOf));
        this.apart = new PageWorker(engine, Optional.empty());
    }

    @Override
    public String version() {
        return engine.version();
    }

    @Override
    public List<Outcome> code(Input input, boolean keep) {
        Instant started = Instant.now();
        List<UnreadPage> pages = new ArrayList<>();
        engine.find(input, page -> {
            if (pages.size() == MOST_PAGES) {
                throw new TooManyException(MOST_PAGES);
            }
            pages.add(page);
        });
        List<PageResult> results = keep ? kept(pages)
                : pages.stream().flatMap(page -> apart.work(page, Optional.empty()).stream()).toList();
        if (keep) {
            write(results, started);
        }
        return results.stream().map(ServingCoder::outcome).toList();
    }

    private List<PageResult> kept(List<UnreadPage> pages) {
        Map<String, String> before = record.codersOf(pages.stream().flatMap(page -> page.id().stream()).toList());
        List<PageResult> results = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (UnreadPage page : pages) {
            Optional<String> version = page.id().map(before::get);
            if (page.id().filter(done::contains).isPresent() || version.filter(worker::isCurrent).isPresent()) {
                results.add(new PageResult.Unchanged(page.id().orElseThrow(), page.source()));
            } else {
                List<PageResult> read = worker.work(page, version);
                read.forEach(result -> {
                    if (result instanceof PageResult.Coded coded) {
                        done.add(coded.page().page().id());
                    }
                });
                results.addAll(read);
            }
        }
        return results;
    }

    private void write(List<PageResult> results, Instant started) {
        Batch batch = new Batch();
        Map<Boolean, Long> coded = new HashMap<>(results.stream().filter(PageResult.Coded.class::isInstance)
                .collect(Collectors.groupingBy(result -> ((PageResult.Coded) result).before().isPresent(), Collectors.counting())));
        for (PageResult result : results) {
            switch (result) {
                case PageResult.Coded one -> batch.add(one.page());
                case PageResult.Unchanged known -> batch.seen(known.page(), known.source());
                case PageResult.Failed failed -> batch.add(failed.failure());
                case PageResult.Older older -> { }
            }
        }
        record.write(batch);
        if (!coded.isEmpty()) {
            record.note(started, Instant.now(), version(), coded.getOrDefault(false, 0L), coded.getOrDefault(true, 0L));
        }
    }

    private static Outcome outcome(PageResult result) {
        return switch (result) {
            case PageResult.Coded coded -> new Outcome.Coded(coded.page(), coded.before().isPresent());
            case PageResult.Unchanged known -> new Outcome.Unchanged(known.page(), known.source());
            case PageResult.Failed failed -> new Outcome.Failed(failed.failure());
            case PageResult.Older older -> throw new IllegalStateException("left out, though every time was asked for");
        };
    }
}
