package org.dragoman.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A file for output, or standard output for {@code -}. The file appears under its name when it is complete; until then what
 * stood there before stays.
 */
final class OutputFile implements AutoCloseable {

    /** The output can't be written: which, and why. */
    static final class OutputException extends RuntimeException {
        OutputException(String message, IOException cause) {
            super(message, cause);
        }
    }

    private final OutputStream stream;
    private final Optional<Path> target;
    private final Optional<Path> partial;
    private boolean complete;

    private OutputFile(OutputStream stream, Optional<Path> target, Optional<Path> partial) {
        this.stream = stream;
        this.target = target;
        this.partial = partial;
    }

    static OutputFile open(String name, Terminal terminal) {
        if (name.equals("-")) {
            return new OutputFile(terminal.out(), Optional.empty(), Optional.empty());
        }
        Path target = Path.of(name);
        if (Files.isDirectory(target)) {
            throw new OutputException(name + ": this is a folder; name a file in it", new IOException("folder"));
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return device(target);
        }
        Path partial = target.resolveSibling(target.getFileName() + ".part");
        try {
            return new OutputFile(writing(partial, target),
                    Optional.of(target), Optional.of(partial));
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    /** A pipe or a device is written in place. */
    private static OutputFile device(Path target) {
        try {
            return new OutputFile(writing(target, target),
                    Optional.of(target), Optional.empty());
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    private static OutputStream writing(Path file, Path target) throws IOException {
        return new BufferedOutputStream(new Named(Files.newOutputStream(file), target), 1 << 16);
    }

    /** Says which file it is that can't be written: a full disk does not. */
    private static final class Named extends FilterOutputStream {

        private final Path target;

        Named(OutputStream stream, Path target) {
            super(stream);
            this.target = target;
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            try {
                out.write(bytes, start, length);
            } catch (IOException e) {
                throw (IOException) new FileSystemException(target.toString(), null, e.getMessage()).initCause(e);
            }
        }
    }

    private static OutputException failure(Path target, IOException e) {
        String reason = e instanceof FileSystemException system && system.getReason() != null ? system.getReason() : e.toString();
        return new OutputException(target + ": can't be written: " + reason, e);
    }

    OutputStream stream() {
        return stream;
    }

    /** Writes out what is still held back: only then is it known that there was room for all. */
    void flush() {
        try {
            stream.flush();
        } catch (IOException e) {
            throw new OutputException("The output can't be written: " + e.getMessage(), e);
        }
    }

    /** All is written: the file takes its name on closing. */
    void complete() {
        complete = true;
    }

    @Override
    public void close() {
        if (target.isEmpty()) {
            return;
        }
        try {
            stream.close();
            if (partial.isPresent() && complete) {
                Files.move(partial.get(), target.get(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw failure(target.get(), e);
        } finally {
            partial.ifPresent(OutputFile::delete);
        }
    }

    /** What could not be finished would only fill the disk. */
    private static void delete(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw failure(unfinished, e);
        }
    }
}
