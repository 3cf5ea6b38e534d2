package org.dragoman.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A process that runs a command line with a {@link RememberingEngine}, and says when it starts on it. */
final class KilledCoder {

    private KilledCoder() {}

    public static void main(String[] arguments) {
        Engine engine = new RememberingEngine(Path.of(arguments[0]));
        System.out.println("started");
        System.exit(run(engine, Arrays.copyOfRange(arguments, 1, arguments.length)));
    }

    static int run(Engine engine, String... arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(InputStream.nullInputStream(), nowhere, nowhere, 100, false, false);
        return new CommandLineRunner(engine, terminal, List.of()).run(arguments);
    }
}
