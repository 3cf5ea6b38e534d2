package org.dragoman.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code register}: the parent of the commands that make and check rows of a user's own. */
@Command(name = "register", description = {
    "Checks rows of your own for the register, or makes them from other data."
}, footer = {
    "",
    "Examples:",
    "  dragoman register check mine.csv",
    "  dragoman register import --wikidata query.csv --out mine.csv",
    "  dragoman code news/ --register mine.csv"
})
final class RegisterCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    private RegisterCommand() {}

    static CommandLine create(Terminal terminal) {
        return new CommandLine(new RegisterCommand())
                .addSubcommand(new RegisterCheckCommand(terminal))
                .addSubcommand(new RegisterImportCommand(terminal));
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
