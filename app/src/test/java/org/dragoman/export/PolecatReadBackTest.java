package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.record.Codings;
import org.dragoman.record.Correction;
import org.dragoman.record.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** POLECAT's columns, read strictly. */
class PolecatReadBackTest {

    private static final int COLUMNS = 40;

    @TempDir
    private Path folder;

    private static List<NamedCsvRecord> read(String tsv) {
        return CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(tsv).stream().toList();
    }

    private List<NamedCsvRecord> rows(ExportOptions options) {
        return read(new ExportedRecord(folder, Dyads.page()).text(ExportFormat.POLECAT, options));
    }

    @Test
    void everyRowHasFortyColumnsOfTheirTypes() {
        List<NamedCsvRecord> rows = rows(ExportOptions.NONE);
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.getFields()).hasSize(COLUMNS);
            assertThat(row.getHeader()).isEqualTo(PolecatWriter.COLUMNS);
            assertThat(row.getField("Event ID")).isNotEmpty();
            assertThat(Double.parseDouble(row.getField("Intensity"))).isBetween(-10.0, 10.0);
            assertThat(Integer.parseInt(row.getField("Quad Code"))).isBetween(1, 4);
            if (!row.getField("Event Date").isEmpty()) {
                assertThat(LocalDate.parse(row.getField("Event Date"))).isEqualTo(Dyads.DAY);
            }
        });
        assertThat(rows).extracting(row -> row.getField("Event ID")).doesNotHaveDuplicates();
    }

    @Test
    void aRowHasOneActorAndOneRecipient() {
        assertThat(rows(ExportOptions.NONE))
                .extracting(row -> row.getField("Event ID") + " " + row.getField("Actor Country") + " " + row.getField("Recipient Country"))
                .containsExactly(
                        "d1-meeting-1 USA CHN", "d1-meeting-2 USA IGO", "d1-meeting-3 CHN IGO",
                        "d1-attack-1 USA CHN", "d1-attack-2 USA ROU", "d1-attack-3 IGO CHN", "d1-attack-4 IGO ROU",
                        "d1-own ROU ", "d1-nobody  ");
    }

    @Test
    void valuesStandInTheirColumns() {
        NamedCsvRecord meeting = rows(ExportOptions.NONE).getFirst();
        assertThat(meeting.getField("Event Mode")).isEqualTo("visit");
        assertThat(meeting.getField("Intensity")).isEqualTo("4.0");
        assertThat(meeting.getField("Actor COW")).isEqualTo("2");
        assertThat(meeting.getField("Recipient COW")).isEqualTo("710");
        assertThat(meeting.getField("Primary Recipient Sector")).isEqualTo("GOV");
        assertThat(meeting.getField("Recipient Sectors")).isEqualTo("GOV; MIL");
        assertThat(meeting.getField("City")).isEqualTo("Paris");
        assertThat(meeting.getField("Province")).isEmpty();
        assertThat(meeting.getField("Country")).isEqualTo("FRA");
        assertThat(meeting.getField("Latitude")).isEqualTo("48.85");
        assertThat(meeting.getField("Source")).isEqualTo("https://example.org/d1");
    }

    @Test
    void aDateThatIsNotADayIsEmpty() {
        assertThat(rows(ExportOptions.NONE).get(3).getField("Event Date")).isEmpty();
    }

    @Test
    void whatDidNotHappenIsWrittenOnlyWhenAskedForAndSaysSo() {
        assertThat(rows(ExportOptions.NONE)).noneMatch(row -> row.getField("Event ID").equals("d1-plan"));
        NamedCsvRecord plan = rows(new ExportOptions(true, false)).stream()
                .filter(row -> row.getField("Event ID").equals("d1-plan")).findFirst().orElseThrow();
        assertThat(plan.getField("Event Mode")).isEqualTo("future");
    }

    @Test
    void hostileValuesReadBackAsTheyAre() {
        String tsv = new ExportedRecord(folder, ExportedRecord.hostile()).text(ExportFormat.POLECAT);
        assertThat(read(tsv)).extracting(row -> row.getField("Actor Name Raw")).isEqualTo(ExportedRecord.HOSTILE);
        assertThat(read(tsv)).extracting(row -> row.getField("Placename")).isEqualTo(ExportedRecord.HOSTILE);
    }

    @Test
    void aPersonsWordCounts() {
        ExportedRecord record = new ExportedRecord(folder, Codings.full("f1", "coder 1"));
        record.correct(record.events().getFirst().event(), Codings.TEXT, Correction.Verdict.CHANGED, Corrected.CHANGES);
        record.correct(record.events().getLast().event(), Codings.TEXT, Correction.Verdict.WRONG, Correction.Changes.NONE);
        List<NamedCsvRecord> rows = read(record.text(ExportFormat.POLECAT));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().getField("Event Type")).isEqualTo("AGREE");
        assertThat(rows.getFirst().getField("Actor Name")).isEqualTo("NATO");
        assertThat(rows.getFirst().getField("Event Date")).isEqualTo("2024-05-05");
    }

    @Test
    void everyColumnIsDocumented() throws IOException {
        String documented = Files.readString(Repository.file("docs/export.md"));
        assertThat(PolecatWriter.COLUMNS).allSatisfy(column -> assertThat(documented).contains("`" + column + "`"));
    }
}
