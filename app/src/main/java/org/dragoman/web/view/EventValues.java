package org.dragoman.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.record.Wording;
import org.dragoman.web.view.EventModel.Value;
import org.dragoman.what.Event;
import org.dragoman.what.Evidence;
import org.dragoman.what.Magnitude;
import org.dragoman.what.Participant;
import org.dragoman.where.Place;

/** Tells of every value of an event how it was come by. */
public final class EventValues {

    private final Event event;
    private final String text;
    private final List<Value> values = new ArrayList<>();

    private EventValues(Event event, String text) {
        this.event = event;
        this.text = text;
    }

    /** The values of an event: who, what, to whom, when, where, who says so. */
    public static List<Value> of(Event event, String text) {
        EventValues values = new EventValues(event, text);
        values.who();
        values.what();
        values.when();
        values.where();
        values.told();
        values.rest();
        return List.copyOf(values.values);
    }

    private void who() {
        if (event.actors().isEmpty()) {
            add("", "Who", "the page does not say", List.of(), steps("actor"), List.of());
        }
        event.actors().forEach(actor -> participant(Mark.Kind.ACTOR, "Who", actor));
        event.recipients().forEach(recipient -> participant(Mark.Kind.RECIPIENT, "To whom", recipient));
    }

    private void participant(Mark.Kind kind, String label, Participant participant) {
        add(kind.label(), label, String.join(" · ", Wording.described(participant.actor())), List.of(participant.span().of(text)),
                List.of(participant.basis()), participant.alternatives().stream().map(other -> "not " + other).toList());
    }

    private void what() {
        String modes = event.modes().isEmpty() ? "" : " · " + String.join(", ", event.modes());
        List<String> basis = new ArrayList<>(List.of("codebook entry " + event.evidence().rule()));
        steps("type").stream().filter(step -> !basis.contains(step)).forEach(basis::add);
        basis.addAll(steps("mode"));
        add("trigger", "What", event.type().name() + modes, List.of(event.evidence().trigger().of(text)), basis, List.of());
        List<String> status = new ArrayList<>(steps("status"));
        add("", "Status", Wording.lower(event.status()) + (event.historical() ? ", told as background" : "")
                + (event.teaser() ? ", read in a teaser" : ""), List.of(), status, List.of());
    }

    private void when() {
        List<String> basis = new ArrayList<>(event.date().basis());
        steps("date").stream().filter(step -> !basis.contains(step)).forEach(basis::add);
        add("date", "When", Words.date(event.date()), quotes(event.evidence().date()), basis, event.date().conflicts());
    }

    private void where() {
        add("place", "Where", event.place().map(EventValues::described).orElse("the page does not say"),
                quotes(event.evidence().place()), steps("place"), List.of());
    }

    private static String described(Place place) {
        return Words.place(place) + " · " + Wording.lower(place.precision()) + place.coordinates()
                .map(c -> String.format(Locale.ROOT, " · %.3f, %.3f", c.latitude(), c.longitude())).orElse("");
    }

    private void told() {
        Optional<Participant> speaker = event.attribution().speaker();
        if (speaker.isEmpty() && event.attribution().through().isEmpty()) {
            add("", "Who says so", "the page itself", List.of(), steps("attribution"), List.of());
        }
        speaker.ifPresent(who -> participant(Mark.Kind.SPEAKER, "Who says so", who));
        event.attribution().through().ifPresent(who -> participant(Mark.Kind.SPEAKER, "Through", who));
    }

    private void rest() {
        event.content().ifPresent(span -> add("", "About", span.of(text), List.of(), steps("content"), List.of()));
        for (Magnitude number : event.magnitudes()) {
            add("number", "How many", Wording.magnitude(number), List.of(number.span().of(text)), List.of(), List.of());
        }
        if (!event.contexts().isEmpty()) {
            add("", "Contexts", String.join(", ", event.contexts()), List.of(), steps("context"), List.of());
        }
        add("", "Confidence", Words.confidence(event.confidence()), List.of(), steps("confidence"), List.of());
        others();
        add("", "Coded by", event.codedBy(), List.of(), List.of(), List.of());
    }

    /** Steps of values that are not told above. */
    private void others() {
        List<String> known = List.of("actor", "type", "mode", "status", "date", "place", "attribution", "content", "context",
                "confidence");
        event.evidence().derivation().stream().map(Evidence.Step::value).distinct().filter(value -> !known.contains(value))
                .forEach(value -> add("", value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1), "", List.of(),
                        steps(value), List.of()));
    }

    private List<String> quotes(Optional<Span> span) {
        return span.map(s -> List.of(s.of(text))).orElse(List.of());
    }

    private List<String> steps(String value) {
        return event.evidence().derivation().stream().filter(step -> step.value().equals(value))
                .map(Evidence.Step::how).distinct().toList();
    }

    private void add(String kind, String label, String shown, List<String> quotes, List<String> basis, List<String> doubts) {
        values.add(new Value(kind, label, shown, quotes, basis, doubts));
    }
}
