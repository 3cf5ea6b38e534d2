package org.dragoman.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.dragoman.page.Input;
import org.dragoman.page.PageOutcome;
import org.dragoman.record.Failure;

/**
 * The inputs that the paths of a command line name: files as they are, folders with all that is in them, by name, hidden
 * files left out; {@code -} is standard input.
 */
final class Inputs {

    /** An input, or why there is none. */
    sealed interface Found {
        record Ready(Input input) implements Found {}

        record Unreadable(Failure failure) implements Found {}
    }

    private static final String STANDARD_INPUT = "-";

    private final List<String> paths;
    private final Optional<String> mediaType;
    private final InputStream standardInput;
    private final Set<Path> left;
    private final AtomicLong bytesRead = new AtomicLong();

    /** @param left files that are not inputs, though they lie in a folder that is one: the record itself */
    Inputs(List<String> paths, Optional<String> mediaType, InputStream standardInput, Set<Path> left) {
        this.paths = List.copyOf(paths);
        this.mediaType = mediaType;
        this.standardInput = standardInput;
        this.left = Set.copyOf(left);
    }

    /** How many bytes were read so far, of all inputs. */
    long bytesRead() {
        return bytesRead.get();
    }

    /** How many bytes there are in all, as far as the files tell; nothing where standard input is one of them. */
    Optional<Long> totalBytes() {
        if (paths.contains(STANDARD_INPUT)) {
            return Optional.empty();
        }
        AtomicLong total = new AtomicLong();
        Consumer<Path> size = file -> {
            try {
                total.addAndGet(Files.size(file));
            } catch (IOException e) {
                total.addAndGet(0);
            }
        };
        for (String path : paths) {
            walk(Path.of(path), size, failure -> {}, new HashSet<>());
        }
        return Optional.of(total.get());
    }

    /** Hands over every input, in order. */
    void forEach(Consumer<Found> consumer) {
        for (String path : paths) {
            if (path.equals(STANDARD_INPUT)) {
                consumer.accept(new Found.Ready(
                        new Input("standard input", () -> counted(standardInput), mediaType, Optional.empty())));
            } else {
                walk(Path.of(path), file -> consumer.accept(new Found.Ready(input(file))),
                        failure -> consumer.accept(new Found.Unreadable(failure)), new HashSet<>());
            }
        }
    }

    private Input input(Path file) {
        return new Input(file.toString(), () -> counted(Files.newInputStream(file)), mediaType, Optional.empty());
    }

    private void walk(Path path, Consumer<Path> files, Consumer<Failure> failures, Set<Path> above) {
        if (!Files.isDirectory(path)) {
            if (Files.isRegularFile(path) || (above.isEmpty() && Files.exists(path))) {
                files.accept(path);
            } else if (Files.exists(path)) {
                // A pipe or a device may never end, or never begin: only who names it means it.
                failures.accept(unreadable(path, "neither a file nor a folder; name it by itself to have it read"));
            } else {
                failures.accept(unreadable(path, "there is no such file or folder"));
            }
            return;
        }
        try {
            Path real = path.toRealPath();
            if (!above.add(real)) {
                failures.accept(unreadable(path, "this link leads back to a folder that it is in"));
                return;
            }
            for (Path child : children(path)) {
                walk(child, files, failures, above);
            }
            above.remove(real);
        } catch (IOException e) {
            failures.accept(unreadable(path, "the folder can't be listed: " + e.getMessage()));
        }
    }

    private List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                if (!String.valueOf(child.getFileName()).startsWith(".")
                        && !left.contains(child.toAbsolutePath().normalize())) {
                    children.add(child);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        children.sort((a, b) -> a.toString().compareTo(b.toString()));
        return children;
    }

    private static Failure unreadable(Path path, String message) {
        return new Failure(path.toString(), PageOutcome.Reason.UNREADABLE.label(), message);
    }

    private InputStream counted(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                bytesRead.addAndGet(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                bytesRead.addAndGet(Math.max(0, count));
                return count;
            }
        };
    }
}
