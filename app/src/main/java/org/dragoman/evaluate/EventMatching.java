package org.dragoman.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dragoman.page.Span;
import org.dragoman.what.Event;

/**
 * Which coded event is which marked one, one to one. The types must be the same; the pairs whose triggers share most
 * characters are taken first, then, in the order of the text, those of one type whose triggers don't meet: within one
 * sentence they are taken to tell the same.
 *
 * @param found the marked events that were coded, each with the event that it was coded as
 * @param missed the marked events that were not
 * @param extra the coded events that were not marked
 */
record EventMatching(List<Pair> found, List<MarkedSentence.Marked> missed, List<Event> extra) {

    /** A marked event and the event that it was coded as. */
    record Pair(MarkedSentence.Marked marked, Event event) {

        int shared() {
            return EventMatching.shared(marked.trigger(), event.evidence().trigger());
        }
    }

    EventMatching {
        found = List.copyOf(found);
        missed = List.copyOf(missed);
        extra = List.copyOf(extra);
    }

    /** Matches what was marked in one sentence with what was coded from it. */
    static EventMatching of(List<MarkedSentence.Marked> marked, List<Event> coded) {
        List<Pair> candidates = new ArrayList<>();
        for (MarkedSentence.Marked wanted : marked) {
            for (Event event : coded) {
                if (wanted.type().equals(event.type().name())) {
                    candidates.add(new Pair(wanted, event));
                }
            }
        }
        // The sort is stable: where as much is shared, the order of the text stays.
        candidates.sort(Comparator.comparingInt(Pair::shared).reversed());
        List<MarkedSentence.Marked> missed = new ArrayList<>(marked);
        List<Event> extra = new ArrayList<>(coded);
        List<Pair> found = new ArrayList<>();
        for (Pair pair : candidates) {
            if (missed.contains(pair.marked()) && extra.contains(pair.event())) {
                missed.remove(pair.marked());
                extra.remove(pair.event());
                found.add(pair);
            }
        }
        return new EventMatching(found, missed, extra);
    }

    private static int shared(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }
}
