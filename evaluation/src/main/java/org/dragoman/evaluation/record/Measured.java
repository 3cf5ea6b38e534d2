package org.dragoman.evaluation.record;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How long something took.
 *
 * @param what what was done
 * @param goal how long it may take at the median, or empty
 * @param fresh the times it was done with something that was not asked before; the very first one is cold
 * @param again the times the same was asked once more
 */
record Measured(String what, String goal, List<Sample> fresh, List<Sample> again) {

    static final String HEAD = "| what | goal | first | new: median | 90 % | processor | again: median | 90 % | size |\n"
            + "|---|---|---|---|---|---|---|---|---|";

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    Measured {
        fresh = List.copyOf(fresh);
        again = List.copyOf(again);
    }

    /**
     * Once.
     *
     * @param seconds by the clock
     * @param processor seconds of all processors that this process took, threads that tidy up behind it included
     * @param size what came of it: events, rows, bytes
     */
    record Sample(double seconds, double processor, long size) {}

    /** Does something that can fail. */
    @FunctionalInterface
    interface Work {
        long run() throws Exception;
    }

    static Sample measure(Work work) throws Exception {
        long processor = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        long size = work.run();
        return new Sample((System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - processor) / 1e9, size);
    }

    /** A line of the table. */
    String line() {
        List<Sample> warm = fresh.size() > 1 ? fresh.subList(1, fresh.size()) : fresh;
        return Stream.of(what, goal, seconds(fresh.getFirst().seconds()), seconds(quantile(warm, 0.5, Sample::seconds)),
                seconds(quantile(warm, 0.9, Sample::seconds)), seconds(quantile(warm, 0.5, Sample::processor)),
                again.isEmpty() ? "" : seconds(quantile(again, 0.5, Sample::seconds)),
                again.isEmpty() ? "" : seconds(quantile(again, 0.9, Sample::seconds)),
                String.format(Locale.ROOT, "%,d", (long) quantile(fresh, 0.5, Sample::size)))
                .reduce("", (line, cell) -> line + "| " + cell + " ") + "|";
    }

    private static double quantile(List<Sample> samples, double share, ToDoubleFunction<Sample> value) {
        double[] values = samples.stream().mapToDouble(value).sorted().toArray();
        return values.length == 0 ? Double.NaN : values[(int) Math.min(values.length - 1, Math.floor(share * values.length))];
    }

    private static String seconds(double seconds) {
        return seconds >= 10 ? String.format(Locale.ROOT, "%.1f s", seconds)
                : seconds >= 1 ? String.format(Locale.ROOT, "%.2f s", seconds)
                : String.format(Locale.ROOT, "%.0f ms", seconds * 1_000);
    }

    /** Under a heading, as Markdown. */
    static String table(String heading, List<Measured> lines) {
        StringBuilder table = new StringBuilder("\n" + heading + "\n\n" + HEAD + "\n");
        lines.forEach(line -> table.append(line.line()).append('\n'));
        return table.toString();
    }

    /** What the machine is like while this runs. */
    static String machine() {
        return String.format(Locale.ROOT, "%d processors, load %.1f, heap %d MB at most, Java %s %s",
                SYSTEM.getAvailableProcessors(), SYSTEM.getSystemLoadAverage(), Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version().feature(), Arrays.toString(ManagementFactory.getRuntimeMXBean().getInputArguments().toArray()));
    }
}
