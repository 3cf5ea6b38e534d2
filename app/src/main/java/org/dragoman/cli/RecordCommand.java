package org.dragoman.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code record}: the parent of the commands that look after the record itself. */
@Command(name = "record", description = "Looks after the record itself.", footer = {
    "",
    "Examples:",
    "  dragoman record info",
    "  dragoman record verify --record news.duckdb",
    "  dragoman record migrate --record old.duckdb"
})
final class RecordCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    private RecordCommand() {}

    static CommandLine create(Terminal terminal) {
        return new CommandLine(new RecordCommand())
                .addSubcommand(new RecordInfoCommand(terminal))
                .addSubcommand(new RecordVerifyCommand(terminal))
                .addSubcommand(new RecordMigrateCommand(terminal));
    }

    @Override
    public void run() {
        if (spec == null) {
            throw new IllegalStateException("not on a command line");
        }
        throw new ParameterException(spec.commandLine(),
                "Say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
