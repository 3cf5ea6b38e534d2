package org.dragoman.language;

import java.util.List;
import org.dragoman.neural.MarkedWords;
import org.dragoman.neural.ModelFiles;
import org.dragoman.neural.ModelSettings;
import org.dragoman.neural.Network;

/**
 * The neural model of English: one encoder pass gives parts of speech, lemmas, dependencies and names (the model card in
 * {@code model-en} tells how it was trained and how good it is). Safe for use by many threads at once.
 */
public final class LanguageModel implements AutoCloseable {

    private final Network network;
    private final Decoder decoder;
    private final String name;

    private LanguageModel(ModelFiles files, ModelSettings settings) {
        network = Network.load(files, settings);
        decoder = new Decoder(files.labels(), files.vocabulary());
        name = files.name();
    }

    /**
     * Loads the model from the class path ({@code dragoman-model-en}).
     *
     * @throws java.io.UncheckedIOException if one of its files is missing; the message names it
     * @throws IllegalStateException if one of its files is damaged
     */
    public static LanguageModel load(ModelSettings settings) {
        return new LanguageModel(ModelFiles.LANGUAGE, settings);
    }

    /** Name and version: {@code "dragoman-en-1"}. */
    public String name() {
        return name;
    }

    /**
     * Analyses sentences of given words. A sentence has the same analysis whatever stands beside it.
     *
     * @param sentences the words of each sentence, at least one and at most 510
     * @return the analyses, in the order of the sentences
     * @throws IllegalArgumentException if a sentence has no words or too many
     */
    public List<Analysis> analyse(List<List<String>> sentences) {
        return network.run(sentences.stream().map(MarkedWords::of).toList(), decoder::decode);
    }

    /** Frees the model's memory; nothing may be analysed after that. */
    @Override
    public void close() {
        network.close();
    }
}
