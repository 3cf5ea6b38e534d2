package org.dragoman.record;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.Coding;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.what.Event;
import org.dragoman.what.Evidence;
import org.dragoman.what.Magnitude;
import org.dragoman.what.Participant;
import org.dragoman.what.Statement;
import org.dragoman.when.Anchor;
import org.dragoman.who.Observation;

/**
 * What the record keeps of a page: everything that is needed to show the page, its events, and how each of their values
 * was come by. Immutable.
 *
 * @param page the page
 * @param coder coder, codebook and model with their versions
 * @param anchors when each part of the page was written, by part number
 * @param events its events, in the order of the text
 * @param statements who said what, in the order of the text
 * @param observations what the page itself says about who holds which office
 * @param mentions of whom, of when and of where it speaks
 */
public record CodedPage(
        Page page,
        String coder,
        Map<Integer, Anchor> anchors,
        List<Event> events,
        List<Statement> statements,
        List<Observation> observations,
        Mentions mentions) {

    /** @throws IllegalArgumentException if two events share an id, or an event is of another page or reaches past its end */
    public CodedPage {
        anchors = Map.copyOf(anchors);
        events = List.copyOf(events);
        statements = List.copyOf(statements);
        observations = List.copyOf(observations);
        Set<String> ids = new HashSet<>();
        for (Event event : events) {
            if (!ids.add(event.id())) {
                throw new IllegalArgumentException("two events with the id " + event.id());
            }
            if (!event.evidence().page().equals(page.id())) {
                throw new IllegalArgumentException("event " + event.id() + " is not of page " + page.id());
            }
            spans(event).filter(span -> span.end() > page.text().length()).findFirst().ifPresent(span -> {
                throw new IllegalArgumentException("event " + event.id() + " reaches past the page's end: " + span);
            });
        }
    }

    private static Stream<Span> spans(Event event) {
        Evidence evidence = event.evidence();
        Stream<Participant> participants = Stream.of(event.actors().stream(), event.recipients().stream(),
                event.attribution().speaker().stream(), event.attribution().through().stream())
                .flatMap(stream -> stream);
        return Stream.of(
                Stream.of(evidence.sentence(), evidence.trigger()),
                evidence.date().stream(),
                evidence.place().stream(),
                event.content().stream(),
                participants.map(Participant::span),
                event.magnitudes().stream().map(Magnitude::span))
                .flatMap(stream -> stream);
    }

    /** What the record keeps of a coding made by this version of the coder. */
    public static CodedPage of(Coding coding, String coder) {
        return new CodedPage(
                coding.page(),
                coder,
                coding.chronology().anchors(),
                coding.events(),
                coding.statements(),
                coding.cast().observations(),
                Mentions.of(coding));
    }
}
