import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the second model over batches in ONNX Runtime, for evaluate_opinion.py:
 * {@code OpinionRunner model batches answers [rounds]}.
 *
 * <p>A batch is the integers B, T, W, then input_ids, attention_mask, word_starts, shapes and marks. An answer holds the
 * floats of each output, in the order of OUTPUTS. With rounds, the batches are run that often on one thread, and the
 * processor seconds of the best round are printed.
 */
public class OpinionRunner {
    private static final List<String> INPUTS = List.of("input_ids", "attention_mask", "word_starts", "shapes", "marks");
    private static final List<String> OUTPUTS =
            List.of("triggers", "roles", "type", "modes", "status", "relation", "plv");

    public static void main(String[] args) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        List<Map<String, OnnxTensor>> batches = new ArrayList<>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[1]))))) {
            while (true) {
                batches.add(read(in, environment));
            }
        } catch (EOFException end) {
            // all batches are read
        }
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        try (var session = environment.createSession(args[0], options);
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[2]))))) {
            for (var batch : batches) {
                try (var result = session.run(batch)) {
                    for (String output : OUTPUTS) {
                        FloatBuffer scores = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
                        while (scores.hasRemaining()) {
                            out.writeFloat(scores.get());
                        }
                    }
                }
            }
            ThreadMXBean thread = ManagementFactory.getThreadMXBean();
            double best = Double.MAX_VALUE;
            for (int round = 0; round < rounds; round++) {
                long start = thread.getCurrentThreadCpuTime();
                for (var batch : batches) {
                    session.run(batch).close();
                }
                best = Math.min(best, (thread.getCurrentThreadCpuTime() - start) / 1e9);
            }
            if (rounds > 0) {
                System.out.println(best);
            }
        }
    }

    private static Map<String, OnnxTensor> read(DataInputStream in, OrtEnvironment environment) throws Exception {
        int rows = in.readInt();
        int pieces = in.readInt();
        int words = in.readInt();
        Map<String, OnnxTensor> tensors = new HashMap<>();
        for (String input : INPUTS) {
            int width = input.equals("word_starts") ? words : pieces;
            long[] numbers = new long[rows * width];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = in.readInt();
            }
            tensors.put(input, OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), new long[] {rows, width}));
        }
        return tensors;
    }
}
