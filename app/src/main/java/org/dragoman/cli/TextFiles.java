package org.dragoman.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads the text files that a command line names. */
final class TextFiles {

    private TextFiles() {}

    /**
     * The texts of these files, and of every CSV file in these folders, by their names.
     *
     * @throws ParameterException if one can't be read
     */
    static Map<String, String> csv(List<Path> paths, CommandSpec spec) {
        Map<String, String> files = new TreeMap<>();
        for (Path path : paths) {
            List<Path> named = Files.isDirectory(path) ? inside(path, spec) : List.of(path);
            named.forEach(file -> files.put(file.toString(), text(file, spec)));
        }
        return files;
    }

    private static List<Path> inside(Path folder, CommandSpec spec) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files =
                    all.filter(file -> String.valueOf(file.getFileName()).endsWith(".csv")).sorted().toList();
            if (files.isEmpty()) {
                throw usage(spec, folder + ": there is no .csv file in this folder");
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw usage(spec, folder + ": can't be read: " + e.getMessage());
        }
    }

    static String text(Path file, CommandSpec spec) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw usage(spec, file + ": is not text in UTF-8");
        } catch (IOException e) {
            throw usage(spec, file + ": " + (Files.exists(file) ? "can't be read" : "there is no such file"));
        }
    }

    private static ParameterException usage(CommandSpec spec, String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
