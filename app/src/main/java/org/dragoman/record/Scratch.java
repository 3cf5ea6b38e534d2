package org.dragoman.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder for the files that the database itself writes: the only one that it may touch beside its own file. It is made
 * when it is first needed, and gone when it is closed.
 */
final class Scratch implements AutoCloseable {

    private final Path folder =
            Path.of(System.getProperty("java.io.tmpdir"), "dragoman-" + UUID.randomUUID()).toAbsolutePath();

    Path folder() {
        return folder;
    }

    /** The folder as a value of DuckDB's {@code allowed_directories}. */
    String asSetting() {
        return "['" + folder.toString().replace("'", "''") + "']";
    }

    /** A path in it for a new file. */
    Path newFile() throws IOException {
        Files.createDirectories(folder);
        return folder.resolve(UUID.randomUUID().toString());
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // What is left in the system's folder for temporary files does no harm to the record.
            folder.toFile().deleteOnExit();
        }
    }
}
