package org.dragoman.who;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Page;
import org.dragoman.page.Span;

/**
 * A short text in which the mentions of actors are marked with whom a careful reader takes them for; the file's own first
 * lines tell how.
 *
 * @param day the day it was written
 * @param text the text without the marks
 * @param marks the marks, in order
 */
record Passage(LocalDate day, String text, List<Mark> marks) {

    private static final Pattern MARK = Pattern.compile("\\[([^\\]=]+)=([^\\]=]+)(?:=([^\\]]+))?]");

    /** @throws UncheckedIOException if the file can't be read */
    static List<Passage> read(String file) {
        try (InputStream bytes = Passage.class.getResourceAsStream(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Passage::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Passage parse(String line) {
        String[] cells = line.split(" \\| ", 2);
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = MARK.matcher(cells[1]);
        int end = 0;
        while (matcher.find()) {
            text.append(cells[1], end, matcher.start());
            int start = text.length();
            text.append(matcher.group(1));
            marks.add(Mark.parse(
                    new Span(start, text.length()), matcher.group(2), Optional.ofNullable(matcher.group(3))));
            end = matcher.end();
        }
        text.append(cells[1], end, cells[1].length());
        return new Passage(LocalDate.parse(cells[0]), text.toString(), marks);
    }

    Page page() {
        return new Page(
                "passage",
                "passage",
                Optional.empty(),
                text,
                List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), Block.ARTICLE)),
                List.of(),
                List.of(),
                List.of(new DateClaim(day, DateClaim.Role.PUBLISHED, "test", day.toString(), Optional.empty())));
    }

    /**
     * What is to be found at a place of the text.
     *
     * @param span the place
     * @param kind what stands there
     * @param countries the actors' countries; empty where none is asked for
     * @param withoutCountry whether no country must be told
     * @param sectors of which one must be told; empty where none is asked for
     * @param names the actors' names; empty where none is asked for
     */
    record Mark(
            Span span,
            Kind kind,
            List<String> countries,
            boolean withoutCountry,
            List<String> sectors,
            List<String> names) {

        enum Kind {
            ACTOR,
            PLACE,
            UNRESOLVED
        }

        private static Mark parse(Span span, String what, Optional<String> who) {
            Optional<Kind> apart = switch (what) {
                case "place" -> Optional.of(Kind.PLACE);
                case "unresolved" -> Optional.of(Kind.UNRESOLVED);
                default -> Optional.empty();
            };
            if (apart.isPresent()) {
                return new Mark(span, apart.get(), List.of(), true, List.of(), List.of());
            }
            String[] codes = what.split(" ", 2);
            return new Mark(
                    span,
                    Kind.ACTOR,
                    codes[0].equals("-") || codes[0].equals("none") ? List.of() : List.of(codes[0].split("\\+", -1)),
                    codes[0].equals("none"),
                    codes[1].contains("-") ? List.of() : List.of(codes[1].split("/", -1)),
                    who.map(names -> List.of(names.split("\\+", -1))).orElse(List.of()));
        }
    }
}
