package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

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
            assertThat(row.getList("corrected").strings()).containsExactly("type", "modes", "status", "date", "actors");
            assertThat(row.getString("corrected_by")).isEqualTo("Ana");
            row.next();
            assertThat(row.getString("verdict")).isEqualTo("WRONG");
            assertThat(row.getString("type")).isEqualTo("ASSAULT");
        }
    }

    @Test
    void csvHasThemToo() {
        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(record.text(ExportFormat.CSV)).stream().toList();
        assertThat(rows.getFirst().getField("type")).isEqualTo("AGREE");
        assertThat(rows.getFirst().getField("actors")).isEqualTo("NATO");
        assertThat(rows.getFirst().getField("earliest")).isEqualTo("2024-05-05");
        assertThat(rows.getFirst().getField("corrected")).isEqualTo("type; modes; status; date; actors");
        assertThat(rows.getFirst().getField("correction_note")).isEqualTo("seen so");
        assertThat(rows.getLast().getField("verdict")).isEqualTo("WRONG");
    }
}
