package org.dragoman.cli;

import java.io.OutputStream;
import org.dragoman.export.CsvWriter;
import org.dragoman.export.EventWriter;
import org.dragoman.export.JsonlWriter;

/** How events are written for other programs. */
enum Format {
    JSONL,
    CSV;

    EventWriter writer(OutputStream out) {
        return switch (this) {
            case JSONL -> new JsonlWriter(out);
            case CSV -> new CsvWriter(out);
        };
    }
}
