package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dragoman.record.RecordException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventRecordTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("record.duckdb");
    }

    private void write(CodedPage... pages) {
        try (EventRecord record = EventRecord.open(file())) {
            write(record, pages);
        }
    }

    private static void write(EventRecord record, CodedPage... pages) {
        Batch batch = new Batch();
        for (CodedPage page : pages) {
            batch.add(page);
        }
        record.write(batch);
    }

    @Test
    void whatIsWrittenIsReadBackWhole() {
        CodedPage full = Codings.full("f1", "coder 1");
        CodedPage bare = Codings.bare("b1", "coder 1");
        write(full, bare);
        try (EventRecord record = EventRecord.openToRead(file())) {
            assertThat(record.page("f1")).contains(full);
            assertThat(record.page("b1")).contains(bare);
            assertThat(record.page("x")).isEmpty();
            assertThat(record.coderOf("f1")).contains("coder 1");
            assertThat(record.coderOf("x")).isEmpty();
        }
    }

    @Test
    void eventsAreReadBackByThemselvesAsTheyWereWritten() {
        CodedPage full = Codings.full("f1", "coder 1");
        write(full, Codings.full("f2", "coder 1"));
        try (EventRecord record = EventRecord.openToRead(file())) {
            List<ListedEvent> events = record.events(EventFilter.ofPage("f1"), 10);
            assertThat(events).extracting(ListedEvent::event).containsExactlyElementsOf(full.events());
            assertThat(events).extracting(e -> e.page().source()).containsOnly("in/f1.html");
            assertThat(record.count(EventFilter.ALL)).isEqualTo(4);
            assertThat(record.events(EventFilter.ALL, 3)).hasSize(3);
        }
    }

    @Test
    void writingAPageAgainReplacesAllOfIt() throws SQLException {
        write(Codings.full("f1", "coder 1"), Codings.full("f2", "coder 1"));
        CodedPage again = Codings.full("f1", "coder 2");
        write(again);
        try (EventRecord record = EventRecord.openToRead(file())) {
            assertThat(record.page("f1")).contains(again);
            assertThat(record.page("f2")).contains(Codings.full("f2", "coder 1"));
            assertThat(record.count(EventFilter.ALL)).isEqualTo(4);
        }
        write(new CodedPage(again.page(), "coder 3", Map.of(), List.of(), List.of(), List.of(), Mentions.NONE));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                Statement statement = connection.createStatement()) {
            for (String table : List.of("events", "evidence", "derivation", "magnitudes", "participants", "statements",
                    "anchors", "verdicts", "observations")) {
                try (var result = statement.executeQuery("SELECT count(*) FROM " + table + " WHERE page = 'f1'")) {
                    assertThat(result.next()).isTrue();
                    assertThat(result.getLong(1)).as(table).isZero();
                }
            }
        }
    }

    @Test
    void aBatchThatFailsLeavesNothingBehind() {
        try (EventRecord record = EventRecord.open(file())) {
            write(record, Codings.full("f1", "coder 1"));
            Batch bad = new Batch();
            bad.add(Codings.full("f1", "coder 2"));
            bad.add(Codings.full("f2", "coder 2"));
            bad.pages().add(Codings.full("f2", "coder 2"));
            assertThatThrownBy(() -> record.write(bad)).isInstanceOf(RecordException.class);
            assertThat(record.page("f1")).contains(Codings.full("f1", "coder 1"));
            assertThat(record.page("f2")).isEmpty();
            write(record, Codings.full("f3", "coder 1"));
            assertThat(record.page("f3")).isPresent();
        }
    }

    @Test
    void theSamePageTwiceInOneBatchIsWrittenOnce() {
        Batch batch = new Batch();
        assertThat(batch.add(Codings.bare("b1", "coder 1"))).isTrue();
        assertThat(batch.add(Codings.bare("b1", "coder 1"))).isFalse();
        try (EventRecord record = EventRecord.open(file())) {
            record.write(batch);
            assertThat(record.countPages()).isOne();
        }
    }

    @Test
    void aPageIsFoundByItsIdByTheStartOfItAndByEverySourceItWasSeenAt() {
        Batch batch = new Batch();
        batch.add(Codings.full("f1", "coder 1"));
        batch.seen("f1", "copy/of-f1.html");
        try (EventRecord record = EventRecord.open(file())) {
            record.write(batch);
            Found page = new Found.OnePage("f1");
            assertThat(record.find("copy/of-f1.html")).isEqualTo(page);
            assertThat(record.find("in/f1.html")).isEqualTo(page);
            assertThat(record.find("https://example.org/f1")).isEqualTo(page);
            assertThat(record.find("f1-e2")).isEqualTo(new Found.OneEvent("f1-e2", "f1"));
            assertThat(record.find("f1-e")).isEqualTo(new Found.Several(List.of("f1-e1", "f1-e2")));
            assertThat(record.find("nothing")).isEqualTo(new Found.Nothing());
        }
    }

    @Test
    void aProcessThatDiesLosesNoBatchThatWasWritten() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "org.dragoman.record.DyingWriter", file().toString())
                .inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(DyingWriter.EXIT);
        try (EventRecord record = EventRecord.openToRead(file())) {
            assertThat(record.page("f1")).contains(Codings.full("f1", "coder 1"));
        }
        write(Codings.full("f2", "coder 1"));
        try (EventRecord record = EventRecord.openToRead(file())) {
            assertThat(record.countPages()).isEqualTo(2);
        }
    }

    @Test
    void aRecordThatAnotherProcessHasOpenNamesThatProcess() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "org.dragoman.record.HoldingWriter", file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("open");
            RecordException error = catchThrowableOfType(RecordException.class, () -> EventRecord.open(file()));
            assertThat(error.problem()).isEqualTo(Problem.LOCKED);
            assertThat(error).hasMessageContaining("process " + process.pid());
        } finally {
            process.getOutputStream().close();
            process.waitFor();
        }
    }

    @Test
    void aFileThatIsSomethingElseIsLeftAloneAndSaysSo() throws IOException {
        Files.writeString(file(), "This is a letter to my aunt, and no database at all.");
        for (Opening opening : List.<Opening>of(EventRecord::open, EventRecord::openToRead)) {
            RecordException error = catchThrowableOfType(RecordException.class, () -> opening.open(file()));
            assertThat(error.problem()).isEqualTo(Problem.NOT_A_RECORD);
            assertThat(error).hasMessageContaining("record.duckdb: this is no DuckDB file");
        }
        assertThat(file()).hasContent("This is a letter to my aunt, and no database at all.");
    }

    @FunctionalInterface
    private interface Opening {
        EventRecord open(Path file);
    }

    @Test
    void aDatabaseOfSomethingElseIsNoRecord() throws SQLException {
        database("CREATE TABLE birds (name VARCHAR)");
        RecordException error = catchThrowableOfType(RecordException.class, () -> EventRecord.open(file()));
        assertThat(error.problem()).isEqualTo(Problem.NOT_A_RECORD);
    }

    @Test
    void aRecordOfAnotherVersionIsNotTouched() throws SQLException {
        write(Codings.full("f1", "coder 1"));
        database("UPDATE schema_version SET version = 0");
        RecordException error = catchThrowableOfType(RecordException.class, () -> EventRecord.open(file()));
        assertThat(error.problem()).isEqualTo(Problem.OTHER_VERSION);
        assertThat(error).hasMessageContaining("version 0").hasMessageContaining("new record");
    }

    private void database(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        RecordException error = catchThrowableOfType(RecordException.class,
                () -> EventRecord.open(folder.resolve("no/such/folder/record.duckdb")));
        assertThat(error.problem()).isEqualTo(Problem.INACCESSIBLE);
        assertThat(error).hasMessageContaining("there is no folder");
        assertThat(catchThrowableOfType(RecordException.class, () -> EventRecord.open(folder)).problem())
                .isEqualTo(Problem.NOT_A_RECORD);
        assertThat(catchThrowableOfType(RecordException.class, () -> EventRecord.open(Path.of("/proc/record.duckdb")))
                .problem()).isEqualTo(Problem.INACCESSIBLE);
    }

    @Test
    void shortIdsTellEveryEventFromEveryOther() {
        write(Codings.full("1234567890", "coder 1"));
        try (EventRecord record = EventRecord.openToRead(file())) {
            assertThat(record.shortIdLength()).isEqualTo("1234567890-e1".length());
        }
    }

    @Test
    void failuresAreListedUntilTheirSourceIsRead() {
        try (EventRecord record = EventRecord.open(file())) {
            Batch batch = new Batch();
            batch.add(new Failure("b1.txt", "empty", "it has no text"));
            record.write(batch);
            record.write(batch);
            assertThat(record.failures()).containsExactly(new Failure("b1.txt", "empty", "it has no text"));
            write(record, Codings.bare("b1", "coder 1"));
            assertThat(record.failures()).isEmpty();
        }
    }

    @Test
    void pagesAreListedWithWhatTheyHold() {
        write(Codings.full("f1", "coder 1"), Codings.bare("b1", "coder 1"));
        try (EventRecord record = EventRecord.openToRead(file())) {
            List<ListedPage> pages = record.pages(10);
            assertThat(pages).extracting(p -> p.page().id()).containsExactly("b1", "f1");
            assertThat(pages.getLast().events()).isEqualTo(2);
            assertThat(pages.getLast().teasers()).isEqualTo(1);
            assertThat(pages.getLast().statements()).isEqualTo(1);
            assertThat(pages.getFirst().page().title()).isEqualTo(Optional.empty());
        }
    }
}
