package org.dragoman.evaluation.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.dragoman.evaluation.bench.Stages.Coded;
import org.dragoman.evaluation.bench.Stages.Stage;
import org.dragoman.page.Page;

/**
 * A process of {@link SpeedBenchmark} that codes pages: loads, says {@code ready}, and codes all pages at each line
 * {@code round THREADS} or {@code codebook THREADS} of standard input. It answers with
 * {@code round WALL-NANOS CPU-NANOS PAGES SENTENCES TOKENS}, and behind that the processor time of each stage; to the line
 * {@code memory} with {@code memory PEAK-HEAP-BYTES PEAK-RESIDENT-BYTES}.
 */
final class CodingWorker {

    private final Stages stages = new Stages();
    private final Path path;
    private final int limit;

    private CodingWorker(Path path, int limit) {
        this.path = path;
        this.limit = limit;
    }

    /**
     * Obeys the lines of standard input.
     *
     * @param arguments the file or folder of the pages, and how many of them to code
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        CodingWorker worker = new CodingWorker(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println("ready");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", -1);
            System.out.println(
                    words[0].equals("memory")
                            ? memory()
                            : worker.round(words[0].equals("round"), Integer.parseInt(words[1])));
        }
    }

    private String round(boolean withOpinion, int threads) throws InterruptedException {
        long start = System.nanoTime();
        long cpuStart = cpu();
        List<Page> read = Stages.pages(path);
        List<Page> pages = read.subList(0, Math.min(limit, read.size()));
        Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
        nanos.put(Stage.PAGE, cpu() - cpuStart);
        List<Coded> coded = code(pages, withOpinion, threads);
        coded.forEach(one -> one.nanos().forEach((stage, time) -> nanos.merge(stage, time, Long::sum)));
        String times = nanos.entrySet().stream()
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
        int sentences = coded.stream().mapToInt(Coded::sentences).sum();
        int words = coded.stream().mapToInt(Coded::words).sum();
        return String.join(" ", "round", Long.toString(System.nanoTime() - start), Long.toString(cpu() - cpuStart),
                Integer.toString(pages.size()), Integer.toString(sentences), Integer.toString(words), times);
    }

    private List<Coded> code(List<Page> pages, boolean withOpinion, int threads) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Coded> coded = new ArrayList<>();
            for (Future<Coded> one : pool.invokeAll(pages.stream()
                    .map(page -> (Callable<Coded>) () -> stages.code(page, withOpinion))
                    .toList())) {
                coded.add(one.get());
            }
            return coded;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a page can't be coded", e);
        }
    }

    /** Processor time of the whole process: the compiler's and the collector's too. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static String memory() throws IOException {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return "memory " + heap + " " + resident();
    }

    /** The largest resident set so far, where the system tells; else 0. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }
}
