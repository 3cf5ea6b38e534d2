package org.dragoman.codebook;

import java.util.List;
import java.util.function.Function;
import org.dragoman.page.Page;
import org.dragoman.what.Codebook;
import org.dragoman.what.Event;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code codebook}: the parent of the commands that check a codebook and write it out. */
@Command(name = "codebook", description = {
    "Checks a codebook, which says what counts as which event, or writes the shipped one out to be changed."
}, footer = {
    "",
    "Examples:",
    "  dragoman codebook export mine",
    "  dragoman codebook check mine",
    "  dragoman codebook examples --out mine/examples.yaml",
    "  dragoman code news/ --codebook mine"
})
public final class CodebookCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private CodebookCommand() {}

    /**
     * The command with those under it.
     *
     * @param coders loads what codes by a codebook
     */
    public static CommandLine create(Function<Codebook, Function<Page, List<Event>>> coders) {
        return new CommandLine(new CodebookCommand())
                .addSubcommand(new CheckCommand(coders))
                .addSubcommand(new CodebookExportCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
