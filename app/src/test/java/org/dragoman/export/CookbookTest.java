package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.record.Codings;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every SQL block of the cookbook, run against an export. */
class CookbookTest {

    private static final Pattern BLOCK = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @BeforeEach
    void export() throws IOException {
        ExportedRecord record = new ExportedRecord(folder, Codings.full("f1", "coder 1"), Dyads.page());
        Map<ParquetTable, Export.Target> targets = new EnumMap<>(ParquetTable.class);
        try (EventRecord opened = EventRecord.openToRead(record.file())) {
            for (ParquetTable table : ParquetTable.values()) {
                String name = table == ParquetTable.EVENTS ? "events.parquet" : "events." + table.label() + ".parquet";
                targets.put(table, new Export.Target(name, Files.newOutputStream(folder.resolve(name))));
            }
            new Export(opened, EventFilter.ALL, ExportFormat.PARQUET, ExportOptions.NONE).write(targets);
        }
        for (Export.Target target : targets.values()) {
            target.out().close();
        }
        Files.write(folder.resolve("polecat.tsv"), record.bytes(ExportFormat.POLECAT, ExportOptions.NONE));
        Files.write(folder.resolve("gdelt.tsv"), record.bytes(ExportFormat.GDELT, ExportOptions.NONE));
    }

    private static List<String> blocks() throws IOException {
        Matcher matcher = BLOCK.matcher(Files.readString(Repository.file("docs/cookbook.md")));
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    /** The rows of the last statement of a block, each value as text. */
    private List<List<String>> run(String block) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            statement.execute("SET file_search_path = '" + folder + "'");
            List<List<String>> rows = new ArrayList<>();
            // What is written goes beside what is read.
            if (statement.execute(block.replace("TO 'map.csv'", "TO '" + folder.resolve("map.csv") + "'"))) {
                ResultSet result = statement.getResultSet();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(String.valueOf(result.getString(i)));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    private List<List<String>> run(int block) throws IOException, SQLException {
        return run(blocks().get(block));
    }

    @Test
    void everyBlockRunsAndGivesRows() throws IOException, SQLException {
        List<String> blocks = blocks();
        assertThat(blocks).hasSizeGreaterThan(12);
        for (String block : blocks) {
            boolean writes = block.startsWith("COPY");
            boolean mayBeEmpty = block.contains("len(s.events) = 0");
            assertThat(run(block)).as(block).satisfies(rows -> assertThat(rows.isEmpty()).isEqualTo(writes || mayBeEmpty));
        }
        assertThat(Files.readAllLines(folder.resolve("map.csv")))
                .hasSize(3).anySatisfy(line -> assertThat(line).startsWith("2.35,48.85,Paris,TOWN,CONSULT"));
    }

    @Test
    void monthsAndPairsAreCountedAsTheCookbookSays() throws IOException, SQLException {
        assertThat(run(0)).hasSize(1);
        assertThat(run(0).getFirst()).element(0).asString().startsWith("2015-02-01");
        assertThat(run(0).getFirst().subList(1, 5)).containsExactly("1", "0", "0", "2");
        assertThat(run(1)).containsExactly(List.of("3", "2", "7"));
        assertThat(run(2)).extracting(row -> row.getFirst()).containsExactly("f1-e1");
        assertThat(run(3)).containsExactly(
                List.of("IGO", "CHN", "1", "-9.0"), List.of("IGO", "ROU", "1", "-9.0"),
                List.of("USA", "CHN", "1", "-9.0"), List.of("USA", "ROU", "1", "-9.0"));
    }
}
