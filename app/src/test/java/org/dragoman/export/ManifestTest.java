package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.dragoman.record.Codings;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Pairing;
import org.dragoman.record.Reviewed;
import org.dragoman.record.Selection;
import org.dragoman.register.Sector;
import org.dragoman.what.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    @TempDir
    private Path folder;

    private static List<String> members(JsonNode object) {
        List<String> members = new ArrayList<>();
        object.fieldNames().forEachRemaining(members::add);
        return members;
    }

    private static long lost(JsonNode manifest, Loss loss) {
        return StreamSupport.stream(manifest.get("losses").spliterator(), false)
                .filter(entry -> entry.get("loss").asText().equals(loss.name())).mapToLong(entry -> entry.get("events").asLong())
                .sum();
    }

    @Test
    void itTellsTheVersionsAndTheTimeOfCoding() {
        JsonNode coded = new ExportedRecord(folder, Dyads.page()).manifest(ExportFormat.CSV, EventFilter.ALL, ExportOptions.NONE)
                .at("/coded_by/0");
        assertThat(coded.get("coder").asText()).isEqualTo(ExportedRecord.CODER);
        assertThat(coded.at("/versions/model").asText()).isEqualTo("small-1");
        assertThat(coded.at("/versions/codebook").asText()).isEqualTo("abc");
        assertThat(coded.get("events").asLong()).isEqualTo(5);
        assertThat(coded.get("from").asText()).isEqualTo("2024-05-06T07:08:09Z");
        assertThat(coded.get("until").asText()).isEqualTo("2024-05-06T07:09:09Z");
    }

    @Test
    void aVersionWithoutACompletedRunHasNoTime() {
        JsonNode coded = new ExportedRecord(folder, Codings.full("f1", "coder 1"))
                .manifest(ExportFormat.CSV, EventFilter.ALL, ExportOptions.NONE).at("/coded_by/0");
        assertThat(coded.get("from").isNull()).isTrue();
    }

    @Test
    void theDigestIsThatOfTheFile() throws NoSuchAlgorithmException {
        ExportedRecord record = new ExportedRecord(folder, Dyads.page());
        for (ExportFormat format : ExportFormat.values()) {
            byte[] bytes = record.bytes(format, ExportOptions.NONE);
            JsonNode file = record.manifest(format, EventFilter.ALL, ExportOptions.NONE).at("/files/0");
            assertThat(file.get("sha256").asText()).as(format.label())
                    .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            assertThat(file.get("bytes").asLong()).isEqualTo(bytes.length);
            assertThat(file.get("name").asText()).isEqualTo("events." + format.extension());
            assertThat(file.get("columns")).extracting(JsonNode::asText).isEqualTo(format.columns());
        }
    }

    @Test
    void theSameRecordGivesTheSameManifest() {
        ExportedRecord record = new ExportedRecord(folder, Dyads.page());
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(record.manifest(format, EventFilter.ALL, ExportOptions.NONE))
                    .isEqualTo(record.manifest(format, EventFilter.ALL, ExportOptions.NONE));
        }
    }

    @Test
    void lossesAreCountedByEvents() {
        ExportedRecord record = new ExportedRecord(folder, Dyads.page());
        JsonNode gdelt = record.manifest(ExportFormat.GDELT, EventFilter.ALL, ExportOptions.NONE);
        assertThat(gdelt.get("events").asLong()).isEqualTo(5);
        assertThat(gdelt.at("/files/0/rows").asLong()).isEqualTo(9);
        assertThat(lost(gdelt, Loss.NOT_HAPPENED_LEFT_OUT)).isEqualTo(1);
        assertThat(lost(gdelt, Loss.DATE_INTERVAL)).isEqualTo(1);
        assertThat(lost(gdelt, Loss.MODES)).isEqualTo(1);
        assertThat(lost(gdelt, Loss.ONGOING)).isEqualTo(1);
        assertThat(lost(gdelt, Loss.PLACE)).isEqualTo(1);
        assertThat(lost(gdelt, Loss.TYPE)).isEqualTo(1);
        assertThat(lost(gdelt, Loss.SECTORS)).isEqualTo(2);
        assertThat(lost(gdelt, Loss.MAGNITUDES)).isEqualTo(4);
        JsonNode all = record.manifest(ExportFormat.GDELT, EventFilter.ALL, new ExportOptions(true, false));
        assertThat(lost(all, Loss.NOT_HAPPENED_LEFT_OUT)).isZero();
        assertThat(lost(all, Loss.NOT_HAPPENED_WRITTEN)).isEqualTo(1);
        assertThat(all.at("/options/all_statuses").asBoolean()).isTrue();
        assertThat(record.manifest(ExportFormat.JSONL, EventFilter.ALL, ExportOptions.NONE).get("losses")).isEmpty();
    }

    /** The filter in the manifest of an export, events that answer a text among its conditions. */
    private static JsonNode told(Path file, EventFilter filter) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (EventRecord record = EventRecord.open(file)) {
            Selection answers = record.putAside("grain", picking -> picking.take("none", 1));
            EventFilter text = filter.toBuilder().text(Optional.of(answers)).build();
            new Export(record, text, ExportFormat.CSV, ExportOptions.NONE).manifest().write(json);
            return new ObjectMapper().readTree(json.toByteArray()).get("filter");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyConditionOfTheFilterStandsInIt() {
        EventFilter filter = new EventFilter(List.of("a"), List.of("CHN"), List.of("AID"), List.of("visit"),
                List.of(Status.OCCURRED), Optional.of(LocalDate.of(2024, 1, 2)), Optional.of(LocalDate.of(2024, 3, 4)),
                List.of("Oslo"), List.of("p"), List.of(Sector.GOV), List.of("a.example"), List.of("word"), 0.2, 0.9,
                List.of(new Pairing("CHN", "RUS", Pairing.Course.ANY)), Optional.empty(), List.of(Reviewed.NONE));
        ExportedRecord record = new ExportedRecord(folder, Dyads.page());
        JsonNode told = told(record.file(), filter);
        assertThat(members(told)).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(EventFilter.class.getRecordComponents()).map(component -> component.getName()).toList());
        assertThat(told.get("from").asText()).isEqualTo("2024-01-02");
        assertThat(told.get("text").asText()).isEqualTo("grain");
        assertThat(record.manifest(ExportFormat.CSV, EventFilter.ALL, ExportOptions.NONE).get("filter")).isEmpty();
    }
}
