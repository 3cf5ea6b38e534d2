package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples by the stages themselves. */
class AnyOrderTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theExportIsTheSameToTheByteInWhicheverOrderThePagesCameAndHoweverManyJobsCodedThem() throws IOException {
        List<String> pages = samples();
        String expected = coded(pages, "1");
        assertThat(expected.lines()).hasSizeGreaterThan(pages.size());
        assertThat(coded(pages, "2")).isEqualTo(expected);
        assertThat(coded(pages.reversed(), "2")).isEqualTo(expected);
    }

    private static List<String> samples() throws IOException {
        Path samples = Path.of("..", "samples");
        try (Stream<Path> files = Files.list(samples)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().limit(8).map(Path::toString).toList();
        }
    }

    /** The export of a new record of some pages. */
    private String coded(List<String> pages, String jobs) throws IOException {
        String record = Files.createTempDirectory(folder, "coded").resolve("record.duckdb").toString();
        List<String> arguments = new ArrayList<>(List.of("code", "--jobs", jobs, "--record", record));
        arguments.addAll(pages);
        run(arguments);
        return run(List.of("export", "--format", "jsonl", "--out", "-", "--record", record));
    }

    private static String run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream messages = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), stream, messages, 120, false, false);
        int status = new CommandLineRunner(new Stages(), terminal, List.of()).run(arguments.toArray(String[]::new));
        assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
