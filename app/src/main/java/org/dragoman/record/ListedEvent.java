package org.dragoman.record;

import java.util.Optional;
import org.dragoman.what.Event;
import org.dragoman.when.DateRange;

/**
 * An event and the page that it was read from.
 *
 * @param event the event as it was coded
 * @param page the page
 * @param published when that part of the page was written; nothing where that was not asked for
 * @param review what a person holds of the event; nothing where nobody said anything, or that was not asked for
 */
public record ListedEvent(Event event, PageLabel page, Optional<DateRange> published, Optional<Review> review) {

    /** An event of which it does not matter when its page was written and what people hold of it. */
    public ListedEvent(Event event, PageLabel page) {
        this(event, page, Optional.empty(), Optional.empty());
    }

    /** What a person holds of the event as it is coded now. */
    public Optional<Correction> correction() {
        return review.flatMap(Review::standing);
    }

    /** The event as the last who corrected it holds it to be; as it was coded where nobody did. */
    public Event held() {
        return correction().map(said -> said.applied(event)).orElse(event);
    }

    /** Whether somebody holds that the page tells no such event. */
    public boolean isRefuted() {
        return correction().filter(said -> said.verdict() == Correction.Verdict.WRONG).isPresent();
    }
}
