package org.dragoman.codebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.what.Codebook;
import org.dragoman.what.CodebookException;

/** A codebook as a folder of text files, a file a type; docs/codebook.md describes them. */
public final class CodebookFolder {

    private CodebookFolder() {}

    /** A folder that can't be read or written; the message names it, and the file and line. */
    public static final class FolderException extends Exception {
        private static final long serialVersionUID = 1L;

        FolderException(String message) {
            super(message);
        }
    }

    /**
     * Reads the codebook of a folder; folders in it, and files that are no text of a codebook, are left alone.
     *
     * @throws FolderException if there is no such folder, or a file of it is missing, can't be read or has a mistake
     */
    public static Codebook read(Path folder) throws FolderException {
        if (!Files.isDirectory(folder)) {
            throw new FolderException(folder + ": there is no such folder");
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".yaml") || name.endsWith(".txt")) {
                    files.put(name, text(file));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new FolderException(folder + ": can't be read: " + e.getMessage());
        }
        try {
            return Codebook.of(files);
        } catch (CodebookException e) {
            throw new FolderException(folder.resolve(String.valueOf(e.getMessage())).toString());
        }
    }

    private static String text(Path file) throws IOException, FolderException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new FolderException(file + ": is not text in UTF-8");
        }
    }

    /**
     * Writes the shipped codebook as a folder, which is made where it is missing.
     *
     * @return the files that were written
     * @throws FolderException if there is something in the folder already, or it can't be written
     */
    public static List<Path> export(Path folder) throws FolderException {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw new FolderException(folder + ": is not empty; name a new folder, so that nothing is lost");
                }
            }
            for (Map.Entry<String, String> file : Codebook.shipped().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new FolderException(folder + ": can't be written: " + e.getMessage());
        }
        return Codebook.shipped().keySet().stream().map(folder::resolve).toList();
    }
}
