package org.dragoman.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.dragoman.page.Input;
import org.dragoman.page.PageOutcome;

/**
 * The inputs that the paths of a command line name: files as they are, folders with all that is in them, by name, hidden
 * files left out; {@code -} is standard input. Of the names of files, those of one folder, and of the folders that it is in, are
 * in memory.
 */
final class Inputs {

    /** An input, or why there is none. */
    sealed interface Found {
        record Ready(Input input) implements Found {}

        record Unreadable(PageOutcome.Failed failure) implements Found {}

        /** A file from before the time that is asked for. */
        record Older(String source) implements Found {}
    }

    /** How far in the inputs something stands, or how much they are in all. */
    record Extent(long files, long bytes) {
        static final Extent NOTHING = new Extent(0, 0);
    }

    private static final String STANDARD_INPUT = "-";

    private final List<String> paths;
    private final Optional<String> mediaType;
    private final InputStream standardInput;
    private final Set<Path> left;
    private final Optional<Since> since;
    private final AtomicLong filesOpened = new AtomicLong();
    private final AtomicLong bytesRead = new AtomicLong();

    /** @param left files that are not inputs, though they lie in a folder that is one: the record itself */
    Inputs(List<String> paths, Optional<String> mediaType, InputStream standardInput, Set<Path> left, Optional<Since> since) {
        this.paths = List.copyOf(paths);
        this.mediaType = mediaType;
        this.standardInput = standardInput;
        this.left = Set.copyOf(left);
        this.since = since;
    }

    /** From when on they are wanted. */
    Optional<Since> since() {
        return since;
    }

    /** How much was read so far, of all inputs. */
    Extent read() {
        return new Extent(filesOpened.get(), bytesRead.get());
    }

    /** How much there is in all, as far as the files tell; nothing where standard input is one of them. */
    Optional<Extent> total() {
        if (paths.contains(STANDARD_INPUT)) {
            return Optional.empty();
        }
        AtomicLong files = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        paths.forEach(path -> walk(Path.of(path), found -> {
            if (found instanceof Found.Ready ready) {
                files.incrementAndGet();
                bytes.addAndGet(Path.of(ready.input().name()).toFile().length());
            }
        }, new HashSet<>()));
        return Optional.of(new Extent(files.get(), bytes.get()));
    }

    /** Hands over every input, in order. */
    void forEach(Consumer<Found> consumer) {
        for (String path : paths) {
            if (path.equals(STANDARD_INPUT)) {
                consumer.accept(new Found.Ready(
                        new Input("standard input", () -> counted(standardInput), mediaType, Optional.empty())));
            } else {
                walk(Path.of(path), consumer, new HashSet<>());
            }
        }
    }

    private void walk(Path path, Consumer<Found> consumer, Set<Path> above) {
        if (!Files.isDirectory(path)) {
            consumer.accept(file(path, above.isEmpty()));
            return;
        }
        try {
            Path real = path.toRealPath();
            if (!above.add(real)) {
                consumer.accept(unreadable(path, "this link leads back to a folder that it is in"));
                return;
            }
            for (Path child : children(path)) {
                walk(path.resolve(child), consumer, above);
            }
            above.remove(real);
        } catch (IOException e) {
            consumer.accept(unreadable(path, "the folder can't be listed: " + e.getMessage()));
        }
    }

    /** @param named whether it was named itself, not found in a folder */
    private Found file(Path file, boolean named) {
        if (!Files.exists(file)) {
            return unreadable(file, "there is no such file or folder");
        }
        if (!named && !Files.isRegularFile(file)) {
            // A pipe or a device may never end, or never begin: only who names it means it.
            return unreadable(file, "neither a file nor a folder; name it by itself to have it read");
        }
        return since.filter(start -> start.isAfter(file)).isPresent()
                ? new Found.Older(file.toString())
                : new Found.Ready(new Input(file.toString(), () -> counted(Files.newInputStream(file)), mediaType, Optional.empty()));
    }

    /** The names in a folder, sorted: as paths, since not every name can be written as a string. */
    private List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                Path name = folder.relativize(child);
                if (!name.toString().startsWith(".") && !left.contains(child.toAbsolutePath().normalize())) {
                    children.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(children);
        return children;
    }

    private static Found unreadable(Path path, String message) {
        return new Found.Unreadable(new PageOutcome.Failed(PageOutcome.Reason.UNREADABLE, path.toString(), message));
    }

    private InputStream counted(InputStream stream) {
        filesOpened.incrementAndGet();
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
