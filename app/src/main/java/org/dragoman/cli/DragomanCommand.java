package org.dragoman.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "dragoman", description = {
    "Reads raw news pages and keeps a sourced record of who did what to whom, when and where, and who says so."
}, footer = {
    "",
    "Examples:",
    "  dragoman code samples                 code pages into the record dragoman.duckdb",
    "  dragoman events --country CHN         print events of the record",
    "  dragoman search 'type:consult \"foreign minister\"'   find events by words and fields",
    "  dragoman explain 3f2a9c1b             show where an event comes from",
    "  dragoman export --format csv --out events.csv",
    "  dragoman serve                        see the record in the browser",
    "",
    "Exit codes: 0 all right; 1 some input failed, or what was asked for is not there; 2 the command line is wrong;",
    "3 the record can't be used; 4 an output can't be written; 5 a fault of Dragoman's own."
})
final class DragomanCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /** Without a command, says what there is. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
