package org.dragoman.handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Flaw;
import org.dragoman.record.Ledger;
import org.dragoman.record.RecordException.Problem;
import org.dragoman.record.RecordException;
import org.dragoman.record.Verification;

/** Opens records, also those that a server has open: the front door of this package. */
public final class Records {

    private Records() {}

    /**
     * Opens a record to code into: the file, or, where a server has it open, that server, which writes for this process.
     *
     * @param notice is told, in a sentence, where the record is brought up to date or written by a server
     * @throws RecordException if that is not possible; a record that is there is as it was
     */
    public static Ledger open(Path file, Consumer<String> notice) {
        return Owner.of(file).<Ledger>map(owner -> {
            notice.accept("The server at " + owner.address() + " has " + file + " open: it writes what is coded here.");
            return owner;
        }).orElseGet(() -> EventRecord.open(file, notice));
    }

    /**
     * Opens a record that is there, to read only: the file, or, where a server has it open, a copy of it as it is now.
     *
     * @throws RecordException if it is not there or can't be read, or its tables are of another version
     */
    public static EventRecord openToRead(Path file) {
        return Owner.of(file).map(owner -> {
            try (owner) {
                return EventRecord.openCopy(file, owner::copyTo);
            }
        }).orElseGet(() -> EventRecord.openToRead(file));
    }

    /**
     * Opens a record that is there, to write by this process alone, and brings it up to date where it is an older one.
     *
     * @param notice is told, in a sentence, where an older record is brought up to date and where its copy lies
     * @throws RecordException if that is not possible, or a server has it open
     */
    public static EventRecord openThere(Path file, Consumer<String> notice) {
        requireUnserved(file);
        return EventRecord.openThere(file, notice);
    }

    /** Throws where a server has a record open. */
    public static void requireUnserved(Path file) {
        Owner.of(file).ifPresent(owner -> {
            throw new RecordException(Problem.LOCKED, file, "the server at " + owner.address()
                    + " has it open; use it there, or end it (Ctrl+C, or SIGTERM to process " + owner.process() + ")");
        });
    }

    /** The same as {@link EventRecord#verify}; where a server has the record open, of a copy of it as it is now. */
    public static Verification verify(Path file, Consumer<Flaw> flaws) {
        Optional<Owner> owner = Owner.of(file);
        if (owner.isEmpty()) {
            return EventRecord.verify(file, flaws);
        }
        try (Owner asked = owner.get()) {
            Path folder = Files.createTempDirectory("dragoman-");
            Path copy = folder.resolve("copy.duckdb");
            try {
                asked.copyTo(copy);
                return EventRecord.verify(copy, flaws);
            } finally {
                Files.deleteIfExists(EventRecord.logOf(copy));
                Files.deleteIfExists(copy);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new RecordException(Problem.INACCESSIBLE, file, "no copy of it can be made to read: " + e.getMessage(), e);
        }
    }
}
