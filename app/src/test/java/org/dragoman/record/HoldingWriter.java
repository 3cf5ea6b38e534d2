package org.dragoman.record;

import java.io.IOException;
import java.nio.file.Path;

/** Holds a record open until its standard input ends. */
final class HoldingWriter {

    private HoldingWriter() {}

    public static void main(String[] arguments) throws IOException {
        EventRecord record = EventRecord.open(Path.of(arguments[0]));
        System.out.println("open");
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        record.close();
    }
}
