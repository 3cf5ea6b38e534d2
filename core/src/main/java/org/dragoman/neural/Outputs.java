package org.dragoman.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import java.util.List;

/** What a network answers to one batch of sentences. Of use only while the batch is read. */
public final class Outputs {

    private final List<MarkedWords> sentences;
    private final int width;
    private final OrtSession.Result result;

    Outputs(List<MarkedWords> sentences, int width, OrtSession.Result result) {
        this.sentences = List.copyOf(sentences);
        this.width = width;
        this.result = result;
    }

    /** The sentences of the batch, in the order of its rows. */
    public List<MarkedWords> sentences() {
        return sentences;
    }

    /** Words in the longest sentence. */
    public int width() {
        return width;
    }

    /** The scores of an output, copied out of the runtime into a flat array. */
    public float[] floats(String name) {
        return tensor(name).getFloatBuffer().array();
    }

    /** The numbers of an output, copied out of the runtime into a flat array. */
    public long[] numbers(String name) {
        return tensor(name).getLongBuffer().array();
    }

    private OnnxTensor tensor(String name) {
        return (OnnxTensor) result.get(name)
                .orElseThrow(() -> new IllegalStateException("the model has no output \"" + name + '"'));
    }
}
