package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.record.Codings;
import org.dragoman.record.Correction;
import org.dragoman.record.EventFilter;
import org.dragoman.record.Reviewed;
import org.dragoman.what.Event;
import org.dragoman.where.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables that show what people hold of an event in place of what was coded: CSV and Parquet say the same. */
class CorrectedTablesTest {

    @TempDir
    private Path folder;

    private ExportedRecord record;

    @BeforeEach
    void correct() {
        record = new ExportedRecord(folder, Codings.full("f1", "coder 1"));
        record.correct(record.events().getFirst().event(), Codings.TEXT, Correction.Verdict.CHANGED, Corrected.CHANGES);
        record.correct(record.events().getLast().event(), Codings.TEXT, Correction.Verdict.WRONG, Correction.Changes.NONE);
    }

    @Test
    void parquetHasThePersonsValuesAndTheVerdict() throws IOException {
        ByteBuffer parquet = ByteBuffer.wrap(record.bytes(ExportFormat.PARQUET, ExportOptions.NONE));
        try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(parquet)); RowReader row = file.rowReader()) {
            row.next();
            assertThat(row.getString("type")).isEqualTo("AGREE");
            assertThat(row.getList("modes").isEmpty()).isTrue();
            assertThat(row.getString("status")).isEqualTo("OCCURRED");
            assertThat(row.getDate("earliest")).isEqualTo(LocalDate.of(2024, 5, 5));
            assertThat(row.getString("weekday")).isNull();
            assertThat(row.getString("actor")).isEqualTo("NATO");
            assertThat(row.getList("actors").size()).isOne();
            assertThat(row.getString("recipient")).isEqualTo("Ana");
            assertThat(row.getString("verdict")).isEqualTo("CHANGED");
            assertThat(row.getList("corrected").strings()).containsExactly("type", "modes", "status", "date", "actors", "place");
            assertThat(row.getString("place")).isEqualTo("Oslo");
            assertThat(row.getString("place_country")).isEqualTo("NOR");
            assertThat(row.getString("corrected_by")).isEqualTo("Ana");
            assertThat(row.getString("coded_type")).isEqualTo(coded().type().name());
            assertThat(row.getString("coded_status")).isEqualTo(coded().status().name());
            assertThat(row.getList("coded_modes").strings()).isEqualTo(coded().modes());
            assertThat(row.getList("coded_actors").strings())
                    .isEqualTo(coded().actors().stream().map(p -> p.actor().name()).toList());
            assertThat(row.getList("coded_recipients")).isNull();
            assertThat(row.getString("coded_place")).isEqualTo(coded().place().map(Place::name).orElse(null));
            row.next();
            assertThat(row.getString("verdict")).isEqualTo("WRONG");
            assertThat(row.getString("type")).isEqualTo("ASSAULT");
            assertThat(row.getString("coded_type")).isNull();
        }
    }

    @Test
    void csvHasThemToo() {
        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(record.text(ExportFormat.CSV)).stream().toList();
        assertThat(rows.getFirst().getField("type")).isEqualTo("AGREE");
        assertThat(rows.getFirst().getField("actors")).isEqualTo("NATO");
        assertThat(rows.getFirst().getField("earliest")).isEqualTo("2024-05-05");
        assertThat(rows.getFirst().getField("corrected")).isEqualTo("type; modes; status; date; actors; place");
        assertThat(rows.getFirst().getField("corrected_at")).isEqualTo("2024-05-06T07:08:09Z");
        assertThat(rows.getFirst().getField("place")).isEqualTo("Oslo");
        assertThat(rows.getFirst().getField("coded_type")).isEqualTo(coded().type().name());
        assertThat(rows.getFirst().getField("coded_status")).isEqualTo(coded().status().name());
        assertThat(rows.getFirst().getField("coded_recipients")).isEmpty();
        assertThat(rows.getFirst().getField("correction_note")).isEqualTo("seen so");
        assertThat(rows.getLast().getField("verdict")).isEqualTo("WRONG");
        assertThat(rows.getLast().getField("coded_type")).isEmpty();
    }

    private Event coded() {
        return record.events().getFirst().event();
    }

    @Test
    void theManifestCountsWhatPeopleSaidAndTellsWhatWasDoneWithIt() {
        JsonNode tables = record.manifest(ExportFormat.PARQUET, EventFilter.ALL, ExportOptions.NONE).get("corrections");
        assertThat(tables.get("changed").asLong()).isOne();
        assertThat(tables.get("wrong").asLong()).isOne();
        assertThat(tables.has("right")).isFalse();
        assertThat(tables.get("treatment").asText()).contains("applied").contains("stay");
        assertThat(record.manifest(ExportFormat.GDELT, EventFilter.ALL, ExportOptions.NONE).at("/corrections/treatment").asText())
                .contains("left out");
    }

    @Test
    void theFilterChoosesByWhatCameOfTheReview() {
        assertThat(record.manifest(ExportFormat.CSV, reviewed(Reviewed.WRONG), ExportOptions.NONE).get("events").asLong()).isOne();
        assertThat(record.manifest(ExportFormat.CSV, reviewed(Reviewed.WRONG, Reviewed.CHANGED), ExportOptions.NONE)
                .get("events").asLong()).isEqualTo(2);
        assertThat(record.manifest(ExportFormat.CSV, reviewed(Reviewed.NONE), ExportOptions.NONE).get("events").asLong())
                .isEqualTo(record.events().size() - 2L);
        assertThat(record.manifest(ExportFormat.CSV, reviewed(Reviewed.RIGHT, Reviewed.AGAIN), ExportOptions.NONE)
                .get("events").asLong()).isZero();
    }

    private static EventFilter reviewed(Reviewed... outcomes) {
        return EventFilter.ALL.toBuilder().reviews(List.of(outcomes)).build();
    }
}
