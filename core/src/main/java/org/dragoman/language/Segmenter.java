package org.dragoman.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.page.Span;

/**
 * Text to sentences of words, by rules: the first half of the language stage, before the model. Every character of the
 * text that is not white space is in exactly one word of one sentence. A sentence of more than
 * {@value LongSentences#MAX_WORDS} words (a list, a page without full stops) is cut. Safe for use by many threads.
 */
public final class Segmenter {

    private static final Set<String> MARKS = Set.of(".", "?", "!");
    private static final Set<String> CLOSERS = Set.of("\"", "”", "’", "'", "''", "’’", ")", "]", "»", "}");
    private static final Set<String> OPENERS = Set.of("\"", "“", "‘", "'", "``", "(", "[", "«", "{");
    private static final Set<String> SPEECH = Set.of(
            "said", "says", "asked", "asks", "added", "wrote", "replied", "told", "declared", "demanded", "exclaimed",
            "shouted", "cried", "chanted", "insisted", "warned", "tweeted", "answered", "wondered", "continued");

    /** What may stand behind a verb of speaking that follows what was said. */
    private static final Set<String> CIRCUMSTANCE = Set.of(
            "in", "on", "at", "as", "when", "while", "after", "during", "before", "last", "later", "to", "of", "with");

    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");
    private static final Pattern CLITIC = Pattern.compile("['’](?i:s|ll|re|ve|d|m)");
    private static final Pattern SMILEY = Pattern.compile("[:;=]['o-]?[()DPpO|]+|<3|\\^_\\^");

    /** How many words behind a quoted question the verb of speaking may stand: "… ?" Foreign Minister Wang Yi asked. */
    private static final int SPEAKER_LENGTH = 6;

    /** How far back, in words, a quotation mark is looked for that a single one closes. */
    private static final int QUOTATION_LENGTH = 300;

    private final Abbreviations abbreviations = new Abbreviations();
    private final Tokeniser tokeniser = new Tokeniser(abbreviations);

    /**
     * The sentences in a range of a text.
     *
     * @param text the text
     * @param range the range, such as one paragraph; no sentence reaches past it
     * @return the sentences in order, each with the spans of its words in the text; none where there is only white space
     */
    public List<List<Span>> segment(String text, Span range) {
        List<Span> words = tokeniser.tokenise(text, range);
        List<List<Span>> sentences = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < words.size(); i++) {
            int last = end(text, words, first, i);
            if (last >= 0) {
                LongSentences.cut(text, words.subList(first, last + 1), sentences);
                first = last + 1;
                i = last;
            }
        }
        if (first < words.size()) {
            LongSentences.cut(text, words.subList(first, words.size()), sentences);
        }
        return sentences;
    }

    /** The last word of the sentence that ends with the word at {@code i} and the marks behind it, or -1 if none does. */
    private int end(String text, List<Span> words, int first, int i) {
        if (i + 1 == words.size()) {
            return i;
        }
        if (breaksLine(text, words.get(i), words.get(i + 1))) {
            return i;
        }
        String word = words.get(i).of(text);
        char mark = word.charAt(word.length() - 1);
        if (mark != '.' && mark != '?' && mark != '!' && mark != '…') {
            return -1;
        }
        int last = withClosers(text, words, i);
        if (last + 1 == words.size()) {
            return last;
        }
        if (isListNumber(text, words, first, i)) {
            return -1;
        }
        String next = nextWord(text, words, last + 1);
        boolean abbreviation = word.length() > 1 && mark == '.' && !isDots(word);
        boolean ends = abbreviation
                ? endsAfterAbbreviation(text, words, i, last, next)
                : endsAfterMark(text, words, word, i, last, next);
        return ends ? last : -1;
    }

    /** After a full stop, a question mark, an exclamation mark, dots. */
    private boolean endsAfterMark(String text, List<Span> words, String mark, int i, int last, String next) {
        boolean stop = mark.equals(".");
        if (CLITIC.matcher(next).matches() || next.equals(",") || next.equals(";") || (next.equals(":") && !stop)) {
            return false;
        }
        if (last > i && closesQuotation(words.get(last).of(text))) {
            return !startsLower(next) && (stop || !isSpeaker(text, words, last + 1));
        }
        if (isDots(mark)) {
            return !startsLower(next) && words.get(last).end() < words.get(last + 1).start();
        }
        return stop
                || mark.length() > 1
                || (i > 0 && startsLower(words.get(i - 1).of(text)))
                || !(startsLower(next) || DASHES.contains(next));
    }

    /** After an abbreviation the next word must look like the opening of a sentence. */
    private boolean endsAfterAbbreviation(String text, List<Span> words, int i, int last, String next) {
        String word = words.get(i).of(text);
        String bare = word.substring(0, word.length() - 1);
        boolean initial = bare.length() == 1;
        if (initial || abbreviations.is(bare, Abbreviations.Use.BEFORE)) {
            return false;
        }
        return Character.isUpperCase(next.codePointAt(0))
                && (abbreviations.opensSentence(next) || (last > i && closesQuotation(words.get(last).of(text))));
    }

    /** The closing quotes and brackets behind a sentence's mark, a smiley and a note's number belong to it. */
    private static int withClosers(String text, List<Span> words, int i) {
        int last = i;
        while (last + 1 < words.size()) {
            if (closes(text, words, last + 1)) {
                last++;
            } else if (isNote(text, words, last + 1)) {
                last += 3;
            } else {
                return last;
            }
        }
        return last;
    }

    private static boolean closes(String text, List<Span> words, int i) {
        String form = words.get(i).of(text);
        boolean joined = words.get(i).start() == words.get(i - 1).end();
        if (form.equals("\"") && !joined) {
            boolean opens = i + 1 < words.size() && words.get(i + 1).start() == words.get(i).end();
            return !opens && quotes(text, words, i) % 2 == 1;
        }
        return (joined && (CLOSERS.contains(form) || MARKS.contains(form))) || SMILEY.matcher(form).matches();
    }

    private static int quotes(String text, List<Span> words, int to) {
        int quotes = 0;
        for (int i = Math.max(0, to - QUOTATION_LENGTH); i < to; i++) {
            quotes += words.get(i).of(text).equals("\"") ? 1 : 0;
        }
        return quotes;
    }

    /** "[17]" */
    private static boolean isNote(String text, List<Span> words, int i) {
        return i + 2 < words.size()
                && words.get(i).of(text).equals("[")
                && words.get(i + 1).of(text).matches("\\d{1,3}")
                && words.get(i + 2).of(text).equals("]");
    }

    /** "3." or "b." at the opening of a sentence. */
    private static boolean isListNumber(String text, List<Span> words, int first, int i) {
        return i == first + 1
                && words.get(i).of(text).equals(".")
                && words.get(first).of(text).matches("\\d{1,2}|[a-z]|[ivx]{1,4}");
    }

    /** The next word that is not an opening quote or bracket. */
    private static String nextWord(String text, List<Span> words, int from) {
        int at = from;
        while (at + 1 < words.size() && OPENERS.contains(words.get(at).of(text))) {
            at++;
        }
        return words.get(at).of(text);
    }

    /** Whether a few words lead to a verb of speaking that says no more than who spoke and when. */
    private boolean isSpeaker(String text, List<Span> words, int from) {
        if (abbreviations.opensSentence(words.get(from).of(text))) {
            return false;
        }
        for (int i = from; i + 1 < Math.min(words.size(), from + SPEAKER_LENGTH); i++) {
            String form = words.get(i).of(text);
            if (SPEECH.contains(form)) {
                String next = words.get(i + 1).of(text);
                return !Character.isLetter(next.codePointAt(0)) || CIRCUMSTANCE.contains(next);
            }
            if (!Character.isLetter(form.codePointAt(0))) {
                return false;
            }
        }
        return false;
    }

    private static boolean closesQuotation(String form) {
        return !form.isEmpty() && "\"”’'»".indexOf(form.charAt(form.length() - 1)) >= 0;
    }

    private static boolean isDots(String word) {
        return word.equals("…") || word.startsWith("..");
    }

    private static boolean startsLower(String word) {
        return Character.isLowerCase(word.codePointAt(0));
    }

    /** An empty line between two words parts sentences, whatever the words. */
    private static boolean breaksLine(String text, Span word, Span next) {
        int breaks = 0;
        for (int at = word.end(); at < next.start(); at++) {
            breaks += text.charAt(at) == '\n' ? 1 : 0;
        }
        return breaks > 1;
    }
}
