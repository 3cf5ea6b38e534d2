package org.dragoman.story;

import java.util.List;
import java.util.Optional;
import org.dragoman.Coding;
import org.dragoman.page.Page;
import org.dragoman.what.Event;
import org.dragoman.when.DateRange;

/**
 * One page's telling of an event.
 *
 * @param event the event, as the page tells it
 * @param source where the page was read from, as a reader would name it
 * @param address the page's web address, when known
 * @param title the page's headline, when it has one
 * @param published when the part of the page that tells it was written
 * @param sentence the sentence that tells it
 * @param content what an agreement, a demand, a statement is about, as written
 */
public record Report(
        Event event,
        String source,
        Optional<String> address,
        Optional<String> title,
        DateRange published,
        String sentence,
        Optional<String> content) {

    /** An event of this page, whose part was written then. */
    public static Report of(Event event, Page page, DateRange published) {
        return new Report(
                event,
                page.source(),
                page.address(),
                page.title(),
                published,
                event.evidence().sentence().of(page.text()),
                event.content().map(span -> span.of(page.text())));
    }

    /** Everything that a page tells. */
    public static List<Report> of(Coding coding) {
        return coding.events().stream()
                .map(event -> of(
                        event,
                        coding.page(),
                        coding.chronology().anchor(event.evidence().part()).published()))
                .toList();
    }

    /** The id of the page. */
    public String page() {
        return event.evidence().page();
    }
}
