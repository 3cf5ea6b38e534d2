package org.dragoman.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.record.Wording;
import org.dragoman.register.Additions;
import org.dragoman.register.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "check", description = "Checks rows of your own for the register; docs/register.md says how one is written.")
final class RegisterCheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "CSV files, or folders of them.")
    private List<Path> paths = new ArrayList<>();

    RegisterCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("not on a command line");
        }
        Register shipped = Register.load();
        Additions additions = Additions.read(TextFiles.csv(paths, spec), shipped);
        Register with = shipped.with(additions);
        terminal.out().println(Wording.count(additions.size(), "row") + " can be used"
                + (with.additions().isEmpty() ? "." : ": register/" + with.additions()));
        terminal.out().flush();
        return RegisterOption.print(additions.problems(), terminal.err());
    }
}
