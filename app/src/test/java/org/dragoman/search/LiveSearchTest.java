package org.dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.IndexSearcher;
import org.dragoman.evaluate.SyntheticRecord;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Codings;
import org.dragoman.record.EventRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An index that is kept beside a record while that is written. */
@Timeout(120)
class LiveSearchTest {

    @TempDir
    private Path folder;

    private Path file;
    private final List<Exception> faults = new ArrayList<>();

    @BeforeEach
    void aRecord() {
        file = folder.resolve("r.duckdb");
    }

    private static void write(EventRecord record, CodedPage page) {
        Batch batch = new Batch();
        batch.add(page);
        record.write(batch);
    }

    private static Set<String> events(LiveSearch search, String query) {
        Set<String> events = new TreeSet<>();
        search.version();
        search.events(query, (event, score) -> events.add(event));
        return events;
    }

    @Test
    void whatIsWrittenIsFoundAfterAWhile() {
        try (EventRecord record = EventRecord.open(file); LiveSearch search = LiveSearch.of(record, faults::add)) {
            write(record, Codings.full("p", "coder 1"));
            while (!events(search, "met").contains("p-e1")) {
                assertThat(faults).isEmpty();
            }
            long before = search.version();
            write(record, Codings.full("r", "coder 1"));
            while (events(search, "met").size() < 2) {
                assertThat(faults).isEmpty();
            }
            assertThat(events(search, "met")).containsExactly("p-e1", "r-e1");
            assertThat(search.version()).as("answers kept from before are no longer right").isNotEqualTo(before);
            assertThat(search.state().phase()).isEqualTo(SearchState.Phase.READY);
        }
    }

    @Test
    void theWordsThatAnswerAreMarkedInTheEventsThatAreShown() {
        try (EventRecord record = EventRecord.open(file)) {
            write(record, Codings.full("p", "coder 1"));
            try (LiveSearch search = LiveSearch.of(record, faults::add)) {
                while (events(search, "met").isEmpty()) {
                    assertThat(faults).isEmpty();
                }
                assertThat(search.marks("met", List.of("p-e1", "p-e2")).get("p-e1")).extracting(mark -> mark.of(Codings.TEXT))
                        .containsExactly("met");
                assertThat(search.marks("met", List.of("p-e2"))).isEmpty();
                assertThatThrownBy(() -> search.marks("(met", List.of("p-e1"))).isInstanceOf(QueryException.class);
            }
        }
    }

    @Test
    void anIndexThatCannotBeWrittenBesideTheRecordIsMadeElsewhere() throws IOException {
        Files.writeString(Search.folderOf(file), "a file of somebody's");
        try (EventRecord record = EventRecord.open(file); LiveSearch search = LiveSearch.of(record, faults::add)) {
            write(record, Codings.full("p", "coder 1"));
            while (events(search, "met").isEmpty()) {
                assertThat(faults).isEmpty();
            }
        }
    }

    @Test
    void anIndexThatWasLeftUnfinishedIsGoneOnWithAndBecomesWhole() throws IOException {
        SyntheticRecord.write(file, 60, 3, count -> {});
        Questions questions = new Questions();
        Index index = new Index(folder.resolve("index"), questions.analyzer(), Duration.ZERO);
        try (EventRecord record = EventRecord.openToRead(file)) {
            assertThatThrownBy(() -> index.upToDate(record, (pages, of, portion) -> {
                if (pages >= 3) {
                    throw new IllegalStateException("the power fails");
                }
            })).hasMessage("the power fails");
            Set<String> some = ids(index, questions);
            assertThat(some).isNotEmpty();
            List<Long> told = new ArrayList<>();
            new Index(folder.resolve("index"), questions.analyzer())
                    .upToDate(record, (pages, of, portion) -> told.add(pages)).close();
            assertThat(told.getFirst()).as("pages that need not be indexed again").isPositive();
            assertThat(ids(index, questions)).hasSize(60).containsAll(some);
        }
    }

    private static Set<String> ids(Index index, Questions questions) throws IOException {
        Set<String> ids = new TreeSet<>();
        try (var reader = index.read().orElseThrow()) {
            new IndexQuery(new IndexSearcher(reader)).forEach(questions.ofEvents("NOT nothing"), (id, score) -> ids.add(id));
        }
        return ids;
    }
}
