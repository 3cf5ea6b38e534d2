package org.dragoman.cli;

import java.util.List;

/** The command with the small engine, as a process of its own. */
final class CodingProcess {

    private CodingProcess() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess(System.getenv());
        System.exit(new CommandLineRunner(new FakeEngine("fake/1 codebook/1"), terminal, List.of()).run(arguments));
    }
}
