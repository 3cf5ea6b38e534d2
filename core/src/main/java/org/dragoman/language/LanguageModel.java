package org.dragoman.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The neural model of English: one encoder pass gives parts of speech, lemmas, dependencies and names (the model card in
 * {@code model-en} tells how it was trained and how good it is). Run by ONNX Runtime. Safe for use by many threads at once.
 */
public final class LanguageModel implements AutoCloseable {

    /** Word pieces that the model can take at once, with the marks around a sentence. */
    static final int MAX_PIECES = 512;

    private final OrtEnvironment environment = OnnxEnvironment.open();
    private final OrtSession session;
    private final WordPieces wordPieces;
    private final Decoder decoder;
    private final String name;
    private final int batchPieces;

    private LanguageModel(ModelSettings settings) throws OrtException {
        ModelFiles files = new ModelFiles(ModelFiles.ENGLISH);
        wordPieces = new WordPieces(files.vocabulary());
        decoder = new Decoder(files.labels(), files.vocabulary());
        name = files.name();
        batchPieces = settings.batchPieces();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(settings.threads());
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(files.weights(settings.weights()), options);
        }
    }

    /**
     * Loads the model from the class path ({@code dragoman-model-en}).
     *
     * @throws java.io.UncheckedIOException if one of its files is missing; the message names it
     * @throws IllegalStateException if one of its files is damaged
     */
    public static LanguageModel load(ModelSettings settings) {
        try {
            return new LanguageModel(settings);
        } catch (OrtException e) {
            throw new IllegalStateException("the language model can't be loaded: " + e.getMessage(), e);
        }
    }

    /** Name and version: {@code "dragoman-en-1"}. */
    public String name() {
        return name;
    }

    /**
     * Analyses sentences of given words. The same sentences in the same list give the same answer.
     *
     * @param sentences the words of each sentence, at least one and at most 510
     * @return the analyses, in the order of the sentences
     * @throws IllegalArgumentException if a sentence has no words or too many
     */
    public List<Analysis> analyse(List<List<String>> sentences) {
        List<EncodedSentence> encoded = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            encoded.add(encode(i, sentences.get(i)));
        }
        encoded.sort(Comparator.comparingInt(EncodedSentence::length));
        Analysis[] analyses = new Analysis[sentences.size()];
        int first = 0;
        while (first < encoded.size()) {
            int end = batchEnd(encoded, first);
            List<EncodedSentence> batch = encoded.subList(first, end);
            List<Analysis> found = run(batch);
            for (int i = 0; i < batch.size(); i++) {
                analyses[batch.get(i).place()] = found.get(i);
            }
            first = end;
        }
        return Arrays.asList(analyses);
    }

    private EncodedSentence encode(int place, List<String> words) {
        if (words.isEmpty() || words.size() > MAX_PIECES - 2) {
            throw new IllegalArgumentException("sentence " + place + " has " + words.size() + " words");
        }
        return new EncodedSentence(place, words, wordPieces, MAX_PIECES);
    }

    /** Where the batch ends that begins at {@code first}; the sentences stand in order of length. */
    private int batchEnd(List<EncodedSentence> sentences, int first) {
        int end = first + 1;
        while (end < sentences.size() && (end + 1 - first) * sentences.get(end).length() <= batchPieces) {
            end++;
        }
        return end;
    }

    private List<Analysis> run(List<EncodedSentence> sentences) {
        Batch batch = new Batch(sentences);
        try {
            Map<String, OnnxTensor> inputs = batch.tensors(environment);
            try (OrtSession.Result result = session.run(inputs)) {
                return decoder.decode(sentences, batch.width(), result);
            } finally {
                inputs.values().forEach(OnnxTensor::close);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the language model failed: " + e.getMessage(), e);
        }
    }

    /** Frees the model's memory; nothing may be analysed after that. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the language model can't be closed: " + e.getMessage(), e);
        }
    }
}
