package org.dragoman.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dragoman.changes.Change;
import org.dragoman.record.Wording;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;

/** What a run did, in numbers. Not safe for use by several threads. */
final class Tally {

    private final Map<EventType, Long> events =
            new TreeMap<>(Comparator.comparing(EventType::quad).thenComparing(EventType::name));
    private final Map<String, Long> causes = new TreeMap<>();
    private final Map<Change.Kind, Long> changes = new EnumMap<>(Change.Kind.class);
    private final Failures failures = new Failures(Failures.FEW);
    private long coded;
    private long recoded;
    private long unchanged;
    private long older;

    /** Counts a result; {@code version} is that of the coder. */
    void add(PageResult result, String version) {
        switch (result) {
            case PageResult.Coded done -> {
                coded += done.before().isEmpty() ? 1 : 0;
                recoded += done.before().isPresent() ? 1 : 0;
                done.before().ifPresent(before -> causes.merge(VersionChange.between(before, version), 1L, Long::sum));
                done.page().events().stream().map(Event::type).forEach(type -> events.merge(type, 1L, Long::sum));
            }
            case PageResult.Unchanged known -> unchanged++;
            case PageResult.Failed failed -> failures.add(failed.failure());
            case PageResult.Older left -> older++;
        }
    }

    void add(List<Change> some) {
        some.forEach(change -> changes.merge(change.kind(), 1L, Long::sum));
    }

    /** How many pages were coded, for the first time or again. */
    long worked() {
        return coded + recoded;
    }

    long coded() {
        return coded;
    }

    long recoded() {
        return recoded;
    }

    /** How many pages there were, whatever became of them, without those left out. */
    long pages() {
        return coded + recoded + unchanged;
    }

    long older() {
        return older;
    }

    Failures failures() {
        return failures;
    }

    /** {@code "3 coded, 1 coded again, 2 unchanged, 1 failed"}. */
    String counts() {
        List<String> parts = new ArrayList<>();
        parts.add(coded + " coded");
        if (recoded > 0) {
            parts.add(recoded + " coded again");
        }
        parts.add(unchanged + " unchanged");
        if (failures.count() > 0) {
            parts.add(failures.count() + " failed");
        }
        return String.join(", ", parts);
    }

    /** {@code "14 events new, 9 gone, 31 changed"}, with what made it so; nothing where no page was coded again. */
    Optional<String> changes() {
        if (recoded == 0) {
            return Optional.empty();
        }
        String cause = causes.keySet().stream().map(what -> what + " changed").collect(Collectors.joining(" or "));
        return Optional.of(Wording.count(recoded, "page") + " coded again, as " + cause + ": "
                + (changes.isEmpty() ? "no event changed"
                        : Wording.count(count(Change.Kind.NEW), "event") + " new, " + count(Change.Kind.GONE) + " gone, "
                                + count(Change.Kind.CHANGED) + " changed"));
    }

    boolean anyChange() {
        return !changes.isEmpty();
    }

    private long count(Change.Kind kind) {
        return changes.getOrDefault(kind, 0L);
    }

    /** {@code "2 events: CONSULT 1, ASSAULT 1"}; nothing where no page was coded. */
    Optional<String> events() {
        if (worked() == 0) {
            return Optional.empty();
        }
        long all = events.values().stream().mapToLong(Long::longValue).sum();
        return Optional.of(all == 0 ? "No events in them." : Wording.count(all, "event") + ": " + events.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", ")));
    }
}
