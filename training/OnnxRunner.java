import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a model over batches in ONNX Runtime, for evaluate.py: {@code OnnxRunner model batches answers [rounds]}.
 *
 * <p>A batch is the integers B, T, W, then input_ids, attention_mask, word_starts and shapes. An answer holds, per word
 * of the batch, the best label of each tagger (of entities, all scores), then the arc scores, then the relation of each
 * arc. With rounds, the
 * batches are run that often on one thread, and the processor seconds of the best round are printed.
 */
public class OnnxRunner {
    private static final String[] TAGGERS = {"upos", "xpos", "lemma", "entities", "kinds"};

    record Batch(int rows, long[] ids, long[] mask, long[] starts, long[] shapes) {
        static Batch read(DataInputStream in) throws IOException {
            int rows = in.readInt();
            int pieces = in.readInt();
            int words = in.readInt();
            return new Batch(rows, longs(in, rows * pieces), longs(in, rows * pieces), longs(in, rows * words),
                    longs(in, rows * pieces));
        }

        private static long[] longs(DataInputStream in, int count) throws IOException {
            long[] numbers = new long[count];
            for (int i = 0; i < count; i++) {
                numbers[i] = in.readInt();
            }
            return numbers;
        }

        Map<String, OnnxTensor> tensors(OrtEnvironment environment) throws Exception {
            return Map.of("input_ids", tensor(environment, ids), "attention_mask", tensor(environment, mask),
                    "word_starts", tensor(environment, starts), "shapes", tensor(environment, shapes));
        }

        private OnnxTensor tensor(OrtEnvironment environment, long[] numbers) throws Exception {
            return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers),
                    new long[] {rows, numbers.length / rows});
        }
    }

    public static void main(String[] args) throws Exception {
        List<Batch> batches = new ArrayList<>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[1]))))) {
            while (true) {
                batches.add(Batch.read(in));
            }
        } catch (EOFException end) {
            // all batches are read
        }
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        var options = new OrtSession.SessionOptions();
        if (rounds > 0) {
            options.setIntraOpNumThreads(1);
        }
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        try (var session = environment.createSession(args[0], options);
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[2]))))) {
            for (Batch batch : batches) {
                try (var result = session.run(batch.tensors(environment))) {
                    write(result, out);
                }
            }
            ThreadMXBean thread = ManagementFactory.getThreadMXBean();
            double best = Double.MAX_VALUE;
            for (int round = 0; round < rounds; round++) {
                long start = thread.getCurrentThreadCpuTime();
                for (Batch batch : batches) {
                    session.run(batch.tensors(environment)).close();
                }
                best = Math.min(best, (thread.getCurrentThreadCpuTime() - start) / 1e9);
            }
            if (rounds > 0) {
                System.out.println(best);
            }
        }
    }

    private static void write(OrtSession.Result result, DataOutputStream out) throws Exception {
        for (String tagger : TAGGERS) {
            if (tagger.equals("entities")) {
                writeScores(result, tagger, out);
                continue;
            }
            for (float[][] sentence : (float[][][]) result.get(tagger).orElseThrow().getValue()) {
                for (float[] scores : sentence) {
                    out.writeInt(best(scores));
                }
            }
        }
        writeScores(result, "heads", out);
        for (long[][] sentence : (long[][][]) result.get("relations").orElseThrow().getValue()) {
            for (long[] relations : sentence) {
                for (long relation : relations) {
                    out.writeInt((int) relation);
                }
            }
        }
    }

    private static void writeScores(OrtSession.Result result, String output, DataOutputStream out) throws Exception {
        for (float[][] sentence : (float[][][]) result.get(output).orElseThrow().getValue()) {
            for (float[] scores : sentence) {
                for (float score : scores) {
                    out.writeFloat(score);
                }
            }
        }
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
