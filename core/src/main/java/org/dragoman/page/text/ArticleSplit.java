package org.dragoman.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.page.Span;

/** Finds the articles in a text that holds several, one below the other, as archives and databases export them. */
final class ArticleSplit {

    /** A line drawn across the page, a form feed, or a database's "Document 3 of 12". */
    private static final Pattern BORDER = Pattern.compile(
            "(?m)^[ \\t]*(?:[-=*_#~+]{5,}|[-=*_#~+](?:[ \\t][-=*_#~+]){4,}|\\f|<{3,}|>{3,}"
                    + "|(?i:document|article|story|record|item) \\d+ (?i:of) \\d+(?: (?i:documents))?|\\d+ of \\d+ DOCUMENTS)[ \\t]*\\r?$");
    /** Exports that repeat labelled fields for each article; only the first of them begins one. */
    private static final Pattern FIELD = Pattern.compile("(?m)^(?:TITLE|Title|HEADLINE|Headline)\\s?:\\s?\\S.*$");
    private static final int LEAST_WORDS = 30;
    /** What has more borders is a table or a drawing, and looking between all of them would take its time. */
    private static final int MOST_BORDERS = 500;

    private ArticleSplit() {}

    /** The articles' stretches, in their order; one that covers all where the text is a single article. */
    static List<Span> of(String text) {
        List<Span> byBorder = cut(text, BORDER, true);
        List<Span> parts = byBorder.size() > 1 ? byBorder : cut(text, FIELD, false);
        return parts.size() > 1 ? parts : List.of(new Span(0, text.length()));
    }

    private static List<Span> cut(String text, Pattern border, boolean dropped) {
        List<Span> parts = new ArrayList<>();
        int from = 0;
        int borders = 0;
        for (Matcher m = border.matcher(text); m.find() && borders < MOST_BORDERS; borders++) {
            if (isArticle(text, from, m.start()) && (!dropped || opensArticle(text, m.end()))) {
                parts.add(new Span(from, m.start()));
                from = dropped ? m.end() : m.start();
            }
        }
        if (parts.isEmpty() || isArticle(text, from, text.length())) {
            parts.add(new Span(from, text.length()));
        } else {
            Span last = parts.removeLast();
            parts.add(new Span(last.start(), text.length()));
        }
        return parts;
    }

    /** Enough words, and a line among them that ends as a sentence. Looks no further than it must. */
    private static boolean isArticle(String text, int from, int to) {
        int words = 0;
        boolean sentence = false;
        boolean inWord = false;
        for (int i = from; i < to && (words < LEAST_WORDS || !sentence); i++) {
            char c = text.charAt(i);
            boolean letter = !Character.isWhitespace(c);
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
            boolean lineEnds = i + 1 == to || text.charAt(i + 1) == '\n';
            sentence |= lineEnds && letter && Prose.endsSentence(text.substring(Math.max(from, i - 8), i + 1));
        }
        return words >= LEAST_WORDS && sentence;
    }

    /** A line across an article parts two sections of it; behind one that parts articles a head comes first. */
    private static boolean opensArticle(String text, int from) {
        List<Unit> units = Unit.of(text.substring(from, Math.min(text.length(), from + 4_000)));
        return units.size() >= 2 && !Prose.endsSentence(units.getFirst().text()) && units.getFirst().text().length() < 200;
    }
}
