package org.dragoman.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Span;

/**
 * A paragraph of a treebank as running text.
 *
 * @param text the text, as it was before it was annotated
 * @param sentences where its sentences stand
 * @param words where its syntactic words stand; nothing for those of a word whose parts are not its characters
 */
record GoldParagraph(String text, List<Span> sentences, List<Optional<Span>> words) {

    /** The paragraphs of sentences in reading order. */
    static List<GoldParagraph> of(List<GoldSentence> sentences) {
        List<GoldParagraph> paragraphs = new ArrayList<>();
        List<GoldSentence> open = new ArrayList<>();
        for (GoldSentence sentence : sentences) {
            if (sentence.opensParagraph() && !open.isEmpty()) {
                paragraphs.add(join(open));
                open.clear();
            }
            open.add(sentence);
        }
        if (!open.isEmpty()) {
            paragraphs.add(join(open));
        }
        return paragraphs;
    }

    private static GoldParagraph join(List<GoldSentence> sentences) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        List<Optional<Span>> words = new ArrayList<>();
        for (GoldSentence sentence : sentences) {
            int start = text.length();
            int end = start;
            for (GoldSentence.Surface surface : sentence.surfaces()) {
                addWords(words, sentence, surface, text.length());
                end = text.append(surface.form()).length();
                if (surface.spaceAfter()) {
                    text.append(' ');
                }
            }
            spans.add(new Span(start, end));
        }
        return new GoldParagraph(text.toString(), spans, words);
    }

    private static void addWords(
            List<Optional<Span>> words, GoldSentence sentence, GoldSentence.Surface surface, int start) {
        List<String> forms = sentence.forms().subList(surface.first(), surface.first() + surface.count());
        boolean literal = String.join("", forms).equals(surface.form());
        int at = start;
        for (String form : forms) {
            words.add(literal ? Optional.of(new Span(at, at + form.length())) : Optional.empty());
            at += form.length();
        }
    }
}
