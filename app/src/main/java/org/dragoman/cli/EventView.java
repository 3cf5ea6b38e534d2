package org.dragoman.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.cli.Style.Ink;
import org.dragoman.page.Span;
import org.dragoman.record.Correction;
import org.dragoman.record.Review;
import org.dragoman.record.Wording;
import org.dragoman.what.Attribution;
import org.dragoman.what.Event;
import org.dragoman.what.Evidence;
import org.dragoman.what.Participant;
import org.dragoman.what.Statement;
import org.dragoman.where.Place;

/** Events and statements with where each of their values comes from, for a reader. */
final class EventView {

    private static final int LABEL = 13;
    private static final int INDENT = 2;
    private static final int LEAST = 30;

    private final String text;
    private final int columns;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    EventView(String text, int columns, Style style) {
        this.text = text;
        this.columns = columns;
        this.style = style;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /**
     * Adds an event: the sentence with its parts marked, then each value.
     *
     * @param review what people hold of it now
     * @param said everything that was ever said of it, the first first
     */
    EventView add(Event event, int idLength, Optional<Review> review, List<Correction> said) {
        String id = event.id().substring(0, Math.min(idLength, event.id().length()));
        lines.add(style.bold(Words.type(event)) + "  " + String.join(", ", Words.status(event)) + "  "
                + style.dim(id + String.format(Locale.ROOT, "  confidence %.2f", event.confidence())));
        sentence(event);
        review.ifPresent(last -> value("reviewed", CorrectionLines.inShort(last, event)));
        said.forEach(one -> CorrectionLines.inFull(one, Optional.of(event)).forEach(line -> value("", "· " + line)));
        participants("actor", event.actors());
        participants("recipient", event.recipients());
        value("date", Words.dateLine(event.date()));
        event.date().basis().forEach(basis -> value("", "· " + basis));
        event.date().conflicts().forEach(conflict -> value("", style.on()
                ? style.ink(Ink.RED, "! " + conflict) : "! " + conflict));
        event.place().ifPresent(place -> value("place", place(place)));
        outside("date at", event.evidence().date(), event.evidence().sentence());
        outside("place at", event.evidence().place(), event.evidence().sentence());
        attribution(event.attribution());
        event.content().ifPresent(span -> value("content", quoted(span)));
        event.magnitudes().forEach(magnitude -> value("number", Wording.magnitude(magnitude) + " " + quoted(magnitude.span())));
        if (!event.contexts().isEmpty()) {
            value("contexts", String.join(", ", event.contexts()));
        }
        value("rule", event.evidence().rule());
        for (Evidence.Step step : event.evidence().derivation()) {
            value(step.value(), "· " + step.how());
        }
        value("coded by", event.codedBy());
        lines.add("");
        return this;
    }

    private void sentence(Event event) {
        Span sentence = event.evidence().sentence();
        List<MarkedText.Part> parts = MarkedText.parts(event);
        int width = Math.max(LEAST, columns - INDENT);
        List<String> marked = style.on()
                ? MarkedText.coloured(text, sentence, parts, width, style)
                : Width.wrap(MarkedText.bracketed(text, sentence, parts), width);
        marked.forEach(line -> lines.add(" ".repeat(INDENT) + line));
    }

    private void participants(String label, List<Participant> participants) {
        if (participants.isEmpty() && label.equals("actor")) {
            value(label, "? (the page does not say)");
        }
        for (Participant participant : participants) {
            value(label, String.join("; ", Wording.described(participant.actor())));
            value("", "· " + quoted(participant.span()) + ": " + participant.basis());
            alternatives(participant);
        }
    }

    private void alternatives(Participant participant) {
        participant.alternatives().forEach(other -> value("", "· not " + other));
    }

    /** Who tells it, why that is so, and who else it could have been. */
    private void teller(String label, Participant participant) {
        value(label, Wording.actor(participant.actor()) + " " + quoted(participant.span()));
        value("", "· " + participant.basis());
        alternatives(participant);
    }

    private static String place(Place place) {
        return Words.place(place) + ", " + Wording.lower(place.precision()) + place.coordinates()
                .map(c -> String.format(Locale.ROOT, ", %.3f %.3f", c.latitude(), c.longitude())).orElse("");
    }

    /** Evidence that stands outside of the sentence can't be marked in it: it is quoted. */
    private void outside(String label, Optional<Span> span, Span sentence) {
        span.filter(s -> !sentence.contains(s))
                .ifPresent(s -> value(label, quoted(s) + " at " + s.start() + ", outside of the sentence"));
    }

    private void attribution(Attribution attribution) {
        if (attribution.speaker().isEmpty() && attribution.through().isEmpty()) {
            value("told by", "the page itself");
        }
        attribution.speaker().ifPresent(speaker -> teller("told by", speaker));
        attribution.through().ifPresent(through -> teller("through", through));
    }

    private String quoted(Span span) {
        return "“" + Width.line(span.of(text)) + "”";
    }

    /** Adds a statement: who says what, through whom. */
    EventView add(Statement statement, int idLength) {
        lines.add(style.bold(Wording.actor(statement.speaker().actor())) + "  "
                + (statement.direct() ? "in so many words" : "in the page's words") + "  "
                + Words.dateLine(statement.date()));
        Width.wrap(quoted(statement.content()), Math.max(LEAST, columns - INDENT))
                .forEach(line -> lines.add(" ".repeat(INDENT) + line));
        teller("speaker", statement.speaker());
        statement.through().ifPresent(through -> teller("through", through));
        statement.addressee().ifPresent(addressee -> teller("to", addressee));
        if (!statement.events().isEmpty()) {
            value("events", statement.events().stream()
                    .map(id -> id.substring(0, Math.min(idLength, id.length()))).collect(Collectors.joining(", ")));
        }
        lines.add("");
        return this;
    }

    private void value(String label, String value) {
        String margin = " ".repeat(INDENT) + style.dim(Width.pad(label, LABEL - 1)) + " ";
        boolean first = true;
        for (String line : Width.wrap(value, Math.max(LEAST, columns - INDENT - LABEL))) {
            lines.add((first ? margin : " ".repeat(INDENT + LABEL)) + line);
            first = false;
        }
    }
}
