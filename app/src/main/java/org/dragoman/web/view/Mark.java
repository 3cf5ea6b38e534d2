package org.dragoman.web.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dragoman.page.Span;
import org.dragoman.record.Mentions;
import org.dragoman.what.Event;
import org.dragoman.what.Participant;

/**
 * A stretch of a text that an event was read from, or in which a page speaks of somebody, some time or some place.
 *
 * @param kind what it is for the event, or what it names
 * @param span where it stands in the page's text
 * @param event the event's id; empty where no event was read from it
 */
public record Mark(Kind kind, Span span, String event) {

    /** What a stretch is for an event, in the order of the legend. */
    public enum Kind {
        ACTOR("actor", "who did it"),
        TRIGGER("trigger", "what happened"),
        RECIPIENT("recipient", "to whom"),
        DATE("date", "when"),
        PLACE("place", "where"),
        SPEAKER("speaker", "who says so"),
        NUMBER("number", "how many"),
        MATCH("match", "what you searched for");

        private final String label;
        private final String meaning;

        Kind(String label, String meaning) {
            this.label = label;
            this.meaning = meaning;
        }

        /** What an event can be read from. */
        public static List<Kind> ofEvents() {
            return Arrays.stream(values()).filter(kind -> kind != MATCH).toList();
        }

        public String label() {
            return label;
        }

        public String meaning() {
            return meaning;
        }
    }

    /** Everything on the page that an event was read from, its sentence and content aside. */
    public static List<Mark> of(Event event) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(Kind.TRIGGER, event.evidence().trigger(), event.id()));
        participants(marks, Kind.ACTOR, event.actors(), event);
        participants(marks, Kind.RECIPIENT, event.recipients(), event);
        event.evidence().date().ifPresent(span -> marks.add(new Mark(Kind.DATE, span, event.id())));
        event.evidence().place().ifPresent(span -> marks.add(new Mark(Kind.PLACE, span, event.id())));
        participants(marks, Kind.SPEAKER, event.attribution().speaker().stream().toList(), event);
        participants(marks, Kind.SPEAKER, event.attribution().through().stream().toList(), event);
        event.magnitudes().forEach(number -> marks.add(new Mark(Kind.NUMBER, number.span(), event.id())));
        return marks.stream().filter(mark -> !mark.span.isEmpty()).distinct().toList();
    }

    /** Everything on the page that is taken for an actor, a date or a place, whether or not an event came of it. */
    static List<Mark> of(Mentions mentions) {
        List<Mark> marks = new ArrayList<>();
        mentions.actors().forEach(mention -> marks.add(new Mark(Kind.ACTOR, mention.span(), "")));
        mentions.dates().forEach(mention -> marks.add(new Mark(Kind.DATE, mention.span(), "")));
        mentions.places().forEach(mention -> marks.add(new Mark(Kind.PLACE, mention.span(), "")));
        return marks;
    }

    private static void participants(List<Mark> marks, Kind kind, List<Participant> participants, Event event) {
        participants.forEach(participant -> marks.add(new Mark(kind, participant.span(), event.id())));
    }
}
