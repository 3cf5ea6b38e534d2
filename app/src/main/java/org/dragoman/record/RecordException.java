package org.dragoman.record;

import java.nio.file.Path;

/** The record can't be used: which file, why, and what to do. */
public final class RecordException extends RuntimeException {

    /** Why a record can't be used. */
    public enum Problem {
        /** There is no such file. */
        MISSING,
        /** Another process has it open. */
        LOCKED,
        /** The file is something else. */
        NOT_A_RECORD,
        /** It was a record, but some of its bytes are gone or others. */
        DAMAGED,
        /** It can't be read or written there. */
        INACCESSIBLE,
        /** It was written by another version of Dragoman, with other tables. */
        OTHER_VERSION,
        /** The database reported an error. */
        DATABASE
    }

    private final Problem problem;
    private final String detail;

    public RecordException(Problem problem, Path file, String message) {
        super(file + ": " + message);
        this.problem = problem;
        this.detail = message;
    }

    public RecordException(Problem problem, Path file, String message, Throwable cause) {
        super(file + ": " + message, cause);
        this.problem = problem;
        this.detail = message;
    }

    /** The message without the file's name. */
    public String detail() {
        return detail;
    }

    public Problem problem() {
        return problem;
    }
}
