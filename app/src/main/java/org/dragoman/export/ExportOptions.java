package org.dragoman.export;

/**
 * How events are written.
 *
 * @param allStatuses in formats that tell only what happened, also write what is planned, hypothetical or negated
 * @param spreadsheet in CSV, keep a spreadsheet from taking a value for a formula, and tell it the encoding
 */
public record ExportOptions(boolean allStatuses, boolean spreadsheet) {

    /** As the formats are by themselves. */
    public static final ExportOptions NONE = new ExportOptions(false, false);
}
