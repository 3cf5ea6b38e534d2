package org.dragoman.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Segmenter;
import org.dragoman.page.Span;

/**
 * Sentences and words found in raw text against a treebank's: F1 of exact spans, as the CoNLL 2018 shared task counts
 * them (sentences, and syntactic words).
 */
final class SegmentationFigures {

    private final Segmenter segmenter = new Segmenter();
    private final MatchCount sentences = new MatchCount();
    private final MatchCount words = new MatchCount();

    void add(GoldParagraph paragraph) {
        List<List<Span>> found = segmenter.segment(
                paragraph.text(), new Span(0, paragraph.text().length()));
        Set<Span> foundSentences = new HashSet<>();
        Set<Span> foundWords = new HashSet<>();
        for (List<Span> sentence : found) {
            foundSentences.add(sentence.getFirst().union(sentence.getLast()));
            foundWords.addAll(sentence);
        }
        sentences.add(new HashSet<>(paragraph.sentences()), foundSentences);
        Set<Span> goldWords = new HashSet<>();
        paragraph.words().stream().flatMap(Optional::stream).forEach(goldWords::add);
        words.add(goldWords, foundWords);
        words.addMissed(paragraph.words().size() - goldWords.size());
    }

    List<Figure> figures() {
        return List.of(new Figure("raw sentence F1", sentences.f1()), new Figure("raw word F1", words.f1()));
    }
}
