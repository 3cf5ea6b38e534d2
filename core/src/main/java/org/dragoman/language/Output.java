package org.dragoman.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** The model's scores for a batch, copied out of the runtime into flat arrays. */
final class Output {

    final float[] upos;
    final float[] xpos;
    final float[] lemmas;
    final float[] kinds;
    final float[] entities;
    final float[] heads;
    final long[] relations;

    Output(OrtSession.Result result) throws OrtException {
        upos = floats(result, "upos");
        xpos = floats(result, "xpos");
        lemmas = floats(result, "lemma");
        kinds = floats(result, "kinds");
        entities = floats(result, "entities");
        heads = floats(result, "heads");
        relations = tensor(result, "relations").getLongBuffer().array();
    }

    private static float[] floats(OrtSession.Result result, String name) throws OrtException {
        return tensor(result, name).getFloatBuffer().array();
    }

    private static OnnxTensor tensor(OrtSession.Result result, String name) {
        return (OnnxTensor) result.get(name)
                .orElseThrow(() -> new IllegalStateException("the language model has no output \"" + name + '"'));
    }
}
