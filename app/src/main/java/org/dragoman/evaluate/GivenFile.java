package org.dragoman.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Files that a command line names: one that can't be used ends the command, with its name and the place in it. */
final class GivenFile {

    private GivenFile() {}

    /**
     * The file, if it is there.
     *
     * @param hint what the message is to add, or empty
     * @throws ParameterException if there is no such file
     */
    static Path existing(CommandSpec command, Path file, String hint) {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(command.commandLine(), file + ": no such file" + hint);
        }
        return file;
    }

    /**
     * What a JSON file holds.
     *
     * @param hint what the message about a missing file is to add, or empty
     * @throws ParameterException if there is no such file, or it is not JSON
     */
    static JsonNode json(CommandSpec command, Path file, String hint) throws IOException {
        try {
            return new ObjectMapper().readTree(existing(command, file, hint).toFile());
        } catch (JsonProcessingException e) {
            String message = file + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage();
            throw new ParameterException(command.commandLine(), message, e);
        }
    }
}
