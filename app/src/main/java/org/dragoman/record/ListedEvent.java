package org.dragoman.record;

import java.util.Optional;
import org.dragoman.what.Event;
import org.dragoman.when.DateRange;

/**
 * An event and the page that it was read from.
 *
 * @param event the event
 * @param page the page
 * @param published when that part of the page was written; nothing where that was not asked for
 */
public record ListedEvent(Event event, PageLabel page, Optional<DateRange> published) {

    /** An event of which it does not matter when its page was written. */
    public ListedEvent(Event event, PageLabel page) {
        this(event, page, Optional.empty());
    }
}
