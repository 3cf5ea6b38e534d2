package org.dragoman.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The parent of the commands of {@code org.dragoman.evaluate}, which {@link CommandLineRunner} adds to it. */
@Command(name = "evaluate", description = "Scores the stages against data that a person has marked.")
final class EvaluateCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec == null) {
            throw new IllegalStateException("not on a command line");
        }
        throw new ParameterException(spec.commandLine(),
                "Name what to evaluate: " + String.join(", ", spec.subcommands().keySet()));
    }
}
