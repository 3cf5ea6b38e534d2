package org.dragoman.when;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dragoman.page.Span;

/**
 * A row of {@code expressions.tsv}.
 *
 * @param anchor the day of writing as the table writes it
 * @param text the sentences without the braces
 * @param span where the expression stands in them
 * @param days the days that it can mean, as the table writes them
 */
record GoldExpression(String anchor, String text, Span span, String days, TemporalMention.Role role) {

    static List<GoldExpression> all() {
        InputStream stream =
                Objects.requireNonNull(GoldExpression.class.getResourceAsStream("expressions.tsv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(GoldExpression::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldExpression of(String[] cells) {
        int open = cells[1].indexOf('{');
        int close = cells[1].indexOf('}');
        return new GoldExpression(
                cells[0],
                cells[1].replace("{", "").replace("}", ""),
                new Span(open, close - 1),
                cells[2],
                TemporalMention.Role.valueOf(cells[3]));
    }

    /** The day of writing as an anchor. */
    Anchor published() {
        String[] ends = anchor.split("\\.\\.", -1);
        DateRange range;
        if (anchor.equals("?")) {
            range = DateRange.unknown("the page carries no date");
        } else if (ends.length == 1) {
            range = DateRange.day(LocalDate.parse(anchor), "JSON-LD datePublished");
        } else if (ends[0].isEmpty()) {
            range = DateRange.upTo(LocalDate.parse(ends[1]), "fetched then");
        } else {
            range = DateRange.between(
                    LocalDate.parse(ends[0]), LocalDate.parse(ends[1]), DateRange.Precision.INTERVAL, "by a tenure");
        }
        return new Anchor(range, List.of());
    }

    /** Days as the table writes them. */
    static String written(DateRange range) {
        String first = range.earliest().map(LocalDate::toString).orElse("?");
        String last = range.latest().map(LocalDate::toString).orElse("?");
        return first + ".." + last + range.weekday().map(day -> " " + day).orElse("");
    }
}
