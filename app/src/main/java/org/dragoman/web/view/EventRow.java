package org.dragoman.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.record.CorrectedValue;
import org.dragoman.record.PageLabel;
import org.dragoman.record.Review;
import org.dragoman.record.Reviewed;
import org.dragoman.record.ToldEvent;
import org.dragoman.record.Wording;
import org.dragoman.what.Event;
import org.dragoman.what.Participant;

/**
 * An event in a list.
 *
 * @param event the event
 * @param page its page
 * @param sentence the sentence that tells it, its parts marked
 * @param review what people hold of it
 */
public record EventRow(Event event, PageLabel page, Passage sentence, Optional<Review> review) {

    public static EventRow of(ToldEvent told) {
        return of(told, List.of());
    }

    /**
     * The same.
     *
     * @param matches what in the page's text answers a search
     */
    public static EventRow of(ToldEvent told, List<Span> matches) {
        List<Mark> marks = new ArrayList<>(Mark.of(told.event()));
        matches.forEach(span -> marks.add(new Mark(Mark.Kind.MATCH, span, told.event().id())));
        return new EventRow(told.event(), told.page(),
                Passage.of(told.text(), told.event().evidence().sentence(), marks), told.review());
    }

    public String id() {
        return event.id();
    }

    public String shortId() {
        return Words.shortId(event.id());
    }

    public String address() {
        return "/events/" + Words.encoded(event.id());
    }

    public String pageAddress() {
        return "/pages/" + Words.encoded(page.id());
    }

    /** What the page is called: its headline, or where it was read from. */
    public String pageName() {
        return page.title().orElse(page.source());
    }

    public List<Participant> actors() {
        return event.actors();
    }

    public List<Participant> recipients() {
        return event.recipients();
    }

    public String modes() {
        return String.join(", ", event.modes());
    }

    public String date() {
        return Words.date(event.date());
    }

    public boolean disputed() {
        return !event.date().conflicts().isEmpty();
    }

    public Optional<String> place() {
        return event.place().map(Words::place);
    }

    public String status() {
        return Wording.lower(event.status());
    }

    public String confidence() {
        return Words.confidence(event.confidence());
    }

    /** What came of it that somebody looked at it; nothing where nobody did. */
    public Optional<Reviewed> reviewed() {
        return review.map(Review::outcome);
    }

    /** The values that a person holds to be others than coded. */
    public List<CorrectedValue> corrected() {
        return review.flatMap(Review::standing).map(said -> CorrectedValue.of(said, Optional.of(event))).orElse(List.of());
    }

    /** Who looked at it last. */
    public String reviewer() {
        return review.map(last -> last.said().author()).orElse("");
    }
}
