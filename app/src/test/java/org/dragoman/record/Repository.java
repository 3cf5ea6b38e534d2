package org.dragoman.record;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds files of the repository from whichever module's folder the tests run in. */
public final class Repository {

    private Repository() {}

    public static Path file(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(name)) && Files.exists(folder.resolve("LICENSE"))) {
                return folder.resolve(name);
            }
        }
        throw new IllegalStateException("the repository has no " + name);
    }
}
