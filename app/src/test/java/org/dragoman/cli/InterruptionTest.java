package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.record.EventRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that codes is told to end. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process can't be told to end there")
class InterruptionTest {

    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path folder;

    @Test
    void whatWasCodedIsKeptAndTheSameCommandGoesOn() throws IOException, InterruptedException {
        Path record = folder.resolve("record.duckdb");
        // The last page is being coded for as long as the process lives.
        String lines = IntStream.range(0, 60).mapToObj(i -> "Xi met Guest" + i + "\n").collect(Collectors.joining());
        Path in = Files.writeString(folder.resolve("a.lines"), lines + "Xi met Putin until 61 more");
        Path out = folder.resolve("out.txt");
        Process process = start(out, "code", in.toString(), "--jobs", "2", "--record", record.toString());
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = err.readLine(); line != null && !line.startsWith("60 pages"); line = err.readLine()) {
                assertThat(line).contains(" page");
            }
            process.destroy();
            assertThat(process.waitFor()).isEqualTo(TERMINATED);
        }
        assertThat(Files.readString(out)).contains("60 pages read", "60 coded",
                "Stopped before the end. What was coded is in the record: the same command goes on from here.");
        try (EventRecord opened = EventRecord.openToRead(record)) {
            assertThat(opened.countPages()).isEqualTo(60);
        }
        Files.writeString(in, lines + "Xi met Putin until 1 more\n");
        FakeEngine engine = new FakeEngine("fake/1 codebook/1");
        engine.coded.set(1);
        assertThat(run(engine, "code", in.toString(), "--record", record.toString())).contains("1 coded, 60 unchanged");
    }

    private static Process start(Path out, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), CodingProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectOutput(out.toFile()).start();
    }

    private static String run(FakeEngine engine, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), 100, false, false);
        new CommandLineRunner(engine, terminal, List.of()).run(arguments);
        return out.toString(StandardCharsets.UTF_8);
    }
}
