package org.dragoman.cli;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files for output that belong together: they appear under their names when all of them are complete. */
final class OutputFiles implements AutoCloseable {

    private final Terminal terminal;
    private final List<OutputFile> files = new ArrayList<>();

    OutputFiles(Terminal terminal) {
        this.terminal = terminal;
    }

    /** One more, or standard output for {@code -}. */
    OutputStream open(String name) {
        OutputFile file = OutputFile.open(name, terminal);
        files.add(file);
        return file.stream();
    }

    /** All is written. */
    void complete() {
        files.forEach(OutputFile::flush);
        files.forEach(OutputFile::complete);
    }

    /** Closes every file, whatever becomes of the others. */
    @Override
    public void close() {
        Optional<RuntimeException> failure = Optional.empty();
        for (OutputFile file : files) {
            try {
                file.close();
            } catch (RuntimeException e) {
                failure = failure.isPresent() ? failure : Optional.of(e);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
