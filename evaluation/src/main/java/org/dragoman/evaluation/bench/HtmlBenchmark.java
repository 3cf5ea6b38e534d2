package org.dragoman.evaluation.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.dragoman.page.html.HtmlReader;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * HTML pages a second on one core, warm, parsing included: Dragoman's reader, parsing alone, and readability4j on the
 * same
 * pages. The pages are those of a folder, plain or gzipped: {@code -p folder=DIR}; by default the fixtures of the
 * core's
 * tests, which are far smaller than real pages.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class HtmlBenchmark {

    private static final String ADDRESS = "https://courier.example/2023/07/03/page";

    /** Where the pages lie. */
    @Param("core/src/test/resources/org/dragoman/page/html")
    public String folder = "";

    private final HtmlReader reader = HtmlReader.create();
    private List<String> pages = List.of();
    private int next;

    /** Loads the pages. */
    @Setup
    public void load() throws IOException {
        pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(f -> f.toString().contains(".htm")).sorted().toList()) {
                try (InputStream raw = Files.newInputStream(file);
                        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
                    pages.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    private String page() {
        next = (next + 1) % pages.size();
        return pages.get(next);
    }

    /** Parse, find the article, teasers, metadata and dates. */
    @Benchmark
    public Object dragoman() {
        return reader.read(page(), Optional.of(ADDRESS));
    }

    /** Parse only. */
    @Benchmark
    public Object jsoupAlone() {
        return Jsoup.parse(page());
    }

    /** Parse and find the article. */
    @Benchmark
    public Object readability4j() {
        return new Readability4J(ADDRESS, page()).parse();
    }
}
