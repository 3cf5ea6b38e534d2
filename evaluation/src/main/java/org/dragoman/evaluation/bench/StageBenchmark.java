package org.dragoman.evaluation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dragoman.Coding;
import org.dragoman.Dragoman;
import org.dragoman.language.EnglishReader;
import org.dragoman.opinion.OpinionModel;
import org.dragoman.page.Input;
import org.dragoman.page.Page;
import org.dragoman.page.PageOutcome;
import org.dragoman.page.PageReader;
import org.dragoman.register.Register;
import org.dragoman.what.Codebook;
import org.dragoman.what.Coder;
import org.dragoman.when.Chronicler;
import org.dragoman.where.Locator;
import org.dragoman.who.Caster;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Where the time of coding goes: milliseconds that each stage takes for all pages of a folder, on one core, warm, each stage
 * given what the stages before it made. {@code -p folder=DIR} names the pages (any format that {@code dragoman code}
 * reads); by default the sample pages.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class StageBenchmark {

    /** Where the pages lie. */
    @Param("samples")
    public String folder = "";

    private final PageReader pageReader = PageReader.create();
    private final Register register = Register.load();
    private final Chronicler chronicler = Chronicler.load(register);
    private final Locator locator = Locator.load(register);
    private final Caster caster = new Caster(register);
    private final OpinionModel opinion = OpinionModel.load();
    private final Coder coder = new Coder(Codebook.load(), Optional.of(opinion), "benchmark");
    private final Coder codebookAlone = new Coder(Codebook.load(), Optional.empty(), "benchmark");
    private final EnglishReader language = EnglishReader.load();
    private List<Path> files = List.of();
    private List<Coding> codings = List.of();

    /** Reads and codes the pages once. */
    @Setup
    public void load() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (Dragoman dragoman = Dragoman.load()) {
            codings = pages().stream().map(dragoman::code).toList();
        }
    }

    /** Frees the models. */
    @TearDown
    public void close() {
        language.close();
        opinion.close();
    }

    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (Path file : files) {
            try (Stream<PageOutcome> outcomes = pageReader.read(Input.named(file.toString(), () -> Files.newInputStream(file)))) {
                outcomes.forEach(outcome -> {
                    if (outcome instanceof PageOutcome.Read(Page page)) {
                        pages.add(page);
                    }
                });
            }
        }
        return pages;
    }

    /** From bytes to pages. */
    @Benchmark
    public Object page() {
        return pages();
    }

    /** Sentences, words, lemmas, trees, names. */
    @Benchmark
    public void language(Blackhole sink) {
        codings.forEach(c -> sink.consume(language.read(c.page())));
    }

    /** Dates. */
    @Benchmark
    public void when(Blackhole sink) {
        codings.forEach(c -> sink.consume(chronicler.chronicle(c.page(), c.reading())));
    }

    /** Places. */
    @Benchmark
    public void where(Blackhole sink) {
        codings.forEach(c -> sink.consume(locator.locate(c.page(), c.reading())));
    }

    /** Actors. */
    @Benchmark
    public void who(Blackhole sink) {
        codings.forEach(c -> sink.consume(caster.cast(c.page(), c.reading(), c.chronology())));
    }

    /** Events. */
    @Benchmark
    public void what(Blackhole sink) {
        codings.forEach(c -> sink.consume(coder.code(c.page(), c.reading(), c.chronology(), c.places(), c.cast())));
    }

    /** Events as the codebook alone tells them: what the learned opinion costs is the difference to {@link #what}. */
    @Benchmark
    public void whatByCodebookAlone(Blackhole sink) {
        codings.forEach(
                c -> sink.consume(codebookAlone.code(c.page(), c.reading(), c.chronology(), c.places(), c.cast())));
    }
}
