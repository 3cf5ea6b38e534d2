package org.dragoman.evaluation.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One side of {@link SpeedBenchmark}: a process, and what it told of its rounds. */
final class Contestant {

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter orders;
    private final double readySeconds;
    private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

    private Contestant(Process process, long started) throws IOException {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        answer("ready");
        this.readySeconds = (System.nanoTime() - started) / 1e9;
    }

    /** Starts the process, and waits until it is ready. */
    static Contestant start(String classPath, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx4g", "-cp", classPath, mainClass));
        command.addAll(List.of(arguments));
        long started = System.nanoTime();
        return new Contestant(new ProcessBuilder(command).redirectError(Redirect.DISCARD).start(), started);
    }

    /** Has all pages done once. */
    void round(String what, int threads) throws IOException {
        String order = what + " " + threads;
        tell(order);
        rounds.computeIfAbsent(order, o -> new ArrayList<>()).add(Round.parse(answer("round")));
    }

    /** The round of median processor time, but for the first. */
    Round warm(String what, int threads) {
        List<Round> all = rounds.getOrDefault(what + " " + threads, List.of());
        List<Round> warm = all.stream().skip(all.size() > 1 ? 1 : 0)
                .sorted(Comparator.comparingDouble(Round::cpuSeconds)).toList();
        return warm.get(warm.size() / 2);
    }

    /** The very first round. */
    Round cold() {
        return rounds.values().iterator().next().getFirst();
    }

    double readySeconds() {
        return readySeconds;
    }

    /** Largest use of the heap so far, in bytes: the sum of the largest of each of its pools. */
    long heap() throws IOException {
        return memory(1);
    }

    /** Largest resident set so far, in bytes. */
    long resident() throws IOException {
        return memory(2);
    }

    private long memory(int place) throws IOException {
        tell("memory");
        return Long.parseLong(answer("memory").split(" ", -1)[place]);
    }

    private void tell(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
    }

    /** The next line that begins with a word; what else the process says is not listened to. */
    private String answer(String first) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.equals(first) || line.startsWith(first + " ")) {
                return line;
            }
        }
        throw new IOException("the process ended before it said " + first);
    }

    /** Ends the process. */
    void close() throws IOException {
        orders.close();
        process.destroy();
    }
}
