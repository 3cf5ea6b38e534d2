package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.record.EventRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        Terminal terminal = new Terminal(InputStream.nullInputStream(),
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8), 100, false, false);
        return new CommandLineRunner(new FakeEngine("test/1"), terminal, List.of()).run(arguments);
    }

    @Test
    void aTokenThatCouldBeGuessedIsRefused() {
        assertThat(run("serve", "--token", "secret")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--token has at least 16");
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        assertThat(run("serve", "--port", "70000")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--port is from 0 to 65535");
    }

    @Test
    void aPortInUseIsSaidAndTheRecordLetGo() throws IOException {
        Path record = folder.resolve("record.duckdb");
        EventRecord.open(record).close();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("serve", "--no-open", "--record", record.toString(), "--port", "" + taken.getLocalPort()))
                    .isEqualTo(ExitCode.OUTPUT);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("choose another with --port");
        EventRecord.open(record).close();
    }
}
