package org.dragoman.record;

import java.nio.file.Path;

/** A process that opens a record as one does who writes it, migrated where it is an older one, and says when it starts on it. */
final class KilledOpening {

    private KilledOpening() {}

    public static void main(String[] arguments) {
        System.out.println("started");
        EventRecord.open(Path.of(arguments[0])).close();
    }
}
