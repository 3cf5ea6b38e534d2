package org.dragoman.neural;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Opens the environment of ONNX Runtime. */
final class OnnxEnvironment {

    /** Reserved, and used only as far as the recursion goes. */
    private static final long STACK_BYTES = 1L << 29;

    private OnnxEnvironment() {}

    /**
     * The environment. ONNX Runtime 1.29 matches the command line of the process by a recursion as deep as that is long: some
     * hundred file names overflow the stack of a usual thread, and the process dies. So it is first asked for on a deep one.
     */
    static OrtEnvironment open() {
        FutureTask<OrtEnvironment> opening = new FutureTask<>(OrtEnvironment::getEnvironment);
        new Thread(null, opening, "onnxruntime", STACK_BYTES).start();
        try {
            return opening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ONNX Runtime was opened", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("ONNX Runtime can't be opened", e.getCause());
        }
    }
}
