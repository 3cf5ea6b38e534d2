package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqStruct;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Codings;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.ListedEvent;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Participant;
import org.dragoman.what.Status;
import org.dragoman.when.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet that DuckDB wrote, read by Hardwood. */
class ParquetReadBackTest {

    @TempDir
    private Path folder;

    @FunctionalInterface
    private interface Taker {
        void take(RowReader row);
    }

    private static void read(byte[] parquet, Taker taker) throws IOException {
        try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(parquet)));
                RowReader row = file.rowReader()) {
            while (row.hasNext()) {
                row.next();
                taker.take(row);
            }
        }
    }

    private static List<String> columns(byte[] parquet) throws IOException {
        try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(parquet)))) {
            return file.getFileSchema().getRootNode().children().stream().map(node -> node.name()).toList();
        }
    }

    private record Table(ParquetTable table, ByteArrayOutputStream stream) {}

    private static byte[] of(List<Table> tables, ParquetTable table) {
        return tables.stream().filter(written -> written.table() == table).findFirst().orElseThrow().stream()
                .toByteArray();
    }

    private static List<Table> tables(ExportedRecord record) {
        List<Table> tables = new ArrayList<>();
        Map<ParquetTable, Export.Target> targets = new HashMap<>();
        for (ParquetTable table : ParquetTable.values()) {
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            tables.add(new Table(table, stream));
            targets.put(table, new Export.Target(table.label(), stream));
        }
        try (EventRecord opened = EventRecord.openToRead(record.file())) {
            new Export(opened, EventFilter.ALL, ExportFormat.PARQUET, ExportOptions.NONE).write(targets);
        }
        return tables;
    }

    @Test
    void everyTableHasTheColumnsThatAreDocumented() throws IOException {
        List<Table> tables = tables(new ExportedRecord(folder, Codings.full("f1", "coder 1")));
        for (ParquetTable table : ParquetTable.values()) {
            assertThat(columns(of(tables, table))).as(table.label()).isEqualTo(table.columns());
        }
    }

    @Test
    void anEventReadsBackAsTheRecordHasIt() throws IOException {
        ExportedRecord record = new ExportedRecord(folder, Codings.full("f1", "coder 1"));
        List<ListedEvent> events = record.events();
        List<String> ids = new ArrayList<>();
        read(record.bytes(ExportFormat.PARQUET, ExportOptions.NONE), row -> {
            Event event = events.get(ids.size()).event();
            ids.add(row.getString("id"));
            assertThat(row.getString("id")).isEqualTo(event.id());
            assertThat(row.getString("type")).isEqualTo(event.type().name());
            assertThat(row.getList("modes").strings()).isEqualTo(event.modes());
            assertThat(row.getString("status")).isEqualTo(event.status().name());
            assertThat(row.getBoolean("teaser")).isEqualTo(event.teaser());
            assertThat(row.getInt("quad")).isEqualTo(event.type().quad().code());
            assertThat(row.getDouble("score")).isEqualTo(event.type().score());
            assertThat(names(row, "actors")).isEqualTo(names(event.actors()));
            assertThat(names(row, "recipients")).isEqualTo(names(event.recipients()));
            assertThat(row.getDate("earliest")).isEqualTo(event.date().earliest().orElse(null));
            assertThat(row.getDate("latest")).isEqualTo(event.date().latest().orElse(null));
            assertThat(row.getList("date_basis").strings()).isEqualTo(event.date().basis());
            assertThat(row.getString("place")).isEqualTo(event.place().map(place -> place.name()).orElse(null));
            assertThat(row.getString("trigger")).isEqualTo(event.evidence().trigger().of(Codings.TEXT));
            assertThat(row.getString("sentence")).isEqualTo(event.evidence().sentence().of(Codings.TEXT));
            assertThat(row.getString("content")).isEqualTo(event.content().map(span -> span.of(Codings.TEXT)).orElse(null));
            assertThat(row.getDouble("confidence")).isEqualTo(event.confidence());
            assertThat(row.getList("magnitudes").size()).isEqualTo(event.magnitudes().size());
            assertThat(row.getString("verdict")).isNull();
        });
        assertThat(ids).containsExactly("f1-e1", "f1-e2");
    }

    private static List<String> names(RowReader row, String column) {
        return row.getList(column).structs().stream().map(person -> person.getString("name")).toList();
    }

    private static List<String> names(List<Participant> participants) {
        return participants.stream().map(participant -> participant.actor().name()).toList();
    }

    @Test
    void theFirstOfTheListsStandsInPlainColumnsToo() throws IOException {
        read(new ExportedRecord(folder, Codings.full("f1", "coder 1")).bytes(ExportFormat.PARQUET, ExportOptions.NONE), row -> {
            List<PqStruct> actors = row.getList("actors").structs();
            String name = actors.isEmpty() ? null : actors.getFirst().getString("name");
            assertThat(row.getString("actor")).isEqualTo(name);
            assertThat(row.getString("actor_country")).isEqualTo(actors.isEmpty() ? null : actors.getFirst().getString("country"));
            assertThat(row.getString("actor_sector"))
                    .isEqualTo(actors.isEmpty() ? null : actors.getFirst().getList("sectors").strings().getFirst());
        });
    }

    @Test
    void manyTakePartInTheOrderOfTheRecord() throws IOException {
        ExportedRecord record = new ExportedRecord(folder, crowd(40));
        read(record.bytes(ExportFormat.PARQUET, ExportOptions.NONE), row ->
                assertThat(names(row, "actors")).isEqualTo(names(record.events().getFirst().event().actors())).hasSize(40));
    }

    private static CodedPage crowd(int size) {
        String text = "They all met.";
        Span span = new Span(0, 4);
        List<Participant> actors = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            actors.add(ExportedRecord.participant("name:" + i, "Guest " + (i * 7 % size), "FRA", span));
        }
        return ExportedRecord.page("p1", text, List.of(ExportedRecord.event("p1-e1", "p1",
                EventType.CONSULT, List.of(), Status.OCCURRED, actors, List.of(),
                DateRange.unknown("no date"), Optional.empty(), span)));
    }

    @Test
    void hostileValuesReadBackAsTheyAre() throws IOException {
        ExportedRecord record = new ExportedRecord(folder, ExportedRecord.hostile());
        List<String> read = new ArrayList<>();
        read(record.bytes(ExportFormat.PARQUET, ExportOptions.NONE), row -> {
            String value = ExportedRecord.HOSTILE.get(read.size());
            read.add(row.getString("sentence"));
            assertThat(row.getString("actor")).isEqualTo(value);
            assertThat(row.getString("place")).isEqualTo(value);
            assertThat(row.getList("modes").isEmpty()).isTrue();
        });
        assertThat(read).isEqualTo(ExportedRecord.HOSTILE);
    }

    @Test
    void whatBelongsToTheEventsReadsBackBesideThem() throws IOException {
        List<Table> tables = tables(new ExportedRecord(folder, Codings.full("f1", "coder 1")));
        List<String> participants = new ArrayList<>();
        read(of(tables, ParquetTable.PARTICIPANTS), row -> participants.add(
                row.getString("event") + " " + row.getString("role") + " " + row.getString("name") + " " + row.getString("mention")));
        assertThat(participants).containsExactly("f1-e1 ACTOR Šef Šef", "f1-e1 ACTOR 𝔻 𝔻", "f1-e1 RECIPIENT Ana Ana",
                "f1-e1 SPEAKER Ana Ana", "f1-e1 THROUGH Šef Šef");
        read(of(tables, ParquetTable.STATEMENTS), row -> {
            assertThat(row.getString("speaker")).isEqualTo("Šef");
            assertThat(row.getString("addressee")).isEqualTo("𝔻");
            assertThat(row.getString("content")).isEqualTo("on Sunday");
            assertThat(row.getList("events").strings()).containsExactly("f1-e1");
        });
        read(of(tables, ParquetTable.PAGES), row -> {
            assertThat(row.getString("title")).isEqualTo(Codings.TEXT.lines().findFirst().orElseThrow());
            assertThat(row.getLong("events")).isEqualTo(2);
            assertThat(row.getLong("statements")).isEqualTo(1);
            assertThat(row.getString("weekday")).isEqualTo("SUNDAY");
        });
    }
}
