package org.dragoman.cli;

/** The exit codes of the command; {@code dragoman --help} lists them. */
final class ExitCode {

    static final int OK = 0;
    /** Some input could not be coded, or what was asked for is not in the record. */
    static final int SOME_FAILED = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** The record can't be used. */
    static final int RECORD = 3;
    /** A file named for output can't be written. */
    static final int OUTPUT = 4;
    /** A fault of Dragoman's own. */
    static final int FAULT = 5;

    private ExitCode() {}
}
