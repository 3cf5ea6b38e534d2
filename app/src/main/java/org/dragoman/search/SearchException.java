package org.dragoman.search;

import java.io.IOException;
import java.nio.file.Path;

/** The index can neither be used nor be built, neither beside the record nor in the folder for temporary files. */
public final class SearchException extends RuntimeException {

    SearchException(Path folder, IOException cause) {
        super(folder + ": the index for searching can't be used: " + cause, cause);
    }
}
