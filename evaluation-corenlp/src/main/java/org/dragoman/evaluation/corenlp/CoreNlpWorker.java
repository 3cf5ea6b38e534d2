package org.dragoman.evaluation.corenlp;

import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
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
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Annotates the texts of a folder by CoreNLP with its default models: what coders of the PETRARCH family want done before they
 * begin. Speaks the protocol of {@code org.dragoman.evaluation.bench.CodingWorker}, without times of stages.
 */
public final class CoreNlpWorker {

    private final StanfordCoreNLP pipeline;
    private final List<String> texts;

    private CoreNlpWorker(List<String> texts) {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
        properties.setProperty("threads", "1");
        this.pipeline = new StanfordCoreNLP(properties);
        this.texts = texts;
    }

    /**
     * Obeys the lines of standard input.
     *
     * @param arguments the folder of the texts
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        CoreNlpWorker worker = new CoreNlpWorker(texts(Path.of(arguments[0])));
        System.out.println("ready");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", -1);
            System.out.println(words[0].equals("memory") ? memory() : worker.round(Integer.parseInt(words[1])));
        }
    }

    private static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private String round(int threads) throws InterruptedException {
        long start = System.nanoTime();
        long cpuStart = cpu();
        int sentences = 0;
        int tokens = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<CoreDocument>> work = texts.stream()
                    .map(text -> (Callable<CoreDocument>) () -> annotate(text))
                    .toList();
            for (Future<CoreDocument> one : pool.invokeAll(work)) {
                sentences += one.get().sentences().size();
                tokens += one.get().tokens().size();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a text can't be annotated", e);
        }
        return "round " + (System.nanoTime() - start) + " " + (cpu() - cpuStart) + " " + texts.size() + " " + sentences
                + " " + tokens;
    }

    private CoreDocument annotate(String text) {
        CoreDocument document = new CoreDocument(text);
        pipeline.annotate(document);
        return document;
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static String memory() throws IOException {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        Path status = Path.of("/proc/self/status");
        long resident = !Files.isReadable(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .sum();
        return "memory " + heap + " " + resident;
    }
}
