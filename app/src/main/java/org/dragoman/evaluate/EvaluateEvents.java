package org.dragoman.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.Dragoman;
import org.dragoman.codebook.CodebookOption;
import org.dragoman.codebook.TextPages;
import org.dragoman.page.Span;
import org.dragoman.what.Codebook;
import org.dragoman.what.Event;
import org.dragoman.what.Participant;
import org.dragoman.what.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate events}: how well the events of single sentences are coded, against sentences marked inline. */
@Command(
        name = "events",
        description = {
            "Measures how well the events of sentences are coded.",
            "FILE has a sentence a line, its events marked inline ([a: Kenya] {CONSULT/visit: hosted} [r: Uganda].), "
                    + "as training/data/events describes. Each sentence is coded as a page of its own. A marked event is "
                    + "found where one of its type is coded, first by overlap of the triggers, one to one. Prints "
                    + "precision, recall and F1 of the types (macro-F1 over the marked ones); status, mode (of those "
                    + "with any) and speaker among the found; F1 of their actors and recipients, by overlap of the spans; "
                    + "the events too many; and how many of the sentences without event stay silent."
        })
public final class EvaluateEvents implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of marked sentences.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--type", paramLabel = "TYPE", description = "Only events of this type.")
    private Optional<String> type = Optional.empty();

    @Option(names = "--wrong", description = "Print each sentence with an event missed, too many, or with another "
            + "status, mode or speaker.")
    private boolean wrongOnes;

    @Mixin
    private KeptAside kept = new KeptAside();

    @Mixin
    private CodebookOption codebook = new CodebookOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Codebook used = codebook.codebook();
        MarkedReader reader = new MarkedReader(used);
        List<MarkedSentence> sentences = kept.read(spec, files, reader);
        reader.problems().forEach(spec.commandLine().getErr()::println);
        EventFigures figures = new EventFigures();
        try (Dragoman dragoman = Dragoman.load(used)) {
            for (MarkedSentence sentence : sentences) {
                List<Event> events = dragoman.code(TextPages.of(sentence.place(), sentence.text(), Optional.empty()))
                        .events();
                EventMatching matching = EventMatching.of(
                        sentence.events().stream().filter(e -> isAsked(e.type())).toList(),
                        events.stream().filter(e -> isAsked(e.type().name())).toList());
                figures.add(matching);
                if (wrongOnes) {
                    report(sentence, matching, events).forEach(out::println);
                }
            }
        }
        figures.lines().forEach(out::println);
        out.flush();
        return reader.problems().isEmpty() ? 0 : 1;
    }

    private boolean isAsked(String name) {
        return type.map(t -> t.equalsIgnoreCase(name)).orElse(true);
    }

    /** The sentence, and under it what is wrong with it; nothing where all is right. */
    private static List<String> report(MarkedSentence sentence, EventMatching matching, List<Event> coded) {
        List<String> lines = new ArrayList<>();
        for (MarkedSentence.Marked missed : matching.missed()) {
            lines.add("  missed  " + label(missed.type(), missed.modes(), missed.status()) + " \""
                    + missed.trigger().of(sentence.text()) + "\"" + who(sentence, missed.actors(), missed.recipients())
                    + instead(missed, coded));
        }
        for (Event event : matching.extra()) {
            lines.add("  extra   " + label(event) + " \"" + event.evidence().trigger().of(sentence.text()) + "\""
                    + who(sentence, spans(event.actors()), spans(event.recipients())) + " by " + event.evidence().rule());
        }
        for (EventMatching.Pair pair : matching.found()) {
            MarkedSentence.Marked marked = pair.marked();
            Event event = pair.event();
            boolean same = marked.status() == event.status()
                    && marked.modes().equals(new HashSet<>(event.modes()))
                    && EventFigures.isSpeakerRight(marked, event);
            if (!same) {
                lines.add("  differs " + label(marked.type(), marked.modes(), marked.status()) + " coded as " + label(event)
                        + speaker(event) + " \"" + event.evidence().trigger().of(sentence.text()) + "\"");
            }
        }
        if (!lines.isEmpty()) {
            lines.addFirst(sentence.place() + ": " + sentence.text());
        }
        return lines;
    }

    /** What was coded of the same words as another type. */
    private static String instead(MarkedSentence.Marked missed, List<Event> coded) {
        return coded.stream()
                .filter(e -> e.evidence().trigger().overlaps(missed.trigger()))
                .filter(e -> !e.type().name().equals(missed.type()))
                .findFirst()
                .map(e -> ", coded as " + label(e))
                .orElse("");
    }

    private static String label(Event event) {
        return label(event.type().name(), new HashSet<>(event.modes()), event.status());
    }

    private static String label(String type, Set<String> modes, Status status) {
        return type + modes.stream().sorted().map(mode -> "/" + mode).collect(Collectors.joining()) + " "
                + status.name().toLowerCase(Locale.ROOT);
    }

    private static String speaker(Event event) {
        return event.attribution().speaker().map(s -> ", told by " + s.actor().name()).orElse("");
    }

    private static List<Span> spans(List<Participant> participants) {
        return participants.stream().map(Participant::span).toList();
    }

    private static String who(MarkedSentence sentence, List<Span> actors, List<Span> recipients) {
        return " " + words(sentence, actors) + " → " + words(sentence, recipients);
    }

    private static String words(MarkedSentence sentence, List<Span> spans) {
        return spans.isEmpty()
                ? "?"
                : spans.stream().map(span -> span.of(sentence.text())).collect(Collectors.joining(", "));
    }
}
