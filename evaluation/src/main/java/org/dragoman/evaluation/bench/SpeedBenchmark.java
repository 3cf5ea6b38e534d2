package org.dragoman.evaluation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.page.Block;
import org.dragoman.page.Page;

/**
 * Pages and tokens a second from raw pages to events, and beside it Stanford CoreNLP on the same articles: cold and warm, on one
 * core and on two, with the share of each stage and the memory. Each side is a process of its own; they take turns in rounds over
 * all pages, so that what else the machine does hits both. Writes tables in Markdown.
 *
 * <pre>{@code
 * mvn -q -Pcorenlp -pl evaluation,evaluation-corenlp -am package -DskipTests \
 *     dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime
 * java -cp evaluation/target/classes:$(cat evaluation/target/classpath) org.dragoman.evaluation.bench.SpeedBenchmark \
 *     --beside evaluation-corenlp/target/classes:$(cat evaluation-corenlp/target/classpath) --rounds 5 --limit 100 PAGES
 * }</pre>
 *
 * <p>{@code PAGES} is a file or folder of pages, by default the samples; without {@code --beside} (and without the profile and the
 * second module) only Dragoman runs. CoreNLP gets the text that Dragoman takes for prose.
 */
public final class SpeedBenchmark {

    private static final String CORENLP = "org.dragoman.evaluation.corenlp.CoreNlpWorker";

    private final Map<String, Contestant> contestants = new LinkedHashMap<>();
    private final int rounds;

    private SpeedBenchmark(Options options, Path texts) throws IOException {
        rounds = options.rounds();
        contestants.put("Dragoman", Contestant.start(
                System.getProperty("java.class.path"), CodingWorker.class.getName(), options.pages().toString(),
                Integer.toString(options.limit())));
        if (options.beside().isPresent()) {
            contestants.put("CoreNLP", Contestant.start(options.beside().get(), CORENLP, texts.toString()));
        }
    }

    /** Runs the benchmark; its arguments are told above. */
    public static void main(String[] arguments) throws IOException {
        Options options = Options.of(List.of(arguments));
        Path texts = Files.createTempDirectory("dragoman-speed");
        try {
            write(options, texts);
            new SpeedBenchmark(options, texts).run();
        } finally {
            delete(texts);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** The prose of each page as a file. */
    private static void write(Options options, Path folder) throws IOException {
        List<Page> pages = Stages.pages(options.pages());
        for (int i = 0; i < Math.min(options.limit(), pages.size()); i++) {
            Page page = pages.get(i);
            String text = page.blocks().stream()
                    .filter(block -> block.kind().isProse())
                    .map(Block::span)
                    .map(span -> span.of(page.text()))
                    .collect(Collectors.joining("\n\n"));
            Files.writeString(folder.resolve(String.format(Locale.ROOT, "%06d.txt", i)), text);
        }
    }

    private void run() throws IOException {
        for (int threads = 1; threads <= 2; threads++) {
            for (int round = 0; round <= rounds; round++) {
                for (Contestant one : contestants.values()) {
                    one.round("round", threads);
                }
            }
        }
        Contestant dragoman = contestants.values().iterator().next();
        for (int round = 0; round < rounds; round++) {
            dragoman.round("codebook", 1);
        }
        System.out.println("| | | pages/s | tokens/s | tokens/processor-s |");
        System.out.println("|---|---|---|---|---|");
        for (int threads = 1; threads <= 2; threads++) {
            for (Map.Entry<String, Contestant> one : contestants.entrySet()) {
                print(one.getKey(), threads + (threads == 1 ? " thread" : " threads"), one.getValue().warm("round", threads));
            }
        }
        print("Dragoman", "1 thread, codebook alone", dragoman.warm("codebook", 1));
        contestants.forEach((name, one) -> print(name, "first round, cold", one.cold()));
        stages(dragoman.warm("round", 1));
        for (Map.Entry<String, Contestant> one : contestants.entrySet()) {
            System.out.printf(Locale.ROOT, "%s: ready after %.1f s; peak heap %d MB, resident %d MB%n", one.getKey(),
                    one.getValue().readySeconds(), one.getValue().heap() >> 20, one.getValue().resident() >> 20);
            one.getValue().close();
        }
    }

    private static void print(String name, String what, Round round) {
        System.out.printf(Locale.ROOT, "| %s | %s | %.2f | %.0f | %.0f |%n", name, what,
                round.pages() / round.wallSeconds(), round.tokens() / round.wallSeconds(),
                round.tokens() / round.cpuSeconds());
    }

    private static void stages(Round round) {
        System.out.println();
        System.out.println("| stage | share | tokens/processor-s |");
        System.out.println("|---|---|---|");
        double all = round.stages().values().stream().mapToLong(nanos -> nanos).sum();
        round.stages().forEach((stage, nanos) -> System.out.printf(Locale.ROOT, "| %s | %.0f %% | %.0f |%n", stage,
                100 * nanos / all, round.tokens() / (nanos / 1e9)));
        System.out.printf(Locale.ROOT, "%n%d pages, %d sentences, %d tokens%n", round.pages(), round.sentences(), round.tokens());
    }

    /**
     * What was asked for.
     *
     * @param beside the class path of the other side
     * @param limit how many pages at most
     */
    private record Options(Path pages, int rounds, int limit, Optional<String> beside) {

        static Options of(List<String> arguments) {
            Map<String, String> named = new LinkedHashMap<>();
            List<String> rest = new ArrayList<>();
            for (int i = 0; i < arguments.size(); i++) {
                if (arguments.get(i).startsWith("--") && i + 1 < arguments.size()) {
                    named.put(arguments.get(i), arguments.get(++i));
                } else {
                    rest.add(arguments.get(i));
                }
            }
            return new Options(
                    Path.of(rest.isEmpty() ? "samples" : rest.getFirst()),
                    Integer.parseInt(named.getOrDefault("--rounds", "5")),
                    Integer.parseInt(named.getOrDefault("--limit", "100")),
                    Optional.ofNullable(named.get("--beside")));
        }
    }
}
