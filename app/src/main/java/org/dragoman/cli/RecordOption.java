package org.dragoman.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.dragoman.handover.Records;
import org.dragoman.record.EventRecord;
import picocli.CommandLine.Option;

/** The option that names the record. */
final class RecordOption {

    static final String DEFAULT = "dragoman.duckdb";

    @Option(names = "--record", paramLabel = "FILE", defaultValue = DEFAULT,
            description = "The record. Default: ${DEFAULT-VALUE}")
    private Path file = Path.of(DEFAULT);

    EventRecord openToRead() {
        return Records.openToRead(file);
    }

    /** Opens to write a record that is there, and brings it up to date where it is an older one. */
    EventRecord openThere(Consumer<String> notice) {
        return Records.openThere(file, notice);
    }

    Path file() {
        return file;
    }

    /** The option as it must be given again in a suggested command; empty for the default. */
    String repeated() {
        return file.toString().equals(DEFAULT) ? "" : " --record " + file;
    }
}
