package org.dragoman;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Data that lies beside the repository, in a folder {@code shared}, or where {@code DRAGOMAN_SHARED} says. */
public final class SharedData {

    private SharedData() {}

    /** A file or folder of it, if it is there. */
    public static Optional<Path> find(String name) {
        String stated = Optional.ofNullable(System.getProperty("DRAGOMAN_SHARED"))
                .or(() -> Optional.ofNullable(System.getenv("DRAGOMAN_SHARED"))).orElse("");
        if (!stated.isEmpty()) {
            return Optional.of(Path.of(stated, name)).filter(Files::exists);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve(name);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
