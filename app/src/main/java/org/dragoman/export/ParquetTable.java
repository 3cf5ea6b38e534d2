package org.dragoman.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The tables that can be written as Parquet: the events, and what belongs to them, which goes into files beside it. */
public enum ParquetTable {
    EVENTS,
    PARTICIPANTS,
    STATEMENTS,
    PAGES;

    /** Its columns in their order. */
    public List<String> columns() {
        return switch (this) {
            case EVENTS -> List.of(
                    "id", "type", "modes", "contexts", "status", "historical", "teaser", "quad", "score",
                    "actor", "actor_country", "actor_sector", "recipient", "recipient_country", "recipient_sector",
                    "actors", "recipients", "earliest", "latest", "weekday", "date_precision", "date_basis", "date_conflicts",
                    "place", "place_precision", "place_country", "latitude", "longitude", "magnitudes", "speaker", "through",
                    "content", "statement", "trigger", "sentence", "sentence_start", "sentence_end", "part", "rule", "confidence",
                    "coder", "page", "source", "address", "title", "verdict", "corrected", "corrected_by",
                    "corrected_at", "correction_note", "coded_type", "coded_modes", "coded_status", "coded_earliest", "coded_latest",
                    "coded_actors", "coded_recipients", "coded_place");
            case PARTICIPANTS -> List.of(
                    "event", "role", "number", "id", "kind", "name", "country", "sector", "sectors", "title",
                    "mention", "mention_start", "mention_end", "basis", "alternatives");
            case STATEMENTS -> List.of(
                    "id", "page", "speaker", "speaker_id", "speaker_country", "through", "addressee", "addressee_id",
                    "addressee_country", "direct", "content", "content_start", "content_end", "sentence", "earliest", "latest",
                    "weekday", "date_precision", "date_basis", "date_conflicts", "part", "events");
            case PAGES -> List.of(
                    "id", "source", "address", "title", "earliest", "latest", "weekday", "date_precision", "date_basis",
                    "date_conflicts", "events", "statements", "coder");
        };
    }

    /** Its name as people type it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The query that makes it, over the tables of a record and the events chosen of it. */
    String query() {
        String resource = label() + ".sql";
        try (var stream = ParquetTable.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
