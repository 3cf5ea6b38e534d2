package org.dragoman.evaluation.bench;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dragoman.language.EnglishReader;
import org.dragoman.neural.ModelSettings;
import org.dragoman.language.Reading;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Sentences a second that the language stage reads, from raw text to tree, on one core, warm: 60 sentences of news on one
 * page, written for this benchmark.
 *
 * <p>The shipped weights beside the same model in 32-bit floats (which {@code training/} writes by {@code export.py --floats}):
 *
 * <pre>{@code
 * mvn -q -pl evaluation -am package -DskipTests \
 *     dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime
 * java -cp evaluation/target/classes:$(cat evaluation/target/classpath) org.openjdk.jmh.Main LanguageBenchmark \
 *     -p weights=shipped,/path/to/model-fp32.onnx
 * }</pre>
 *
 * <p>Without {@code -p} only the shipped weights are measured. {@code -p batchPieces=64,128,256,512} compares batch sizes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LanguageBenchmark {

    private static final int SENTENCES = 60;

    /** {@code shipped}, or the path of an ONNX file. */
    @Param("shipped")
    public String weights = "shipped";

    /** Word pieces to a batch. */
    @Param("384")
    public int batchPieces = ModelSettings.DEFAULT.batchPieces();

    private @Nullable EnglishReader reader;
    private @Nullable Page page;

    /** Loads the model, and makes sure that the page is the one that the figures speak of. */
    @Setup(Level.Trial)
    public void load() throws IOException {
        Optional<Path> file = weights.equals("shipped") ? Optional.empty() : Optional.of(Path.of(weights));
        EnglishReader loaded = EnglishReader.load(new ModelSettings(1, batchPieces, file));
        Page sentences = page();
        int found = loaded.read(sentences).sentences().size();
        if (found != SENTENCES) {
            throw new IllegalStateException(found + " sentences instead of " + SENTENCES);
        }
        reader = loaded;
        page = sentences;
    }

    @TearDown(Level.Trial)
    public void close() {
        if (reader != null) {
            reader.close();
        }
    }

    /** One page of 60 sentences; the score is in sentences. */
    @Benchmark
    @OperationsPerInvocation(SENTENCES)
    public Reading read() {
        if (reader == null || page == null) {
            throw new IllegalStateException("not loaded");
        }
        return reader.read(page);
    }

    private static Page page() throws IOException {
        String text = text();
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.lines().toList()) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, start + line.length()), Block.ARTICLE));
            start += line.length() + 1;
        }
        return new Page("0", "sentences.txt", Optional.empty(), text, blocks, List.of(), List.of(), List.of());
    }

    private static String text() throws IOException {
        try (InputStream stream = LanguageBenchmark.class.getResourceAsStream("sentences.txt")) {
            if (stream == null) {
                throw new FileNotFoundException("resource missing: org/dragoman/evaluation/bench/sentences.txt");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
