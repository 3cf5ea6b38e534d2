package org.dragoman.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.record.CorrectedValue;
import org.dragoman.record.Correction;
import org.dragoman.record.Review;
import org.dragoman.record.Reviewed;
import org.dragoman.what.Event;

/** What people hold of events, in lines of text. */
final class CorrectionLines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private CorrectionLines() {}

    /** The last word of an event in a line: {@code "✎ Ana: status negated (coded occurred)"}. */
    static String inShort(Review review, Event event) {
        String author = review.said().author();
        return sign(review.outcome()) + " " + author + ": " + switch (review.outcome()) {
            case RIGHT -> "right";
            case WRONG -> "wrong";
            case CHANGED -> values(review.said(), Optional.of(event));
            case AGAIN -> "held it to be " + review.said().verdict().name().toLowerCase(Locale.ROOT) + " when it was coded as "
                    + review.said().coded();
            case NONE -> "";
        };
    }

    private static String sign(Reviewed outcome) {
        return switch (outcome) {
            case RIGHT -> "✓";
            case WRONG -> "✗";
            case CHANGED -> "✎";
            case AGAIN -> "↻";
            case NONE -> "";
        };
    }

    private static String values(Correction said, Optional<Event> event) {
        return CorrectedValue.of(said, event).stream().map(CorrectedValue::toString).collect(Collectors.joining("; "));
    }

    /**
     * One thing that was said: who, when, what; then the values that are others, and the note.
     *
     * @param event the event as coded now; nothing where it is told no more
     */
    static List<String> inFull(Correction said, Optional<Event> event) {
        List<String> lines = new ArrayList<>();
        lines.add(said.author() + ", " + TIME.format(said.made().atOffset(ZoneOffset.UTC)) + ": " + switch (said.verdict()) {
            case RIGHT -> "right";
            case WRONG -> "wrong";
            case CHANGED -> values(said, event);
            case WITHDRAWN -> "takes back what was said before";
        });
        if (event.filter(now -> now.type().name().equals(said.coded().type())).isEmpty()) {
            lines.add("coded then as " + said.coded());
        }
        if (!said.note().isBlank()) {
            lines.add("“" + Width.line(said.note()) + "”");
        }
        return lines;
    }
}
