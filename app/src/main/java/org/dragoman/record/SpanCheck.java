package org.dragoman.record;

import java.util.Optional;
import org.dragoman.language.Clitics;

/**
 * A span of a record that is to be held against the text of its page.
 *
 * @param kind what it belongs to, and {@code id} the id of that
 * @param what what it marks, for a reader: {@code "trigger"}
 * @param words whether it marks words, whole and without the spaces around them, rather than a stretch of text
 * @param within the span that it must lie in, if there is one
 */
record SpanCheck(String kind, String id, String what, boolean words, Ends ends, Optional<Ends> within) {

    /** Two offsets as the record has them, which may be no span at all. */
    record Ends(int start, int end) {}

    /** What is wrong with it, if something is. */
    Optional<String> problem(String text) {
        int start = ends.start;
        int end = ends.end;
        if (start < 0 || end < start) {
            return Optional.of(problemOf("is no span"));
        }
        if (end > text.length()) {
            return Optional.of(problemOf("reaches past the page's end"));
        }
        if (cutsCharacter(text, start) || cutsCharacter(text, end)) {
            return Optional.of(problemOf("cuts a character in two"));
        }
        if (within.filter(outer -> start < outer.start || end > outer.end).isPresent()) {
            return Optional.of(problemOf("lies outside its sentence"));
        }
        return words ? wordsProblem(text) : Optional.empty();
    }

    private Optional<String> wordsProblem(String text) {
        String marked = text.substring(ends.start, ends.end);
        if (marked.isBlank()) {
            return Optional.of(problemOf("marks no words"));
        }
        if (!marked.equals(marked.strip()) || cutsWord(text, ends.start) || cutsWord(text, ends.end)) {
            return Optional.of(problemOf("starts or ends within a word or beside one: '" + marked + "'"));
        }
        return Optional.empty();
    }

    private String problemOf(String problem) {
        return "its " + what + " [" + ends.start + ", " + ends.end + ") " + problem;
    }

    private static boolean cutsCharacter(String text, int offset) {
        return offset > 0 && offset < text.length()
                && Character.isHighSurrogate(text.charAt(offset - 1)) && Character.isLowSurrogate(text.charAt(offset));
    }

    private static boolean cutsWord(String text, int offset) {
        return offset > 0 && offset < text.length()
                && Character.isLetter(text.charAt(offset - 1)) && Character.isLetter(text.charAt(offset))
                && !Clitics.isBetween(text, offset);
    }
}
