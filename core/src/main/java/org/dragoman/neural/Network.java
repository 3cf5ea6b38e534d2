package org.dragoman.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A neural network over the word pieces of sentences, run by ONNX Runtime: sentences of like length make a batch. Safe for use
 * by many threads at once.
 */
public final class Network implements AutoCloseable {

    /** Words that a sentence may have. */
    public static final int MAX_WORDS = 510;

    /** Word pieces that a model can take at once, with the marks around a sentence. */
    static final int MAX_PIECES = MAX_WORDS + 2;

    private final OrtEnvironment environment = OnnxEnvironment.open();
    private final OrtSession session;
    private final WordPieces wordPieces;
    private final int batchPieces;

    private Network(ModelFiles files, ModelSettings settings) throws OrtException {
        wordPieces = new WordPieces(files.vocabulary());
        batchPieces = settings.batchPieces();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(settings.threads());
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(files.weights(settings.weights()), options);
        }
    }

    /**
     * Loads a network.
     *
     * @throws java.io.UncheckedIOException if one of its files is missing; the message names it
     * @throws IllegalStateException if one of its files is damaged
     */
    public static Network load(ModelFiles files, ModelSettings settings) {
        try {
            return new Network(files, settings);
        } catch (OrtException e) {
            throw new IllegalStateException("the language model can't be loaded: " + e.getMessage(), e);
        }
    }

    /**
     * Runs sentences through the network. A sentence has the same answer, to the last bit, whatever stands beside it: the shipped
     * weights have fixed ranges for their activations (other weights may have those of each batch).
     *
     * @param sentences the sentences, each of at least one word and at most {@value #MAX_WORDS}
     * @param reader makes one answer a sentence of what the network says to a batch
     * @return the answers, in the order of the sentences
     * @throws IllegalArgumentException if a sentence has no words or too many
     */
    public <T> List<T> run(List<MarkedWords> sentences, Function<Outputs, List<T>> reader) {
        for (int i = 0; i < sentences.size(); i++) {
            int count = sentences.get(i).words().size();
            if (count == 0 || count > MAX_WORDS) {
                throw new IllegalArgumentException("sentence " + i + " has " + count + " words");
            }
        }
        // What a page repeats is read once.
        List<EncodedSentence> encoded = sentences.stream()
                .distinct()
                .map(sentence -> new EncodedSentence(sentence, wordPieces, MAX_PIECES))
                .sorted(Comparator.comparingInt(EncodedSentence::length))
                .toList();
        Map<MarkedWords, T> answers = new HashMap<>();
        int[] lengths = encoded.stream().mapToInt(EncodedSentence::length).toArray();
        int first = 0;
        for (int end : Batching.ends(lengths, batchPieces)) {
            List<EncodedSentence> batch = encoded.subList(first, end);
            List<T> found = runBatch(batch, reader);
            for (int i = 0; i < batch.size(); i++) {
                answers.put(batch.get(i).sentence(), found.get(i));
            }
            first = end;
        }
        return sentences.stream().map(sentence -> Objects.requireNonNull(answers.get(sentence))).toList();
    }

    private <T> List<T> runBatch(List<EncodedSentence> sentences, Function<Outputs, List<T>> reader) {
        Batch batch = new Batch(sentences);
        try {
            Map<String, OnnxTensor> inputs = batch.tensors(environment, session.getInputNames());
            try (OrtSession.Result result = session.run(inputs)) {
                return reader.apply(new Outputs(
                        sentences.stream().map(EncodedSentence::sentence).toList(), batch.width(), result));
            } finally {
                inputs.values().forEach(OnnxTensor::close);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the language model failed: " + e.getMessage(), e);
        }
    }

    /** Frees the network's memory; nothing may be run after that. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the language model can't be closed: " + e.getMessage(), e);
        }
    }
}
