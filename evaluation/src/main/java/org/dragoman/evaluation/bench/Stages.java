package org.dragoman.evaluation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dragoman.language.EnglishReader;
import org.dragoman.language.Reading;
import org.dragoman.opinion.OpinionModel;
import org.dragoman.page.Input;
import org.dragoman.page.Page;
import org.dragoman.page.PageOutcome;
import org.dragoman.page.PageReader;
import org.dragoman.register.Register;
import org.dragoman.what.Codebook;
import org.dragoman.what.Coder;
import org.dragoman.when.Chronicler;
import org.dragoman.when.Chronology;
import org.dragoman.where.Locator;
import org.dragoman.where.Places;
import org.dragoman.who.Cast;
import org.dragoman.who.Caster;

/** The stages of coding, each by itself, so that its time can be taken. Safe for use by many threads. */
final class Stages implements AutoCloseable {

    /** What time is taken of. */
    enum Stage {
        PAGE,
        LANGUAGE,
        WHEN,
        WHERE,
        WHO,
        WHAT
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Register register = Register.load();
    private final EnglishReader language = EnglishReader.load();
    private final Chronicler chronicler = Chronicler.load(register);
    private final Locator locator = Locator.load(register);
    private final Caster caster = new Caster(register);
    private final OpinionModel opinion = OpinionModel.load();
    private final Coder coder = new Coder(Codebook.load(), Optional.of(opinion), "benchmark");
    private final Coder codebookAlone = new Coder(Codebook.load(), Optional.empty(), "benchmark");

    /** What a page became, and the processor time that each stage took for it, in nanoseconds. */
    record Coded(int sentences, int words, int events, Map<Stage, Long> nanos) {}

    /** The pages of a file, or of all files of a folder in the order of their names. */
    static List<Page> pages(Path path) {
        PageReader pageReader = PageReader.create();
        List<Page> pages = new ArrayList<>();
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                try (Stream<PageOutcome> outcomes =
                        pageReader.read(Input.named(file.toString(), () -> Files.newInputStream(file)))) {
                    outcomes.forEach(outcome -> {
                        if (outcome instanceof PageOutcome.Read(Page page)) {
                            pages.add(page);
                        }
                    });
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    /**
     * Codes a page.
     *
     * @param withOpinion whether the learned opinion is asked beside the codebook
     */
    Coded code(Page page, boolean withOpinion) {
        Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
        Reading reading = timed(nanos, Stage.LANGUAGE, () -> language.read(page));
        Chronology chronology = timed(nanos, Stage.WHEN, () -> chronicler.chronicle(page, reading));
        Places places = timed(nanos, Stage.WHERE, () -> locator.locate(page, reading));
        Cast cast = timed(nanos, Stage.WHO, () -> caster.cast(page, reading, chronology, places));
        Coder chosen = withOpinion ? coder : codebookAlone;
        Coder.Result result =
                timed(nanos, Stage.WHAT, () -> chosen.code(page, reading, chronology, places, cast));
        int words = reading.sentences().stream().mapToInt(s -> s.tokens().size()).sum();
        return new Coded(reading.sentences().size(), words, result.events().size(), nanos);
    }

    private <T> T timed(Map<Stage, Long> nanos, Stage stage, Supplier<T> work) {
        long start = threads.getCurrentThreadCpuTime();
        T result = work.get();
        nanos.put(stage, threads.getCurrentThreadCpuTime() - start);
        return result;
    }

    /** Frees the models. */
    @Override
    public void close() {
        language.close();
        opinion.close();
    }
}
