package org.dragoman;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.what.Event;
import org.dragoman.what.Status;

/**
 * A passage of a test file with its events marked inline, as the head of {@code what/status.txt} describes.
 *
 * @param line its number in the file
 * @param label what stands before the bar, where there is one
 * @param marked the passage with its marks
 * @param text the passage without its marks
 * @param blocks its paragraphs
 * @param events what is marked in it, in the order of the text
 */
record MarkedPassage(int line, String label, String marked, String text, List<Block> blocks, List<Mark> events) {

    private static final Pattern MARK = Pattern.compile("([\\[{])([^:\\[{]+): ([^\\]}]+)[\\]}]");
    private static final Pattern TRIGGER = Pattern.compile("(\\d*) ?([A-Z]+)((?:/[a-z-]+)*)(?: ([a-z]+))?");
    private static final Pattern PART = Pattern.compile("([arstc])(\\d*)");

    /**
     * A marked event.
     *
     * @param type its type; NONE for what only looks like one
     * @param status whether it happened
     * @param historical whether it is told as background
     * @param trigger the words that tell it
     * @param parts what else is marked, by the letter of its role
     */
    record Mark(String type, Status status, boolean historical, Span trigger, Map<String, List<Span>> parts) {

        boolean isEvent() {
            return !type.equals("NONE");
        }

        List<Span> parts(String role) {
            return parts.getOrDefault(role, List.of());
        }

        /** The event of a coding that is meant: one that stands on the marked words, of the marked type if one is. */
        Optional<Event> in(Coding coding) {
            List<Event> there = coding.events().stream()
                    .filter(e -> e.evidence().trigger().overlaps(trigger))
                    .toList();
            return there.stream()
                    .filter(e -> e.type().name().equals(type))
                    .findFirst()
                    .or(() -> there.stream().findFirst());
        }
    }

    private record Part(Set<String> labels, Span span) {}

    /** The passages of a file in {@code what/}, in order. */
    static List<MarkedPassage> read(String file) {
        String resource = "what/" + file;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MarkedPassage.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            List<MarkedPassage> passages = new ArrayList<>();
            int number = 0;
            for (String line : lines.lines().toList()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    passages.add(parse(number, line));
                }
            }
            return passages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MarkedPassage parse(int number, String line) {
        int bar = (" " + line).indexOf(" | ");
        String label = bar < 0 ? "" : line.substring(0, bar).strip();
        String marked = bar < 0 ? line : line.substring(bar + 2);
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        Map<String, Mark> events = new LinkedHashMap<>();
        for (String paragraph : marked.split(" ¶ ", -1)) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            boolean headline = paragraph.startsWith("^ ");
            int start = text.length();
            paragraph(number, headline ? paragraph.substring(2) : paragraph, text, parts, events);
            Block.Kind kind = headline ? Block.Kind.TITLE : Block.Kind.PARAGRAPH;
            blocks.add(new Block(kind, new Span(start, text.length()), Block.ARTICLE));
        }
        for (Part part : parts) {
            for (String role : part.labels()) {
                Matcher match = PART.matcher(role);
                if (!match.matches() || !events.containsKey(match.group(2))) {
                    throw new IllegalArgumentException("line " + number + ": no such role or event: '" + role + "'");
                }
                events.get(match.group(2)).parts().computeIfAbsent(match.group(1), r -> new ArrayList<>()).add(part.span());
            }
        }
        return new MarkedPassage(
                number, label, marked, text.toString(), List.copyOf(blocks), List.copyOf(events.values()));
    }

    private static void paragraph(
            int number, String paragraph, StringBuilder text, List<Part> parts, Map<String, Mark> events) {
        Matcher mark = MARK.matcher(paragraph);
        int at = 0;
        while (mark.find()) {
            text.append(paragraph, at, mark.start());
            Span span = new Span(text.length(), text.length() + mark.group(3).length());
            text.append(mark.group(3));
            at = mark.end();
            if (mark.group(1).equals("[")) {
                parts.add(new Part(Set.of(mark.group(2).split(" ", -1)), span));
            } else {
                Matcher trigger = TRIGGER.matcher(mark.group(2));
                if (!trigger.matches()) {
                    throw new IllegalArgumentException("line " + number + ": no such trigger: '" + mark.group(2) + "'");
                }
                String word = Optional.ofNullable(trigger.group(4)).orElse("occurred");
                boolean historical = word.equals("historical");
                Status status = historical ? Status.OCCURRED : Status.valueOf(word.toUpperCase(Locale.ROOT));
                Mark event = new Mark(trigger.group(2), status, historical, span, new LinkedHashMap<>());
                if (events.putIfAbsent(trigger.group(1), event) != null) {
                    throw new IllegalArgumentException("line " + number + ": two events '" + trigger.group(1) + "'");
                }
            }
        }
        text.append(paragraph, at, paragraph.length());
    }

    /** The passage as a page, published on 3 July 2023. */
    Page page() {
        DateClaim claim = new DateClaim(
                LocalDate.of(2023, 7, 3), DateClaim.Role.PUBLISHED, "test", "2023-07-03", Optional.empty());
        String id = "line " + line;
        return new Page(id, id, Optional.empty(), text, blocks, List.of(), List.of(), List.of(claim));
    }
}
