package org.dragoman.language;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.neural.ModelFiles;
import org.dragoman.neural.ModelSettings;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.dragoman.page.Span;

/**
 * Reads English pages: {@link Segmenter} parts each prose block into sentences of words, {@link LanguageModel} analyses
 * them. A page is read by itself, so the same page gives the same reading whatever else is read. Safe for use by many threads.
 */
public final class EnglishReader implements LanguageReader, AutoCloseable {

    private final Segmenter segmenter = new Segmenter();
    private final LanguageModel model;

    private EnglishReader(LanguageModel model) {
        this.model = model;
    }

    /** A reader with the shipped model; see {@link LanguageModel#load} for what can go wrong. */
    public static EnglishReader load() {
        return load(ModelSettings.DEFAULT);
    }

    /** A reader with a model as the settings have it. */
    public static EnglishReader load(ModelSettings settings) {
        return new EnglishReader(LanguageModel.load(settings));
    }

    /** Name and version of the model: {@code "dragoman-en-1"}. */
    public String modelName() {
        return model.name();
    }

    /** Name and version of the shipped model, without loading it. */
    public static String shippedModelName() {
        return ModelFiles.LANGUAGE.name();
    }

    @Override
    public Reading read(Page page) {
        List<Words> sentences = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (block.kind().isProse()) {
                segmenter.segment(page.text(), block.span()).forEach(spans -> sentences.add(new Words(block, spans)));
            }
        }
        List<List<String>> forms = sentences.stream().map(s -> s.forms(page.text())).toList();
        List<Analysis> analyses = model.analyse(forms);
        List<Sentence> read = new ArrayList<>();
        for (int i = 0; i < analyses.size(); i++) {
            read.add(sentence(i, sentences.get(i), forms.get(i), analyses.get(i)));
        }
        return new Reading(read);
    }

    private static Sentence sentence(int index, Words words, List<String> forms, Analysis analysis) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            Analysis.Word word = analysis.words().get(i);
            tokens.add(new Token(
                    i,
                    words.spans().get(i),
                    forms.get(i),
                    word.lemma(),
                    word.upos(),
                    word.xpos(),
                    word.head(),
                    word.relation(),
                    word.kind()));
        }
        List<Mention> mentions = analysis.names().stream()
                .map(name -> new Mention(
                        name.kind(), name.first(), name.end(), words.span(name.first(), name.end()), name.score()))
                .toList();
        return new Sentence(index, words.block(), words.span(0, forms.size()), tokens, mentions);
    }

    /** Frees the model's memory; nothing may be read after that. */
    @Override
    public void close() {
        model.close();
    }

    /** A sentence before it is analysed. */
    private record Words(Block block, List<Span> spans) {

        List<String> forms(String text) {
            return spans.stream().map(span -> span.of(text)).toList();
        }

        Span span(int first, int end) {
            return spans.get(first).union(spans.get(end - 1));
        }
    }
}
