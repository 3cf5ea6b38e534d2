package org.dragoman.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.page.Span;
import org.dragoman.what.EventType;
import org.dragoman.what.Status;

/**
 * Reads sentences with their events marked inline, one to a line, as {@code training/data/events/README.md} describes:
 * {@code [a: Kenya] and [a: Uganda] are {AGREE planned: to hold talks} next month.} A line that can't be read is named with
 * its reason and costs no other. One reader reads any number of files; used by one thread.
 */
final class MarkedReader {

    /** What only looks like an event. */
    private static final String NONE = "NONE";

    private static final Pattern TRIGGER = Pattern.compile("(\\d*) ?([A-Z]+)((?:/[a-z-]+)*)(?: ([a-z]+))?");
    private static final Pattern PART = Pattern.compile("([ars])(\\d*)");

    private final List<String> problems = new ArrayList<>();

    /** What is wrong in the files read so far, a line each, with file and line. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /**
     * The sentences of a file, without the lines that can't be read.
     *
     * @throws IOException if the file can't be read
     */
    List<MarkedSentence> read(Path file) throws IOException {
        List<MarkedSentence> sentences = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                String place = file + ":" + number;
                try {
                    sentences.add(new Line(place, line.strip()).read());
                } catch (MarkException e) {
                    problems.add(place + ": " + e.getMessage());
                }
            }
        }
        return sentences;
    }

    /** A line whose marks can't be read. */
    private static final class MarkException extends Exception {
        private static final long serialVersionUID = 1L;

        MarkException(String message) {
            super(message);
        }
    }

    /** A trigger's label. */
    private record Label(String number, String type, Set<String> modes, Status status) {

        static Label of(String label) throws MarkException {
            Matcher match = TRIGGER.matcher(label);
            if (!match.matches()) {
                throw new MarkException("want '{TYPE/mode status: words}', found '" + label + "'");
            }
            String type = match.group(2);
            if (!type.equals(NONE) && !isType(type)) {
                throw new MarkException("no type '" + type + "'");
            }
            Set<String> modes = new LinkedHashSet<>(List.of(match.group(3).split("/", -1)));
            modes.remove("");
            return new Label(match.group(1), type, modes, status(Optional.ofNullable(match.group(4))));
        }

        private static boolean isType(String name) {
            try {
                EventType.valueOf(name);
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        private static Status status(Optional<String> name) throws MarkException {
            try {
                return name.map(n -> Status.valueOf(n.toUpperCase(Locale.ROOT))).orElse(Status.OCCURRED);
            } catch (IllegalArgumentException e) {
                throw new MarkException("no status '" + name.orElse("") + "'");
            }
        }
    }

    /** A participant's label and what it marks. */
    private record Part(String label, Span span) {}

    /** One line, read from left to right. */
    private static final class Line {

        private final String place;
        private final String line;
        private final StringBuilder text = new StringBuilder();
        private final Map<String, Label> labels = new TreeMap<>();
        private final Map<String, Span> triggers = new TreeMap<>();
        private final List<Part> parts = new ArrayList<>();

        Line(String place, String line) {
            this.place = place;
            this.line = line;
        }

        MarkedSentence read() throws MarkException {
            int at = 0;
            while (at < line.length()) {
                char c = line.charAt(at);
                if (c == '[' || c == '{') {
                    at = mark(at, c == '[' ? ']' : '}');
                } else if (c == ']' || c == '}') {
                    throw new MarkException("'" + c + "' without its opening");
                } else {
                    text.append(c);
                    at++;
                }
            }
            return new MarkedSentence(place, text.toString(), events());
        }

        /** Reads the mark that opens here, and returns the place behind it. */
        private int mark(int start, char closing) throws MarkException {
            int end = line.indexOf(closing, start);
            if (end < 0) {
                throw new MarkException("'" + line.charAt(start) + "' without '" + closing + "'");
            }
            String inside = line.substring(start + 1, end);
            int colon = inside.indexOf(": ");
            String words = colon < 0 ? "" : inside.substring(colon + 2);
            if (words.isBlank() || !words.equals(words.strip()) || words.matches(".*[\\[\\]{}].*")) {
                throw new MarkException("want 'label: words' without marks inside, found '"
                        + line.substring(start, end + 1) + "'");
            }
            Span span = new Span(text.length(), text.length() + words.length());
            text.append(words);
            String label = inside.substring(0, colon);
            if (closing == ']') {
                parts.add(new Part(label, span));
            } else {
                Label read = Label.of(label);
                if (labels.putIfAbsent(read.number(), read) != null) {
                    throw new MarkException("two triggers are numbered '" + read.number() + "'");
                }
                triggers.put(read.number(), span);
            }
            return end + 1;
        }

        private List<MarkedSentence.Marked> events() throws MarkException {
            Map<String, Map<String, List<Span>>> byRole = new TreeMap<>();
            for (Part part : parts) {
                for (String role : part.label().split(" ", -1)) {
                    Matcher match = PART.matcher(role);
                    if (!match.matches()) {
                        throw new MarkException(
                                "want roles such as 'a', 'r2' or 'a1 r2', found '" + part.label() + "'");
                    }
                    if (!labels.containsKey(match.group(2))) {
                        throw new MarkException("'" + part.label() + "' belongs to no trigger");
                    }
                    byRole.computeIfAbsent(match.group(2), n -> new TreeMap<>())
                            .computeIfAbsent(match.group(1), r -> new ArrayList<>())
                            .add(part.span());
                }
            }
            List<MarkedSentence.Marked> events = new ArrayList<>();
            labels.forEach((number, label) -> {
                Map<String, List<Span>> who = byRole.getOrDefault(number, Map.of());
                if (!label.type().equals(NONE)) {
                    events.add(new MarkedSentence.Marked(
                            label.type(),
                            label.modes(),
                            label.status(),
                            triggers.getOrDefault(number, new Span(0, 0)),
                            who.getOrDefault("a", List.of()),
                            who.getOrDefault("r", List.of()),
                            who.getOrDefault("s", List.of())));
                }
            });
            return events;
        }
    }
}
