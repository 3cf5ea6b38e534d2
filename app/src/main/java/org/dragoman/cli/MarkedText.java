package org.dragoman.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dragoman.cli.Style.Ink;
import org.dragoman.page.Span;
import org.dragoman.what.Event;
import org.dragoman.what.Participant;

/** A sentence with the parts of an event marked in it: {@code "[actor Li] [trigger met] …"}, or by colours. */
final class MarkedText {

    /** What a stretch of the sentence is for the event. */
    record Part(String name, Ink ink, Span span) {}

    private MarkedText() {}

    /** The parts of an event that stand in its sentence. */
    static List<Part> parts(Event event) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("trigger", Ink.YELLOW, event.evidence().trigger()));
        participants(parts, "actor", Ink.CYAN, event.actors());
        participants(parts, "recipient", Ink.MAGENTA, event.recipients());
        event.evidence().date().ifPresent(span -> parts.add(new Part("date", Ink.GREEN, span)));
        event.evidence().place().ifPresent(span -> parts.add(new Part("place", Ink.BLUE, span)));
        event.attribution().speaker().ifPresent(p -> parts.add(new Part("speaker", Ink.BOLD, p.span())));
        event.magnitudes().forEach(m -> parts.add(new Part(m.measure(), Ink.RED, m.span())));
        return parts.stream().filter(part -> event.evidence().sentence().contains(part.span())).distinct().toList();
    }

    private static void participants(List<Part> parts, String name, Ink ink, List<Participant> participants) {
        for (Participant participant : participants) {
            parts.add(new Part(name, ink, participant.span()));
        }
    }

    /** The text of a span with its parts in brackets. */
    static String bracketed(String text, Span sentence, List<Part> parts) {
        StringBuilder marked = new StringBuilder();
        for (int i = sentence.start(); i <= sentence.end(); i++) {
            int at = i;
            parts.stream().filter(p -> p.span().end() == at && !p.span().isEmpty()).forEach(p -> marked.append(']'));
            parts.stream().filter(p -> p.span().start() == at && !p.span().isEmpty())
                    .sorted(Comparator.comparingInt(p -> -p.span().length()))
                    .forEach(p -> marked.append('[').append(p.name()).append(": "));
            if (i < sentence.end()) {
                marked.append(text.charAt(i));
            }
        }
        return marked.toString();
    }

    /** The lines of a span, each character in the colour of the shortest part that it is in. */
    static List<String> coloured(String text, Span sentence, List<Part> parts, int columns, Style style) {
        List<String> lines = new ArrayList<>();
        int at = sentence.start();
        for (String plain : Width.wrap(sentence.of(text), columns)) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < plain.length(); i++) {
                while (at < sentence.end() && text.charAt(at) != plain.charAt(i) && isBlank(text.charAt(at))) {
                    at++;
                }
                int here = at;
                Optional<Part> part = parts.stream().filter(p -> p.span().contains(here))
                        .min(Comparator.comparingInt(p -> p.span().length()));
                String character = String.valueOf(plain.charAt(i));
                line.append(part.map(p -> style.ink(p.ink(), character)).orElse(character));
                boolean foldedSpace = plain.charAt(i) == ' ' && at < sentence.end() && !isBlank(text.charAt(at));
                at += foldedSpace ? 0 : 1;
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }
}
