package org.dragoman.codebook;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codebook export}: writes the shipped codebook out. */
@Command(name = "export", description = {
    "Writes the shipped codebook into a new folder, a file a type, to be changed and passed by --codebook.",
    "docs/codebook.md tells what the files hold."
})
final class CodebookExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder to write; it must be new or empty.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            int files = CodebookFolder.export(folder).size();
            PrintWriter out = spec.commandLine().getOut();
            out.println(files + " files written to " + folder + ". Check it with dragoman codebook check " + folder + ".");
            out.flush();
            return 0;
        } catch (CodebookFolder.FolderException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
