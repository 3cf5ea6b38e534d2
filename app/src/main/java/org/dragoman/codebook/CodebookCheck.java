package org.dragoman.codebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.page.Page;
import org.dragoman.what.Codebook;
import org.dragoman.what.Coverage;
import org.dragoman.what.Event;

/** Runs the examples of a codebook, and tells what it covers. */
final class CodebookCheck {

    /** Examples are read as news of this day, so that offices and "last week" have a date to be seen from. */
    private static final LocalDate DAY = LocalDate.of(2023, 7, 3);

    private final Codebook codebook;
    private final Function<Page, List<Event>> coder;

    /** @param coder codes by that codebook */
    CodebookCheck(Codebook codebook, Function<Page, List<Event>> coder) {
        this.codebook = codebook;
        this.coder = coder;
    }

    /** A line for each example that does not hold, with its file, its line, and what was coded by which entry. */
    List<String> failures() {
        List<String> failures = new ArrayList<>();
        for (Codebook.Example example : codebook.examples()) {
            List<Event> events = coder.apply(TextPages.of("example", example.sentence(), Optional.of(DAY)));
            if (!example.holds(events)) {
                List<Event> shown = example.tells() ? events : events.stream().filter(example::isMeant).toList();
                failures.add(example.place() + ": " + (example.tells() ? "does not tell " : "tells ") + meant(example)
                        + ": \"" + example.sentence() + "\"; coded: "
                        + (shown.isEmpty() ? "nothing" : shown.stream().map(CodebookCheck::coded)
                                .collect(Collectors.joining("; ")))
                        + example.source().map(source -> " (" + source + ")").orElse(""));
            }
        }
        return failures;
    }

    private static String meant(Codebook.Example example) {
        return Stream.of(
                        Stream.of(example.type().name()),
                        example.modes().stream().sorted(),
                        example.status().stream().map(status -> status.name().toLowerCase(Locale.ROOT)))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    private static String coded(Event event) {
        return Stream.concat(Stream.of(event.type().name()), event.modes().stream()).collect(Collectors.joining(" "))
                + " " + event.status().name().toLowerCase(Locale.ROOT) + " by " + event.evidence().rule();
    }

    /** What the codebook covers: a line a type and mode, then what is missing. */
    List<String> coverage() {
        List<String> lines = new ArrayList<>();
        List<String> withoutEntry = new ArrayList<>();
        List<String> withoutExample = new ArrayList<>();
        lines.add(row("TYPE, MODE", "ENTRIES", "CUES", "FOR", "AGAINST"));
        for (Coverage type : codebook.coverage()) {
            lines.add(row(type.type().name(), text(type.entries()), "", text(type.examplesFor()),
                    text(type.examplesAgainst())));
            if (type.entries() == 0) {
                withoutEntry.add(type.type().name());
            }
            if (type.examplesFor() == 0) {
                withoutExample.add(type.type().name());
            }
            for (Coverage.OfMode mode : type.modes()) {
                String name = type.type() + " " + mode.name();
                lines.add(row("  " + mode.name(), text(mode.entries()), text(mode.cues()), text(mode.examplesFor()),
                        text(mode.examplesAgainst())));
                if (mode.isWithoutEntry()) {
                    withoutEntry.add(name);
                }
                if (mode.examplesFor() == 0) {
                    withoutExample.add(name);
                }
            }
        }
        lines.add("");
        lines.add("Without entry: " + listed(withoutEntry));
        lines.add("Without example: " + listed(withoutExample));
        return lines;
    }

    private static String row(String name, String entries, String cues, String examples, String against) {
        return String.format(Locale.ROOT, "%-20s %7s %5s %5s %8s", name, entries, cues, examples, against);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
