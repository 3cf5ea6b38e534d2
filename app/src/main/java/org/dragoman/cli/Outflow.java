package org.dragoman.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.changes.Change;
import org.dragoman.changes.ChangeWriter;
import org.dragoman.changes.Changes;
import org.dragoman.export.EventWriter;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Ledger;
import org.dragoman.record.ListedEvent;
import org.dragoman.record.PageLabel;

/**
 * Collects results and writes many at a time: the pages into the record, their events to a stream, what changed to a list. Not
 * safe for use by several threads.
 */
final class Outflow {

    /** A batch is written when it has so many entries, so many characters of text, or is so old. */
    private static final int BATCH_SIZE = 500;

    private static final long BATCH_CHARACTERS = 8L << 20;
    private static final long BATCH_NANOS = 5_000_000_000L;

    /** An event, and the text of its page. */
    private record Told(ListedEvent event, String text) {}

    private final Optional<Ledger> record;
    private final Optional<EventWriter> stream;
    private final Optional<ChangeWriter> changes;
    private final Tally tally;

    private final List<PageResult> waiting = new ArrayList<>();
    private long characters;
    private long since = System.nanoTime();

    /** @param tally is told what changed */
    Outflow(Optional<Ledger> record, Optional<EventWriter> stream, Optional<ChangeWriter> changes, Tally tally) {
        this.record = record;
        this.stream = stream;
        this.changes = changes;
        this.tally = tally;
    }

    void add(PageResult result) {
        if (waiting.isEmpty()) {
            since = System.nanoTime();
        }
        waiting.add(result);
        characters += result instanceof PageResult.Coded coded ? coded.page().page().text().length() : 0;
    }

    /** Whether it is time to {@link #flush}. */
    boolean isDue() {
        return waiting.size() >= BATCH_SIZE || characters >= BATCH_CHARACTERS
                || (!waiting.isEmpty() && System.nanoTime() - since > BATCH_NANOS);
    }

    /** Writes what was added. */
    void flush() {
        if (!waiting.isEmpty()) {
            record.ifPresent(this::write);
            stream.ifPresent(this::stream);
        }
        waiting.clear();
        characters = 0;
    }

    private void write(Ledger to) {
        List<PageResult.Coded> again = new ArrayList<>();
        Batch batch = new Batch();
        for (PageResult result : waiting) {
            switch (result) {
                case PageResult.Coded coded -> {
                    if (batch.add(coded.page()) && coded.before().isPresent()) {
                        again.add(coded);
                    }
                }
                case PageResult.Unchanged known -> batch.seen(known.page(), known.source());
                case PageResult.Failed failed -> batch.add(failed.failure());
                case PageResult.Older older -> { }
            }
        }
        compare(again, to);
        to.write(batch);
    }

    private void compare(List<PageResult.Coded> again, Ledger with) {
        Map<String, List<Told>> before = told(again.stream().map(coded -> coded.page().page().id()).toList(), with);
        for (PageResult.Coded coded : again) {
            CodedPage page = coded.page();
            List<Told> old = before.getOrDefault(page.page().id(), List.of());
            List<Change> found = Changes.between(old.stream().map(told -> told.event.event()).toList(),
                    old.isEmpty() ? "" : old.getFirst().text, page.events(), page.page().text());
            tally.add(found);
            changes.ifPresent(list -> found.forEach(change -> list.write(
                    change, PageLabel.of(page.page()), coded.before().orElse(""), page.coder())));
        }
    }

    /** The events that the record has of these pages, by page, in the order of the text. */
    private static Map<String, List<Told>> told(List<String> pages, Ledger in) {
        Map<String, List<Told>> told = new HashMap<>();
        if (!pages.isEmpty()) {
            in.forEach(pages, (event, text) ->
                    told.computeIfAbsent(event.page().id(), id -> new ArrayList<>()).add(new Told(event, text)));
        }
        return told;
    }

    /** Pages that are known give the events that the record has of them. */
    private void stream(EventWriter to) {
        List<String> unchanged = waiting.stream().filter(PageResult.Unchanged.class::isInstance)
                .map(result -> ((PageResult.Unchanged) result).page()).distinct().toList();
        Map<String, List<Told>> known = record.map(r -> told(unchanged, r)).orElse(Map.of());
        for (PageResult result : waiting) {
            switch (result) {
                case PageResult.Coded coded -> {
                    PageLabel label = PageLabel.of(coded.page().page());
                    coded.page().events().forEach(
                            event -> to.write(new ListedEvent(event, label), coded.page().page().text()));
                }
                case PageResult.Unchanged page ->
                    known.getOrDefault(page.page(), List.of()).forEach(told -> to.write(told.event, told.text));
                case PageResult.Failed failed -> { }
                case PageResult.Older older -> { }
            }
        }
    }
}
