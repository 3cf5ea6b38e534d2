package org.dragoman.language;

import org.dragoman.neural.Outputs;

/** The model's scores for a batch, as flat arrays. */
final class Output {

    final float[] upos;
    final float[] xpos;
    final float[] lemmas;
    final float[] kinds;
    final float[] entities;
    final float[] heads;
    final long[] relations;

    Output(Outputs outputs) {
        upos = outputs.floats("upos");
        xpos = outputs.floats("xpos");
        lemmas = outputs.floats("lemma");
        kinds = outputs.floats("kinds");
        entities = outputs.floats("entities");
        heads = outputs.floats("heads");
        relations = outputs.numbers("relations");
    }
}
