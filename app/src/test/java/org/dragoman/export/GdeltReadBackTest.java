package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.record.Codings;
import org.dragoman.record.Correction;
import org.dragoman.record.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GDELT's columns, split at tabs and line feeds as its readers do. */
class GdeltReadBackTest {

    private static final int COLUMNS = 61;

    @TempDir
    private Path folder;

    private static List<Map<String, String>> read(String tsv) {
        List<Map<String, String>> rows = new ArrayList<>();
        String[] lines = tsv.split("\n", -1);
        assertThat(lines[lines.length - 1]).isEmpty();
        for (int i = 0; i < lines.length - 1; i++) {
            String[] cells = lines[i].split("\t", -1);
            assertThat(cells).hasSize(COLUMNS);
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < COLUMNS; column++) {
                row.put(GdeltWriter.COLUMNS.get(column), cells[column]);
            }
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, String>> rows(ExportOptions options) {
        return read(new ExportedRecord(folder, Dyads.page()).text(ExportFormat.GDELT, options));
    }

    @Test
    void everyRowHasTheTypesOfTheCodebook() {
        assertThat(rows(ExportOptions.NONE)).hasSize(9).allSatisfy(row -> {
            assertThat(Long.parseLong(row.get("GLOBALEVENTID"))).isPositive();
            assertThat(row.get("SQLDATE")).matches("(\\d{8})?");
            assertThat(row.get("MonthYear")).matches("(\\d{6})?");
            assertThat(row.get("Year")).matches("(\\d{4})?");
            assertThat(row.get("FractionDate")).matches("(\\d{4}\\.\\d{4})?");
            assertThat(row.get("EventCode")).matches("(\\d{3,4})?");
            assertThat(row.get("EventCode")).startsWith(row.get("EventBaseCode"));
            assertThat(row.get("EventBaseCode")).startsWith(row.get("EventRootCode"));
            assertThat(row.get("QuadClass")).matches("[1-4]");
            assertThat(row.get("NumMentions")).isEqualTo("1");
            assertThat(row.get("AvgTone")).isEmpty();
            assertThat(row.get("ActionGeo_Type")).matches("[0-5]");
        });
        assertThat(rows(ExportOptions.NONE)).extracting(row -> row.get("GLOBALEVENTID")).doesNotHaveDuplicates();
    }

    @Test
    void valuesStandInTheirColumns() {
        Map<String, String> meeting = rows(ExportOptions.NONE).getFirst();
        assertThat(meeting).containsEntry("SQLDATE", "20150218").containsEntry("MonthYear", "201502")
                .containsEntry("Year", "2015").containsEntry("FractionDate", "2015.1315")
                .containsEntry("Actor1Code", "USAGOV").containsEntry("Actor1CountryCode", "USA")
                .containsEntry("Actor1Type1Code", "GOV").containsEntry("Actor2Code", "CHNGOVMIL")
                .containsEntry("Actor2Type2Code", "MIL").containsEntry("EventCode", "042").containsEntry("QuadClass", "1")
                .containsEntry("GoldsteinScale", "1.9").containsEntry("ActionGeo_Type", "4")
                .containsEntry("ActionGeo_FullName", "Paris, France").containsEntry("ActionGeo_CountryCode", "FR")
                .containsEntry("SOURCEURL", "https://example.org/d1");
        assertThat(rows(ExportOptions.NONE).get(1)).containsEntry("Actor2Code", "IGOUNO").containsEntry("Actor2CountryCode", "")
                .containsEntry("Actor2KnownGroupCode", "UNO").containsEntry("Actor2Type1Code", "IGO");
    }

    @Test
    void aDateHoldsOnlyAsMuchAsIsKnown() {
        assertThat(rows(ExportOptions.NONE).get(3)).containsEntry("SQLDATE", "").containsEntry("MonthYear", "201502")
                .containsEntry("Year", "2015").containsEntry("FractionDate", "");
        assertThat(rows(ExportOptions.NONE).get(7)).containsEntry("Year", "");
    }

    @Test
    void ofSeveralModesTheGravestIsCoded() {
        assertThat(rows(ExportOptions.NONE).get(3)).containsEntry("EventCode", "193").containsEntry("EventRootCode", "19")
                .containsEntry("GoldsteinScale", "-10.0");
    }

    @Test
    void whatHasNoCodeIsEmpty() {
        Map<String, String> own = rows(ExportOptions.NONE).get(7);
        assertThat(own).containsEntry("EventCode", "").containsEntry("GoldsteinScale", "").containsEntry("QuadClass", "4")
                .containsEntry("Actor1Code", "ROMMED").containsEntry("Actor1Type1Code", "MED").containsEntry("Actor2Code", "")
                .containsEntry("ActionGeo_Type", "1").containsEntry("ActionGeo_CountryCode", "RO");
        assertThat(rows(ExportOptions.NONE).get(3)).containsEntry("ActionGeo_Type", "0").containsEntry("ActionGeo_FullName", "");
    }

    @Test
    void whatDidNotHappenIsWrittenOnlyWhenAskedFor() {
        assertThat(rows(new ExportOptions(true, false))).hasSize(rows(ExportOptions.NONE).size() + 1);
    }

    @Test
    void hostileValuesBreakNoRow() {
        List<Map<String, String>> rows = read(new ExportedRecord(folder, ExportedRecord.hostile()).text(ExportFormat.GDELT));
        assertThat(rows).hasSameSizeAs(ExportedRecord.HOSTILE);
        assertThat(rows).extracting(row -> row.get("Actor1Name")).contains("A TAB", "A BREAK  OR TWO", "NUL INSIDE", "=1+1");
    }

    @Test
    void aPersonsWordCounts() {
        ExportedRecord record = new ExportedRecord(folder, Codings.full("f1", "coder 1"));
        record.correct(record.events().getFirst().event(), Codings.TEXT, Correction.Verdict.CHANGED, Corrected.CHANGES);
        record.correct(record.events().getLast().event(), Codings.TEXT, Correction.Verdict.WRONG, Correction.Changes.NONE);
        List<Map<String, String>> rows = read(record.text(ExportFormat.GDELT));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst()).containsEntry("EventRootCode", "03").containsEntry("Actor1Code", "IGOMILNAT")
                .containsEntry("SQLDATE", "20240505");
    }

    @Test
    void everyColumnIsDocumented() throws IOException {
        String documented = Files.readString(Repository.file("docs/export.md"));
        assertThat(GdeltWriter.COLUMNS).allSatisfy(column -> assertThat(documented)
                .contains(column.replaceFirst("^(Actor[12]Geo_|ActionGeo_|Actor[12])(?=[A-Z])", "")));
    }
}
