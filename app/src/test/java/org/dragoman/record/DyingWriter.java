package org.dragoman.record;

import java.nio.file.Path;

/** Writes a batch and dies without closing the record. */
final class DyingWriter {

    static final int EXIT = 9;

    private DyingWriter() {}

    public static void main(String[] arguments) {
        EventRecord record = EventRecord.open(Path.of(arguments[0]));
        Batch batch = new Batch();
        batch.add(Codings.full("f1", "coder 1"));
        record.write(batch);
        Runtime.getRuntime().halt(EXIT);
    }
}
