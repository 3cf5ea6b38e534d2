package org.dragoman.handover;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.dragoman.record.RecordException.Problem;
import org.dragoman.record.RecordException;

/**
 * A small file beside a record, by which the process that has the record open is found: {@code news.duckdb.server}. Only who
 * may read the files of the user who runs that process can read it.
 *
 * @param record the record, as the process that has it open names it: a copy of the file beside a copy of the record is of no use
 * @param address where the process listens, without a path
 * @param secret what must be shown to it
 * @param process its number, for a reader
 */
public record OwnerFile(String record, URI address, String secret, long process) {

    private static final String SUFFIX = ".server";
    private static final int LARGEST = 100_000;

    /** Made only where there is such a file: every command looks for one. */
    private static final class Json {
        private static final ObjectMapper MAPPER = new JsonMapper();
    }

    /** Where the file of a record is. */
    public static Path pathOf(Path record) {
        return record.resolveSibling(record.getFileName() + SUFFIX);
    }

    /**
     * Writes the file of a record that this process has open, in place of one that another left behind.
     *
     * @throws RecordException if it can't be written there
     */
    public static OwnerFile write(Path record, URI address, String secret) {
        Path path = pathOf(record);
        try {
            OwnerFile file = new OwnerFile(
                    record.toRealPath().toString(), address, secret, ProcessHandle.current().pid());
            Path unfinished = Files.createTempFile(path.toAbsolutePath().getParent(), "." + path.getFileName(), "", ownerOnly());
            try {
                Files.write(unfinished, Json.MAPPER.writeValueAsBytes(file));
                replace(unfinished, path);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return file;
        } catch (IOException e) {
            throw new RecordException(Problem.INACCESSIBLE, record, "the file " + path.getFileName()
                    + ", by which other commands find the server, can't be written beside it: " + e.getMessage(), e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The file of a record, if there is one that is of that record, and the process that wrote it is not known to be gone. */
    static Optional<OwnerFile> of(Path record) {
        Path path = pathOf(record);
        try {
            if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
                return Optional.empty();
            }
            OwnerFile file = Json.MAPPER.readValue(Files.readAllBytes(path), OwnerFile.class);
            return Optional.of(file).filter(found -> isOf(found, record) && ProcessHandle.of(found.process).isPresent());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isOf(OwnerFile file, Path record) {
        try {
            return file.record.equals(record.toRealPath().toString());
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes the file of a record away, if this is still it. */
    public void remove(Path record) {
        if (of(record).filter(this::equals).isPresent()) {
            try {
                Files.deleteIfExists(pathOf(record));
            } catch (IOException e) {
                // It leads nowhere now, which is seen by who follows it.
            }
        }
    }

    /** Nothing of the secret is shown by accident. */
    @Override
    public String toString() {
        return "process " + process + " at " + address;
    }
}
