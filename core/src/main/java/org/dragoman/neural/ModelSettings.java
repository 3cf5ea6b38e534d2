package org.dragoman.neural;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a language model is run.
 *
 * @param threads how many threads compute one batch, at least 1; with several pages read at once, 1 is best
 * @param batchPieces how many word pieces, padding included, a batch may have, at least 1. A longer sentence is a batch by
 *     itself
 * @param weights an ONNX file to take the weights from, instead of the shipped one
 */
public record ModelSettings(int threads, int batchPieces, Optional<Path> weights) {

    /** One thread, batches of up to 384 pieces (the fastest measured), the shipped weights. */
    public static final ModelSettings DEFAULT = new ModelSettings(1, 384, Optional.empty());

    /** @throws IllegalArgumentException if a number is less than 1 */
    public ModelSettings {
        if (threads < 1 || batchPieces < 1) {
            throw new IllegalArgumentException("threads " + threads + ", pieces to a batch " + batchPieces);
        }
    }
}
