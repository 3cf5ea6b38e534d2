package org.dragoman.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sentences as the padded tensors that the model takes. */
final class Batch {

    private final int rows;
    private final int length;
    private final int width;
    private final long[] pieces;
    private final long[] mask;
    private final long[] starts;
    private final long[] shapes;
    private final long[] marks;

    /** @param sentences at least one */
    Batch(List<EncodedSentence> sentences) {
        rows = sentences.size();
        length = sentences.stream().mapToInt(EncodedSentence::length).max().orElseThrow();
        width = sentences.stream().mapToInt(s -> s.words().size()).max().orElseThrow();
        pieces = new long[rows * length];
        mask = new long[rows * length];
        shapes = new long[rows * length];
        marks = new long[rows * length];
        starts = new long[rows * width];
        for (int row = 0; row < rows; row++) {
            fill(row, sentences.get(row));
        }
    }

    private void fill(int row, EncodedSentence sentence) {
        int at = row * length;
        pieces[at] = WordPieces.CLS;
        mask[at++] = 1;
        for (int word = 0; word < sentence.words().size(); word++) {
            starts[row * width + word] = at - (long) row * length;
            int shape = Shape.of(sentence.words().get(word)).number();
            for (int piece : sentence.pieces(word)) {
                pieces[at] = piece;
                shapes[at] = shape;
                marks[at] = sentence.sentence().mark(word);
                mask[at++] = 1;
            }
        }
        pieces[at] = WordPieces.SEP;
        mask[at] = 1;
    }

    /** Words in the longest sentence. */
    int width() {
        return width;
    }

    /**
     * The input tensors; the caller closes them.
     *
     * @param names those that the model wants
     */
    Map<String, OnnxTensor> tensors(OrtEnvironment environment, Set<String> names) throws OrtException {
        Map<String, OnnxTensor> tensors = new HashMap<>();
        for (String name : names) {
            tensors.put(name, switch (name) {
                case "input_ids" -> tensor(environment, pieces, length);
                case "attention_mask" -> tensor(environment, mask, length);
                case "word_starts" -> tensor(environment, starts, width);
                case "shapes" -> tensor(environment, shapes, length);
                case "marks" -> tensor(environment, marks, length);
                default -> throw new IllegalStateException("the model wants an input \"" + name + '"');
            });
        }
        return tensors;
    }

    private OnnxTensor tensor(OrtEnvironment environment, long[] values, int columns) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {rows, columns});
    }
}
