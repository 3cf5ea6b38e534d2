package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.record.Codings;
import org.dragoman.record.Correction;
import org.dragoman.record.Repository;
import org.dragoman.what.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON lines, of our own shape and of PLOVER's, held against their schemas. */
class JsonReadBackTest {

    @TempDir
    private Path folder;

    private static JsonSchema schema(String name) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Repository.file("docs/" + name)));
    }

    private static List<JsonNode> lines(String json) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : json.split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(new ObjectMapper().readTree(line));
            }
        }
        return lines;
    }

    @Test
    void everyLineOfTheJsonLinesIsAsTheSchemaSays() throws IOException {
        List<JsonNode> lines = lines(new ExportedRecord(folder, Codings.full("f1", "coder 1")).text(ExportFormat.JSONL));
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(schema("event.schema.json").validate(line)).isEmpty());
        JsonNode full = lines.getFirst();
        List<String> members = new ArrayList<>();
        full.fieldNames().forEachRemaining(members::add);
        assertThat(members).isEqualTo(JsonlWriter.MEMBERS);
        assertThat(full.at("/evidence/trigger/text").asText()).isEqualTo("“met”");
        assertThat(full.at("/date/weekday").asText()).isEqualTo("SUNDAY");
        assertThat(full.at("/page/source").asText()).isEqualTo("in/f1.html");
        assertThat(full.get("correction").isNull()).isTrue();
    }

    @Test
    void theSchemaTakesNoMemberThatItDoesNotDescribe() throws IOException {
        JsonNode event = lines(new ExportedRecord(folder, Codings.full("f1", "coder 1")).text(ExportFormat.JSONL)).getFirst();
        ((ObjectNode) event).put("mood", "gloomy");
        assertThat(schema("event.schema.json").validate(event)).isNotEmpty();
    }

    @Test
    void aCorrectionStandsBesideWhatWasCoded() throws IOException {
        ExportedRecord record = new ExportedRecord(folder, Codings.full("f1", "coder 1"));
        Event event = record.events().getFirst().event();
        record.correct(event, Codings.TEXT, Correction.Verdict.CHANGED, Corrected.CHANGES);
        JsonNode line = lines(record.text(ExportFormat.JSONL)).getFirst();
        assertThat(schema("event.schema.json").validate(line)).isEmpty();
        assertThat(line.get("type").asText()).isEqualTo("CONSULT");
        assertThat(line.at("/correction/changes/type").asText()).isEqualTo("AGREE");
        assertThat(line.at("/correction/changes/actors/0/name").asText()).isEqualTo("NATO");
        assertThat(line.at("/correction/changes/date/earliest").asText()).isEqualTo("2024-05-05");
        assertThat(line.at("/correction/author").asText()).isEqualTo("Ana");
    }

    @Test
    void everyLineOfPloversJsonIsAsItsSchemaSays() throws IOException {
        List<JsonNode> lines = lines(new ExportedRecord(folder, Codings.full("f1", ExportedRecord.CODER)).text(ExportFormat.PLOVER));
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(schema("plover.schema.json").validate(line)).isEmpty());
        JsonNode full = lines.getFirst();
        assertThat(full.get("event").asText()).isEqualTo("CONSULT");
        assertThat(full.get("date").asText()).isEqualTo("2024-04-01");
        assertThat(full.get("enddate").asText()).isEqualTo("2024-05-31");
        assertThat(full.at("/actor/0/sector").asText()).isEqualTo("MILGOV");
        assertThat(full.at("/actor/1/actor_text").asText()).isEqualTo("𝔻");
        assertThat(full.get("mode")).extracting(JsonNode::asText).containsExactly("visit", "multilateral", "historical", "future");
        assertThat(full.at("/event_loc/cc3").asText()).isEqualTo("FRA");
        assertThat(full.at("/event_loc/country code").asText()).isEqualTo("FR");
        assertThat(full.get("coded_date").asText()).isEqualTo("2024-05-06");
        assertThat(lines.getLast().get("date").isNull()).isTrue();
        assertThat(lines.getLast().has("event_loc")).isFalse();
    }

    @Test
    void hostileValuesReadBackAsTheyAre() throws IOException {
        ExportedRecord record = new ExportedRecord(folder, ExportedRecord.hostile());
        assertThat(lines(record.text(ExportFormat.JSONL))).extracting(line -> line.at("/evidence/sentence/text").asText())
                .isEqualTo(ExportedRecord.HOSTILE);
        assertThat(lines(record.text(ExportFormat.PLOVER))).extracting(line -> line.get("text").asText())
                .isEqualTo(ExportedRecord.HOSTILE);
    }
}
