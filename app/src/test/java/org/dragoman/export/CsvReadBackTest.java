package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dragoman.record.Codings;
import org.dragoman.record.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV that Commons CSV wrote, read by FastCSV too. */
class CsvReadBackTest {

    private static final ExportOptions SPREADSHEET = new ExportOptions(false, true);

    @TempDir
    private Path folder;

    private static List<NamedCsvRecord> read(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    @Test
    void anEventReadsBackInTheColumnsThatAreDocumented() throws IOException {
        String csv = new ExportedRecord(folder, Codings.full("f1", "coder 1")).text(ExportFormat.CSV);
        List<NamedCsvRecord> rows = read(csv);
        assertThat(rows).hasSize(2);
        NamedCsvRecord full = rows.getFirst();
        assertThat(full.getHeader()).isEqualTo(CsvWriter.COLUMNS);
        assertThat(full.getField("actors")).isEqualTo("Šef; 𝔻");
        assertThat(full.getField("actor_countries")).isEqualTo("NOR; RUS");
        assertThat(full.getField("actor_sectors")).isEqualTo("MIL GOV; MIL GOV");
        assertThat(full.getField("magnitudes")).isEqualTo("killed 50+ people; killed 52");
        assertThat(full.getField("trigger")).isEqualTo("“met”");
        assertThat(full.getField("longitude")).isEqualTo("-4.25");
        assertThat(rows.getLast().getField("place")).isEmpty();
        String documented = Files.readString(Repository.file("docs/export.md"));
        assertThat(CsvWriter.COLUMNS).allSatisfy(column -> assertThat(documented).contains("| `" + column + "` |"));
    }

    @Test
    void hostileValuesReadBackAsTheyAreWithTwoReaders() throws IOException {
        String csv = new ExportedRecord(folder, ExportedRecord.hostile()).text(ExportFormat.CSV);
        assertThat(read(csv)).extracting(row -> row.getField("sentence")).isEqualTo(ExportedRecord.HOSTILE);
        assertThat(read(csv)).extracting(row -> row.getField("actors")).isEqualTo(ExportedRecord.HOSTILE);
        List<CSVRecord> rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(csv)).getRecords();
        assertThat(rows).extracting(row -> row.get("sentence")).isEqualTo(ExportedRecord.HOSTILE);
        assertThat(rows).allMatch(CSVRecord::isConsistent);
    }

    @Test
    void aSpreadsheetIsGivenNoFormulaAndToldTheEncoding() {
        String csv = new ExportedRecord(folder, ExportedRecord.hostile()).text(ExportFormat.CSV, SPREADSHEET);
        assertThat(csv).startsWith("\uFEFFid,type,");
        List<String> sentences = read(csv.substring(1)).stream().map(row -> row.getField("sentence")).toList();
        assertThat(sentences).contains("'=1+1", "'+31 20", "'-4", "'@home", "\"quoted\", with a comma; and more")
                .noneMatch(value -> value.startsWith("=") || value.startsWith("@"));
        assertThat(sentences).hasSameSizeAs(ExportedRecord.HOSTILE);
    }

    @Test
    void aNumberIsNoFormula() {
        ExportedRecord record = new ExportedRecord(folder, Codings.full("f1", "coder 1"));
        assertThat(read(record.text(ExportFormat.CSV, SPREADSHEET).substring(1)).getFirst().getField("longitude"))
                .isEqualTo("-4.25");
    }
}
