package org.dragoman.codebook;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.dragoman.page.Page;
import org.dragoman.what.Codebook;
import org.dragoman.what.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codebook check}: whether the examples of a codebook hold, and what it covers. */
@Command(name = "check", description = {
    "Codes every example of a codebook and tells which do not hold, then how many entries and examples each type and mode "
            + "has.",
    "Exit code 0 if all hold, 1 if one does not, 2 if the codebook can't be read."
})
final class CheckCommand implements Callable<Integer> {

    private final Function<Codebook, Function<Page, List<Event>>> coders;

    @Parameters(paramLabel = "DIR", arity = "0..1",
            description = "The codebook's folder; the shipped one where none is given.")
    private Optional<Path> folder = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand(Function<Codebook, Function<Page, List<Event>>> coders) {
        this.coders = coders;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Codebook codebook = folder.map(given -> CodebookOption.read(spec, given)).orElseGet(Codebook::load);
        CodebookCheck check = new CodebookCheck(codebook, coders.apply(codebook));
        List<String> failures = check.failures();
        failures.forEach(out::println);
        check.coverage().forEach(out::println);
        int all = codebook.examples().size();
        out.println((all - failures.size()) + " of " + all + " examples hold; " + codebook.size() + " entries; version "
                + codebook.version());
        out.flush();
        return failures.isEmpty() ? 0 : 1;
    }
}
