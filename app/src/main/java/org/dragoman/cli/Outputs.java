package org.dragoman.cli;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The files that one command writes: all of them take their names when all are complete. */
final class Outputs implements AutoCloseable {

    private final Terminal terminal;
    private final List<OutputFile> files = new ArrayList<>();

    Outputs(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Opens a file, or standard output for {@code -}. */
    OutputStream open(String name) {
        OutputFile file = OutputFile.open(name, terminal);
        files.add(file);
        return file.stream();
    }

    void complete() {
        files.forEach(OutputFile::complete);
    }

    @Override
    public void close() {
        files.forEach(OutputFile::close);
    }
}
