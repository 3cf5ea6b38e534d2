package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.record.RecordException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationTest {

    private static final CodedPage FULL = Codings.full("f1", "coder 1");
    private static final CodedPage BARE = Codings.bare("b1", "coder 1");

    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();

    private Path file() {
        return folder.resolve("older.duckdb");
    }

    private Path copy(int version) {
        return folder.resolve("older.v" + version + ".duckdb");
    }

    private EventRecord open() {
        return EventRecord.open(file(), notices::add);
    }

    private static CodedPage without(CodedPage page, boolean observations) {
        return new CodedPage(page.page(), page.coder(), page.anchors(), page.events(), page.statements(),
                observations ? List.of() : page.observations(), Mentions.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theTablesOfAnOlderRecordBecomeThoseOfANewOne(int version) throws IOException, SQLException {
        OlderRecord.write(file(), version, FULL, BARE);
        open().close();
        EventRecord.open(folder.resolve("new.duckdb")).close();
        assertThat(definition(file())).isEqualTo(definition(folder.resolve("new.duckdb")));
    }

    private static List<String> definition(Path record) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + record);
                Statement statement = connection.createStatement()) {
            List<String> columns = OlderRecord.strings(statement, """
                    SELECT concat_ws(' ', table_name, column_index, column_name, data_type, is_nullable, column_default)
                    FROM duckdb_columns() WHERE NOT internal ORDER BY table_name, column_index""");
            columns.addAll(OlderRecord.strings(statement, """
                    SELECT concat_ws(' ', table_name, constraint_type, constraint_column_names) AS line
                    FROM duckdb_constraints() ORDER BY line"""));
            columns.addAll(OlderRecord.strings(statement,
                    "SELECT sql FROM duckdb_views() WHERE NOT internal ORDER BY view_name"));
            columns.addAll(OlderRecord.strings(statement, "SELECT sql FROM duckdb_indexes() ORDER BY sql"));
            columns.addAll(OlderRecord.strings(statement, "SELECT version FROM schema_version"));
            return columns;
        }
    }

    @Test
    void aRecordOfVersionThreeKeepsAllThatItHad() throws IOException, SQLException {
        OlderRecord.write(file(), 3, FULL, BARE);
        try (EventRecord record = open()) {
            assertThat(record.page("f1")).contains(without(FULL, false));
            assertThat(record.page("b1")).contains(BARE);
        }
    }

    @Test
    void eventsOfVersionFourAreToldOfWhichCountriesAndSectorsThoseAreWhoTakePart() throws IOException, SQLException {
        OlderRecord.write(file(), 4, FULL, BARE);
        try (EventRecord record = open(); EventRecord present = EventRecord.open(folder.resolve("new.duckdb"))) {
            Batch batch = new Batch();
            batch.add(FULL);
            batch.add(BARE);
            present.write(batch);
            assertThat(record.page("f1")).contains(FULL);
            assertThat(record.coderOf("f1")).contains("coder 1");
            assertThat(sides(record)).isEqualTo(sides(present)).contains("f1-e1 [NOR, RUS] [CHN] [CHN, NOR, RUS] [GOV, MIL]");
        }
    }

    private static List<String> sides(EventRecord record) {
        return record.list(new Query("SELECT concat_ws(' ', id, acting::VARCHAR, receiving::VARCHAR, countries::VARCHAR, sectors::VARCHAR) AS line FROM events "
                + "ORDER BY id"),
                row -> row.text("line"));
    }

    @Test
    void aRecordOfVersionFourKeepsItsCorrections() throws IOException, SQLException {
        OlderRecord.write(file(), 4, FULL);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO corrections SELECT 1, page, event, part, sentence_start, sentence_end, trigger_start, "
                    + "trigger_end, 'words', 'CONSULT', 'WRONG', [], NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "
                    + "'no such event', 'Ana', TIMESTAMP '2024-05-06 07:08:09' FROM evidence WHERE event = 'f1-e1'");
        }
        try (EventRecord record = open()) {
            Correction correction = record.corrections("f1-e1").getFirst();
            assertThat(correction.author()).isEqualTo("Ana");
            assertThat(correction.coded()).isEqualTo(new Correction.Coded("CONSULT", Optional.empty(), Optional.empty()));
            assertThat(record.reviews(List.of("f1-e1"))).containsEntry("f1-e1", new Review(correction, false));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatAnOlderRecordDidNotKeepIsNotMadeUpAndItsPageIsToBeCodedAgain(int version) throws IOException, SQLException {
        OlderRecord.write(file(), version, FULL, BARE);
        try (EventRecord record = open()) {
            assertThat(record.page("f1")).contains(without(FULL, version < 3));
            assertThat(record.page("f1").orElseThrow().events()).extracting(event -> event.type().score())
                    .containsExactlyElementsOf(FULL.events().stream().map(event -> event.type().score()).toList());
            assertThat(record.page("b1")).contains(BARE);
            assertThat(record.coderOf("f1")).isPresent().get().isNotEqualTo("coder 1");
            Batch batch = new Batch();
            batch.add(FULL);
            record.write(batch);
            assertThat(record.page("f1")).contains(FULL);
            assertThat(record.coderOf("f1")).contains("coder 1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aCopyOfTheRecordAsItWasIsKeptAndNamed(int version) throws IOException, SQLException {
        OlderRecord.write(file(), version, FULL);
        byte[] before = Files.readAllBytes(file());
        open().close();
        assertThat(copy(version)).hasBinaryContent(before);
        assertThat(notices).singleElement().asString()
                .contains(file().toString(), "version " + version, "version " + Schema.VERSION, copy(version).toString());
        open().close();
        assertThat(notices).hasSize(1);
    }

    @Test
    void noFileIsEverWrittenOver() throws IOException, SQLException {
        Files.writeString(copy(3), "a file of somebody's");
        OlderRecord.write(file(), 3, FULL);
        byte[] before = Files.readAllBytes(file());
        open().close();
        assertThat(copy(3)).hasContent("a file of somebody's");
        assertThat(folder.resolve("older.v3-2.duckdb")).hasBinaryContent(before);
    }

    @Test
    void aCopyThatIsThereAlreadyIsNotMadeTwice() throws IOException, SQLException {
        OlderRecord.write(file(), 3, FULL);
        Files.copy(file(), copy(3));
        open().close();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file(), copy(3));
        }
    }

    @Test
    void whoOnlyReadsAnOlderRecordIsToldHowToBringItUpToDate() throws IOException, SQLException {
        OlderRecord.write(file(), 3, FULL);
        byte[] before = Files.readAllBytes(file());
        RecordException error = catchThrowableOfType(RecordException.class, () -> EventRecord.openToRead(file()));
        assertThat(error.problem()).isEqualTo(Problem.OTHER_VERSION);
        assertThat(error).hasMessageContaining("dragoman record migrate --record " + file());
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void aNewerRecordIsRefusedAndLeftAlone() throws SQLException, IOException {
        EventRecord.open(file()).close();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE schema_version SET version = 99");
        }
        byte[] before = Files.readAllBytes(file());
        RecordException error = catchThrowableOfType(RecordException.class, this::open);
        assertThat(error.problem()).isEqualTo(Problem.OTHER_VERSION);
        assertThat(error).hasMessageContaining("version 99").hasMessageContaining("newer Dragoman");
        assertThat(file()).hasBinaryContent(before);
        assertThat(notices).isEmpty();
    }

    @Test
    void aRecordThatCannotBeMigratedIsAsItWas() throws IOException, SQLException {
        OlderRecord.write(file(), 3, FULL);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE corrections (somebody VARCHAR)");
        }
        RecordException error = catchThrowableOfType(RecordException.class, this::open);
        assertThat(error).hasMessageContaining("are as they were").hasMessageContaining("corrections");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                Statement statement = connection.createStatement()) {
            assertThat(OlderRecord.strings(statement, "SELECT version FROM schema_version")).containsExactly("3");
            assertThat(OlderRecord.strings(statement, "SELECT id FROM pages")).containsExactly("f1");
            assertThat(OlderRecord.strings(statement, "SELECT table_name FROM duckdb_tables()")).doesNotContain("pages_3");
        }
    }
}
