package org.dragoman.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.register.Additions;
import org.dragoman.register.Register;
import org.dragoman.register.RowProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --register}: rows of a user's own, added to the shipped register. */
final class RegisterOption {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--register", paramLabel = "FILE|DIR",
            description = "Add the rows of this CSV file, or of every one in this folder, to the register; may be given "
                    + "several times. docs/register.md says how a row is written.")
    private List<Path> paths = new ArrayList<>();

    private List<RowProblem> problems = List.of();

    boolean isGiven() {
        return !paths.isEmpty();
    }

    /**
     * The shipped register with the rows that can be used.
     *
     * @throws ParameterException if a file can't be read
     */
    Register register() {
        Register shipped = Register.load();
        if (spec == null || paths.isEmpty()) {
            return shipped;
        }
        Additions additions = Additions.read(TextFiles.csv(paths, spec), shipped);
        problems = additions.problems();
        return shipped.with(additions);
    }

    /** Prints what could not be used, and returns the exit code. */
    int problems(PrintStream err) {
        return print(problems, err);
    }

    /** Prints rows that could not be used, and returns the exit code. */
    static int print(List<RowProblem> problems, PrintStream err) {
        if (problems.isEmpty()) {
            return ExitCode.OK;
        }
        err.println(problems.size() == 1 ? "One row could not be used:" : problems.size() + " rows could not be used:");
        problems.forEach(problem -> err.println("  " + problem));
        return ExitCode.SOME_FAILED;
    }
}
