package org.dragoman.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs Jazzer on the targets, one after the other, each in a process of its own, from the seeds in {@code corpus}. What it makes
 * up goes to the working folder, and is where the next run begins; what breaks a target ends the run with the file to keep. What
 * breaks it in Jazzer's process only, whose hooks see every comparison and change some calls of the library, is told and no more.
 */
public final class Fuzzing {

    private static final List<String> TARGETS = List.of("Html", "Text", "Warc", "JsonLines", "Json", "Csv", "Feed", "Archive", "Coder");
    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
    /** The coder's inputs cost a hundred times what the others' do. */
    private static final int SHARE_OF_CODER = 3;

    private Fuzzing() {}

    /**
     * Fuzzes; the exit status tells whether everything held.
     *
     * @param args the folder of seeds, the working folder, the minutes for all targets together, fractions too, and the names of the targets
     *     to run, separated by commas, or {@code all}
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path seeds = Path.of(args[0]);
        Path work = Path.of(args[1]);
        List<String> targets = args[3].equals("all") ? TARGETS : List.of(args[3].split(",", -1));
        int shares = targets.stream().mapToInt(Fuzzing::share).sum();
        List<String> broken = new ArrayList<>();
        for (String target : targets) {
            long seconds = Math.max(5, Math.round(60 * Double.parseDouble(args[2]) * share(target) / shares));
            System.out.println("Fuzzing " + target + " for " + seconds + " seconds");
            Path own = work.resolve(target);
            if (run(target, seeds.resolve(target), own, seconds) != 0 && (findings(own).isEmpty() || isReal(target, own))) {
                broken.add(target);
            }
        }
        for (String target : broken) {
            System.err.println("Broken: " + target + ". See " + work.resolve(target).resolve("log") + "; mend it, and keep "
                    + findings(work.resolve(target)) + " in " + seeds.resolve(target));
        }
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    private static int share(String target) {
        return target.equals("Coder") ? SHARE_OF_CODER : 1;
    }

    private static int run(String target, Path seeds, Path work, long seconds) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(work.resolve("corpus"));
        Path log = work.resolve("log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), JAZZER,
                "--target_class=org.dragoman.fuzz." + target + "Target",
                "--instrumentation_includes=org.dragoman.**",
                "--custom_hook_excludes=org.dragoman.**",
                "--reproducer_path=" + work,
                "-artifact_prefix=" + work + "/",
                "-max_total_time=" + seconds, "-timeout=60", "-rss_limit_mb=4096", "-max_len=20000", "-print_final_stats=1",
                "-dict=" + seeds.resolveSibling("dictionary.txt"),
                corpus.toString(), seeds.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        int status = process.waitFor();
        try (Stream<String> lines = Files.lines(log)) {
            lines.filter(line -> line.startsWith("stat::number_of_executed_units") || line.startsWith("== ") || line.startsWith("Caused by"))
                    .forEach(System.out::println);
        }
        return status;
    }

    /** Whether something that was found breaks the target without Jazzer too; what took too long or too much memory counts as it is. */
    private static boolean isReal(String target, Path work) throws IOException {
        boolean real = false;
        for (Path finding : findings(work)) {
            boolean breaks = !finding.getFileName().toString().startsWith("crash-") || breaks(target, Files.readAllBytes(finding));
            System.out.println(finding + (breaks ? ": breaks the target" : ": breaks it under Jazzer's hooks only"));
            real |= breaks;
        }
        return real;
    }

    private static boolean breaks(String target, byte[] input) {
        try {
            Class.forName("org.dragoman.fuzz." + target + "Target").getMethod("fuzzerTestOneInput", byte[].class).invoke(null, (Object) input);
            return false;
        } catch (InvocationTargetException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("there is no target " + target, e);
        }
    }

    private static List<Path> findings(Path work) {
        try (Stream<Path> files = Files.list(work)) {
            return files.filter(file -> file.getFileName().toString().matches("(?:crash|timeout|oom|slow-unit)-.*")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
