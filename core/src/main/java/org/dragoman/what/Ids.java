package org.dragoman.what;

import org.dragoman.page.Sha256;

/** Makes ids of what they are the ids of. */
final class Ids {

    private static final int LENGTH = 24;

    private Ids() {}

    static String of(String... parts) {
        return Sha256.hex(String.join("\n", parts)).substring(0, LENGTH);
    }
}
