package org.dragoman.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Participant;
import org.dragoman.what.Status;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;

/**
 * What a person holds of an event, beside what was coded. It is said of words on a page, not of a row of the record: coding the
 * page again, by another version or another codebook, leaves it, and it is then of the event that those words tell now.
 * Corrections are never changed; a later one of the same event stands in the place of all before it. Immutable.
 *
 * @param page the page's id
 * @param passage the words on it that tell the event
 * @param coded what the event was coded as when this was said
 * @param verdict what is held of it
 * @param changes the values that are others than coded; none unless the verdict is {@link Verdict#CHANGED}
 * @param note why, or nothing
 * @param author who says so
 * @param made when, to the microsecond
 */
public record Correction(
        String page,
        Passage passage,
        Coded coded,
        Verdict verdict,
        Changes changes,
        String note,
        String author,
        Instant made) {

    /** @throws IllegalArgumentException if nobody says so, or there are changes without their verdict or the reverse */
    public Correction {
        if (author.isBlank()) {
            throw new IllegalArgumentException("a correction needs the name of who makes it");
        }
        if ((verdict == Verdict.CHANGED) == changes.isEmpty()) {
            throw new IllegalArgumentException(verdict == Verdict.CHANGED
                    ? "a correction that changes an event says what is other" : "only a change has changed values");
        }
        made = made.truncatedTo(ChronoUnit.MICROS);
    }

    /** What is held of an event. */
    public enum Verdict {
        /** It is as coded. */
        RIGHT,
        /** The page tells no such event. */
        WRONG,
        /** It is an event, but some of its values are others. */
        CHANGED,
        /** Nothing: what was said before is taken back. */
        WITHDRAWN
    }

    /**
     * Words on a page that tell an event.
     *
     * @param part the part of the page
     * @param sentence where the sentence stands
     * @param trigger where the words that tell what happened stand
     * @param words the sentence, by which it is found again if the page's text is another one day
     */
    public record Passage(int part, Span sentence, Span trigger, String words) {}

    /**
     * What an event was coded as.
     *
     * @param type the name of its type
     * @param modes its modes; nothing where that was not kept
     * @param status its status; nothing where that was not kept
     */
    public record Coded(String type, Optional<List<String>> modes, Optional<Status> status) {

        public Coded {
            modes = modes.map(List::copyOf);
        }

        /** {@code "CONSULT visit, planned"}. */
        @Override
        public String toString() {
            return type + modes.filter(some -> !some.isEmpty()).map(some -> " " + String.join(" ", some)).orElse("")
                    + status.map(some -> ", " + Wording.lower(some)).orElse("");
        }

        /** What an event is coded as now. */
        static Coded as(Event event) {
            return new Coded(event.type().name(), Optional.of(event.modes()), Optional.of(event.status()));
        }
    }

    /**
     * Values other than coded. Nothing: as coded; an empty list, and a place that is none: none.
     *
     * @param type the type
     * @param modes its modes
     * @param status whether it happened
     * @param date when
     * @param actors who did it
     * @param recipients to whom
     * @param place where
     */
    public record Changes(
            Optional<EventType> type,
            Optional<List<String>> modes,
            Optional<Status> status,
            Optional<DateRange> date,
            Optional<List<Actor>> actors,
            Optional<List<Actor>> recipients,
            Optional<Optional<Place>> place) {

        /** As coded. */
        public static final Changes NONE = new Changes(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Changes {
            modes = modes.map(List::copyOf);
            actors = actors.map(List::copyOf);
            recipients = recipients.map(List::copyOf);
        }

        /** The names of the values that are others, in the order above. */
        public List<String> names() {
            Map<String, Optional<?>> values = new LinkedHashMap<>();
            values.put("type", type);
            values.put("modes", modes);
            values.put("status", status);
            values.put("date", date);
            values.put("actors", actors);
            values.put("recipients", recipients);
            values.put("place", place);
            return values.entrySet().stream().filter(entry -> entry.getValue().isPresent()).map(Map.Entry::getKey).toList();
        }

        /** Whether every value is as coded. */
        public boolean isEmpty() {
            return equals(NONE);
        }
    }

    /**
     * A correction of an event, made now.
     *
     * @param text the text of the event's page
     */
    public static Correction of(
            Event event, String text, Verdict verdict, Changes changes, String note, String author, Instant made) {
        Passage passage = new Passage(event.evidence().part(), event.evidence().sentence(), event.evidence().trigger(),
                event.evidence().sentence().of(text));
        return new Correction(event.evidence().page(), passage, Coded.as(event), verdict, changes, note, author, made);
    }

    /** The same author takes back what is said here. */
    Correction withdrawn() {
        return new Correction(page, passage, coded, Verdict.WITHDRAWN, Changes.NONE, "", author, made);
    }

    /**
     * The event as the author holds it to be; the same event where nothing is changed. An actor that was coded keeps the
     * mention that it was read from; for others it is the whole sentence.
     */
    public Event applied(Event event) {
        if (changes.isEmpty()) {
            return event;
        }
        return new Event(event.id(), changes.type().orElse(event.type()), changes.modes().orElse(event.modes()),
                event.contexts(), changes.status().orElse(event.status()), event.historical(), event.teaser(),
                participants(changes.actors(), event, event.actors()),
                participants(changes.recipients(), event, event.recipients()),
                changes.date().orElse(event.date()), changes.place().orElse(event.place()), event.magnitudes(), event.attribution(),
                event.content(), event.evidence(), event.confidence(), event.codedBy());
    }

    private List<Participant> participants(Optional<List<Actor>> changed, Event event, List<Participant> coded) {
        return changed.map(actors -> actors.stream().map(actor -> coded.stream()
                        .filter(participant -> participant.actor().equals(actor))
                        .findFirst()
                        .orElseGet(() -> new Participant(
                                actor, event.evidence().sentence(), "so says " + author, List.of())))
                .toList()).orElse(coded);
    }
}
