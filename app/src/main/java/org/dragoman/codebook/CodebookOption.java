package org.dragoman.codebook;

import java.nio.file.Path;
import java.util.Optional;
import org.dragoman.what.Codebook;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --codebook}, for commands that code. */
public final class CodebookOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--codebook", paramLabel = "DIR",
            description = "Code by the codebook in this folder; dragoman codebook export writes one to start from.")
    private Optional<Path> folder = Optional.empty();

    /**
     * The codebook that is named; nothing where none is.
     *
     * @throws ParameterException if it can't be read
     */
    public Optional<Codebook> named() {
        return folder.map(given -> read(spec, given));
    }

    /** The codebook that is named, else the shipped one. */
    public Codebook codebook() {
        return named().orElseGet(Codebook::load);
    }

    /** @throws ParameterException if the folder's codebook can't be read */
    static Codebook read(CommandSpec command, Path folder) {
        try {
            return CodebookFolder.read(folder);
        } catch (CodebookFolder.FolderException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
