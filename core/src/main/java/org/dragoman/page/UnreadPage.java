package org.dragoman.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was found in an input, before the work of reading it: what it is called, how large it is, and the id that its page
 * will have. Whoever knows that page already need not read it. May be handed to another thread.
 *
 * @param source where it was, as a reader would name it, down to the line or record
 * @param id the id of its page; nothing where it is no page. A text that turns out to hold several articles becomes several
 *     pages with ids of their own, and this one is none of them
 * @param bytes about how much memory it takes until it is read
 * @param dates the days that the container states for it: when it was fetched, published, updated
 * @param reading reads it; see {@link #read}
 */
public record UnreadPage(
        String source, Optional<String> id, long bytes, List<LocalDate> dates, Supplier<List<PageOutcome>> reading) {

    public UnreadPage {
        dates = List.copyOf(dates);
    }

    /** What is no page, and why. */
    static UnreadPage failed(PageOutcome.Failed failed) {
        return new UnreadPage(failed.source(), Optional.empty(), 0, List.of(), () -> List.of(failed));
    }

    /** Reads it: at least one outcome, several where a text holds several articles. Never throws, whatever the page. */
    public List<PageOutcome> read() {
        return reading.get();
    }
}
