package org.dragoman.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.dragoman.record.RecordException.Problem;

/**
 * The copy of a record that is made before its tables change. It lies beside the record, named by the version of its tables:
 * {@code dragoman.v3.duckdb}. No file is ever written over.
 */
final class Backup {

    private static final String ENDING = ".duckdb";
    /** The copy is one; new tables are written before old ones are let go, and the log of the change may be as large. */
    private static final int SIZES_NEEDED = 3;

    private static final long SPARE_BYTES = 16L << 20;
    private static final int MEGABYTE = 1 << 20;

    private final Path file;
    private final int version;

    Backup(Path file, int version) {
        this.file = file;
        this.version = version;
    }

    /**
     * Makes the copy, while no other process can write the record, and returns where it is. The record must not be open in
     * this process. A copy of just these bytes that is there already will do.
     */
    Path make() {
        requireSpace();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            for (int number = 1; ; number++) {
                Path copy = named(number);
                if (!Files.exists(copy)) {
                    write(copy);
                    return copy;
                }
                if (lock.isValid() && Files.mismatch(file, copy) < 0) {
                    return copy;
                }
            }
        } catch (IOException e) {
            throw new RecordException(Problem.INACCESSIBLE, file, "no copy of it can be made before its tables change: "
                    + e.getMessage() + "; it is as it was", e);
        }
    }

    /** The same lock that the database takes, so that neither writes while the other reads. */
    private FileLock lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw locked(e);
        }
        throw locked(new IOException("locked"));
    }

    private RecordException locked(Exception cause) {
        return new RecordException(Problem.LOCKED, file, "another process has just opened it; wait for it or end it", cause);
    }

    private Path named(int number) {
        String name = String.valueOf(file.getFileName());
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return file.resolveSibling(stem + ".v" + version + (number > 1 ? "-" + number : "") + ENDING);
    }

    /** The copy gets its name when it is whole and on the disk. */
    private void write(Path copy) throws IOException {
        Path unfinished = copy.resolveSibling(copy.getFileName() + ".part");
        try {
            copyThrough(file, unfinished);
            Path log = logOf(file);
            if (Files.exists(log)) {
                copyThrough(log, logOf(copy));
            } else {
                // One who was killed before the copy had its name may have left a log of another state of the record.
                Files.deleteIfExists(logOf(copy));
            }
            Files.move(unfinished, copy);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    private static void copyThrough(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        try (FileChannel written = FileChannel.open(to, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    /** Where the database keeps what it has not yet written into the file itself. */
    static Path logOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".wal");
    }

    private void requireSpace() {
        try {
            FileStore disk = Files.getFileStore(file.toAbsolutePath());
            long needed = SIZES_NEEDED * (Files.size(file) + sizeOf(logOf(file))) + SPARE_BYTES;
            long free = disk.getUsableSpace();
            if (free < needed) {
                throw new RecordException(Problem.INACCESSIBLE, file, String.format(Locale.ROOT,
                        "its tables are of version %d; to bring them to version %d, and keep a copy, takes %d MB beside it, and "
                                + "%d MB are free; make room, or move it to another disk",
                        version, Schema.VERSION, needed / MEGABYTE + 1, free / MEGABYTE));
            }
        } catch (IOException e) {
            throw new RecordException(Problem.INACCESSIBLE, file, "it can't be read: " + e.getMessage(), e);
        }
    }

    private static long sizeOf(Path log) throws IOException {
        try {
            return Files.size(log);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
