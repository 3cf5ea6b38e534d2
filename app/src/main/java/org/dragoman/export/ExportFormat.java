package org.dragoman.export;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of {@code dragoman export}; {@code docs/export.md} describes each. */
public enum ExportFormat {
    JSONL("jsonl", "application/jsonl"),
    CSV("csv", "text/csv"),
    PARQUET("parquet", "application/vnd.apache.parquet"),
    PLOVER("jsonl", "application/jsonl"),
    POLECAT("tsv", "text/tab-separated-values"),
    GDELT("tsv", "text/tab-separated-values");

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** How a file's name ends, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Its columns in their order, or the members of its objects. */
    public List<String> columns() {
        return switch (this) {
            case JSONL -> JsonlWriter.MEMBERS;
            case CSV -> CsvWriter.COLUMNS;
            case PARQUET -> ParquetTable.EVENTS.columns();
            case PLOVER -> PloverWriter.MEMBERS;
            case POLECAT -> PolecatWriter.COLUMNS;
            case GDELT -> GdeltWriter.COLUMNS;
        };
    }

    /** What becomes of corrections in it. */
    CorrectionsAre correctionsAre() {
        return switch (this) {
            case JSONL -> CorrectionsAre.BESIDE;
            case CSV, PARQUET -> CorrectionsAre.APPLIED_AND_FLAGGED;
            case PLOVER, POLECAT, GDELT -> CorrectionsAre.APPLIED;
        };
    }

    /** What becomes of what people hold of events. */
    enum CorrectionsAre {
        BESIDE("events as coded, with the correction beside them"),
        APPLIED_AND_FLAGGED("corrected values applied, those coded beside them; events held to be wrong stay, with their verdict"),
        APPLIED("corrected values applied; events held to be wrong left out");

        private final String meaning;

        CorrectionsAre(String meaning) {
            this.meaning = meaning;
        }

        /** What it is, in words. */
        String meaning() {
            return meaning;
        }
    }

    /** Its name as people type it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What writes it event by event; nothing for Parquet, which the database writes as a whole. */
    Optional<EventWriter> writer(OutputStream out, ExportOptions options, CodingDays days) {
        return switch (this) {
            case JSONL -> Optional.of(new JsonlWriter(out));
            case CSV -> Optional.of(new CsvWriter(out, options.spreadsheet()));
            case PARQUET -> Optional.empty();
            case PLOVER -> Optional.of(new PloverWriter(out, days));
            case POLECAT -> Optional.of(new PolecatWriter(out, options.allStatuses()));
            case GDELT -> Optional.of(new GdeltWriter(out, options.allStatuses()));
        };
    }
}
