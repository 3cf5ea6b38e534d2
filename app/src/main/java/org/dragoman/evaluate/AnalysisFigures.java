package org.dragoman.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.language.Analysis;
import org.dragoman.language.LanguageModel;

/**
 * The model's analyses of a treebank's words against the treebank's: the share of words, punctuation included, that are
 * right. UAS: the head; LAS: head and relation (without subtype); UPOS, XPOS, lemma: the value itself.
 */
final class AnalysisFigures {

    private static final int SENTENCES_AT_ONCE = 256;

    private final LanguageModel model;
    private long words;
    private long heads;
    private long relations;
    private long upos;
    private long xpos;
    private long lemmas;

    AnalysisFigures(LanguageModel model) {
        this.model = model;
    }

    void add(List<GoldSentence> sentences) {
        for (int from = 0; from < sentences.size(); from += SENTENCES_AT_ONCE) {
            List<GoldSentence> some = sentences.subList(from, Math.min(sentences.size(), from + SENTENCES_AT_ONCE));
            List<Analysis> found =
                    model.analyse(some.stream().map(GoldSentence::forms).toList());
            for (int i = 0; i < found.size(); i++) {
                add(some.get(i), found.get(i));
            }
        }
    }

    private void add(GoldSentence sentence, Analysis analysis) {
        for (int i = 0; i < sentence.words().size(); i++) {
            GoldSentence.Word gold = sentence.words().get(i);
            Analysis.Word word = analysis.words().get(i);
            boolean attached = word.head() + 1 == gold.head();
            words++;
            heads += attached ? 1 : 0;
            relations += attached && word.relation().equals(gold.relation()) ? 1 : 0;
            upos += word.upos().equals(gold.upos()) ? 1 : 0;
            xpos += word.xpos().equals(gold.xpos()) ? 1 : 0;
            lemmas += word.lemma().equals(gold.lemma()) ? 1 : 0;
        }
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(share("UAS", heads));
        figures.add(share("LAS", relations));
        figures.add(share("UPOS", upos));
        figures.add(share("XPOS", xpos));
        figures.add(share("lemma", lemmas));
        return figures;
    }

    private Figure share(String measure, long right) {
        return new Figure(measure, words == 0 ? 0 : (double) right / words);
    }
}
