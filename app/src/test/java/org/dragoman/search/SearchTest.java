package org.dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.page.Span;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Codings;
import org.dragoman.record.Correction;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.what.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Page p has the events p-e1 (Šef and 𝔻 met Ana in Ys in April or May 2024) and p-e2 (over 50 killed, no date). */
class SearchTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aRecord() {
        file = folder.resolve("r.duckdb");
        write(Codings.full("p", "coder 1"), Codings.bare("q", "coder 1"));
    }

    private void write(CodedPage... pages) {
        try (EventRecord record = EventRecord.open(file)) {
            Batch batch = new Batch();
            for (CodedPage page : pages) {
                batch.add(page);
            }
            record.write(batch);
        }
    }

    private List<String> events(String query) {
        try (EventRecord record = EventRecord.openToRead(file); Search search = Search.of(record)) {
            List<String> events = search.events(query, 100).best().stream().map(EventHit::event).sorted().toList();
            assertThat(search.ids(query)).containsExactlyInAnyOrderElementsOf(events);
            return events;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "met", "MET", "sef", "Šef", "meeting OR met", "actor:sef", "recipient:Ana", "who:ana", "speaker:ana", "place:Ys",
        "place:fra", "country:NOR", "country:Norway", "sector:mil", "type:consult", "mode:visit", "context:diplomatic",
        "status:planned", "date:2024-04", "date:[2024-05-31 TO 2025]", "date:[* TO 2024-04-01]", "confidence:[0.5 TO 0.8]",
        "\"met ana\"", "“on Sunday in Ys”", "\"ana Ys\"~3", "sun*", "sundau~", "Ana~1", "met NOT killed", "met -killed",
        "type:(consult OR agree) sef", "id:p-e1", "NOT killed", "(met)", "met AND (ana OR nobody)",
        "recipient:\"chief of CHN\"", "nobody OR met AND ana"
    })
    void aQueryFindsTheEventThatAnswersIt(String query) {
        assertThat(events(query)).containsExactly("p-e1");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "recipient:sef", "actor:ana", "\"ana met\"", "\"ana Ys\"~1", "date:2024-06", "date:[2024-06 TO *]", "type:agree met",
        "met killed", "menu", "country:USA", "confidence:[0.8 TO 0.9]", "sunxxu~", "nobody AND met OR nobody"
    })
    void aQueryDoesNotFindWhatDoesNotAnswerIt(String query) {
        assertThat(events(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title:sef", "source:example.org", "source:in/p.html", "met OR killed", "type:(consult assault)  OR confidence:[* TO *]"})
    void bothEventsAnswer(String query) {
        assertThat(events(query)).containsExactly("p-e1", "p-e2");
    }

    @Test
    void aWordIsFoundInItsOtherFormsButAPhraseIsExact() {
        assertThat(events("teasers")).containsExactly("p-e2");
        assertThat(events("\"teasers\"")).isEmpty();
    }

    @Test
    void marksAreOffsetsOfThePagesTextAlsoBehindCharactersOfTwoUnits() {
        try (EventRecord record = EventRecord.openToRead(file); Search search = Search.of(record)) {
            assertThat(words(search.events("met \"ana on sunday\" type:consult", 1).best().getFirst().marks()))
                    .containsExactly("met", "Ana; on Sunday");
            assertThat(words(search.events("killed teas*", 1).best().getFirst().marks())).containsExactly("Teaser", "killed");
            PageHit page = search.pages("killed ana", 9).best().getFirst();
            assertThat(page.page()).isEqualTo("p");
            assertThat(words(page.marks())).containsExactly("Ana", "killed");
        }
    }

    private static List<String> words(List<Span> marks) {
        return marks.stream().map(mark -> mark.of(Codings.TEXT)).toList();
    }

    @Test
    void pagesAreFoundByTheirTextWithoutTheirFurniture() {
        try (EventRecord record = EventRecord.openToRead(file); Search search = Search.of(record)) {
            assertThat(search.pages("teaser title:sef source:example", 9).total()).isEqualTo(1);
            assertThat(search.pages("date:2024-05", 9).total()).isEqualTo(1);
            assertThat(search.pages("menu", 9).total()).isZero();
            assertThatThrownBy(() -> search.pages("type:consult", 9)).isInstanceOf(QueryException.class);
        }
    }

    @Test
    void aFilterOfEventsHoldsBesideTheQuery() {
        try (EventRecord record = EventRecord.openToRead(file); Search search = Search.of(record)) {
            EventFilter assaults = EventFilter.ALL.toBuilder().types(List.of("ASSAULT")).build();
            assertThat(search.events("met OR killed", assaults, 9).best()).extracting(EventHit::event).containsExactly("p-e2");
        }
    }

    @Test
    void ofMoreAnswersThanAreWantedTheBestAreGivenAndAllAreCounted() {
        try (EventRecord record = EventRecord.openToRead(file); Search search = Search.of(record)) {
            Hits<EventHit> hits = search.events("over OR killed OR met", 1);
            assertThat(hits.total()).isEqualTo(2);
            assertThat(hits.best()).extracting(EventHit::event).containsExactly("p-e2");
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "met \"ana, 4, not closed", "(met, 0, not closed", "met), 3, no opening", "colour:red, 0, no field 'colour'",
        "met date:2024-13, 9, no date", "met date:[2025 TO 2024], 9, ends before", "*met, 0, end of a word", "m*, 1, two letters",
        "met AND, 7, must follow", "OR met, 0, between two terms", "``, 0, nothing to search", "country:Atlantis, 8, no country",
        "met &, 4, no word", "actor:[a TO b], 6, ranges are for", "met~5, 3, 1 or 2", "met ~~, 4, no word"
    })
    void aQueryThatCannotBeUnderstoodIsRefusedWithThePlace(String query, int place, String reason) {
        QueryException refused = catchThrowableOfType(QueryException.class, () -> events(query));
        assertThat(refused.place()).isEqualTo(place);
        assertThat(refused).hasMessageContaining(reason);
    }

    @Test
    void aQueryThatWouldCostTooMuchIsRefused() {
        assertThatThrownBy(() -> events("a ".repeat(65))).isInstanceOf(QueryException.class).hasMessageContaining("64");
        assertThatThrownBy(() -> events("(".repeat(25) + "a" + ")".repeat(25))).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> events("a".repeat(5_000))).isInstanceOf(QueryException.class);
    }

    @Test
    void anIndexThatIsUpToDateIsUsedAsItIs() throws IOException {
        events("met");
        Map<String, FileTime> before = files();
        assertThat(events("met")).containsExactly("p-e1");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatIsWrittenIsFoundAndOnlyChangedPagesAreIndexedAnew() throws IOException {
        events("met");
        Map<String, FileTime> before = files();
        write(Codings.full("r", "coder 1"));
        assertThat(events("met")).containsExactly("p-e1", "r-e1");
        assertThat(files().keySet()).as("the old segments are still there").containsAll(
                before.keySet().stream().filter(name -> name.endsWith(".cfs") || name.endsWith(".si")).toList());
    }

    @Test
    void aPageThatIsCodedAgainLosesItsOldEvents() {
        events("met");
        CodedPage bare = Codings.bare("p", "coder 2");
        write(bare);
        assertThat(events("met OR killed")).isEmpty();
    }

    @Test
    void eventsAreFoundByWhatPeopleSayOfThem() {
        events("met");
        try (EventRecord record = EventRecord.open(file)) {
            Event event = record.page("p").orElseThrow().events().getFirst();
            record.add(Correction.of(event, Codings.TEXT, Correction.Verdict.RIGHT, Correction.Changes.NONE, "as the minutes have it",
                    "Ana Reader", Instant.EPOCH));
        }
        assertThat(events("note:minutes")).containsExactly(event("p"));
        assertThat(events("author:reader verdict:right")).containsExactly(event("p"));
        assertThat(events("verdict:wrong")).isEmpty();
    }

    private static String event(String page) {
        return page + "-e1";
    }

    @Test
    void whatIsWrittenWhileItIsOpenIsFound() {
        try (EventRecord record = EventRecord.open(file); Search search = Search.of(record)) {
            Batch batch = new Batch();
            batch.add(Codings.full("r", "coder 1"));
            record.write(batch);
            assertThat(search.ids("met")).containsExactlyInAnyOrder("p-e1", "r-e1");
        }
    }

    @Test
    void anIndexThatIsMissingIsMade() throws IOException {
        events("met");
        for (String name : files().keySet()) {
            Files.delete(Search.folderOf(file).resolve(name));
        }
        Files.deleteIfExists(Search.folderOf(file).resolve("write.lock"));
        Files.delete(Search.folderOf(file));
        assertThat(events("met")).containsExactly("p-e1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "garbled", "gone", "empty"})
    void anIndexWithADamagedFileIsMadeAnew(String damage) throws IOException {
        events("met");
        for (String name : files().keySet()) {
            Path path = Search.folderOf(file).resolve(name);
            byte[] bytes = Files.readAllBytes(path);
            switch (damage) {
                case "truncated" -> Files.write(path, Arrays.copyOf(bytes, bytes.length / 2));
                case "garbled" -> Files.write(path, new byte[bytes.length]);
                case "empty" -> Files.write(path, new byte[0]);
                default -> Files.delete(path);
            }
            assertThat(events("met")).as(name).containsExactly("p-e1");
        }
    }

    @Test
    void filesThatAreNoneOfTheIndexStay() throws IOException {
        Files.createDirectories(Search.folderOf(file));
        Path note = Files.writeString(Search.folderOf(file).resolve("note.txt"), "mine");
        assertThat(events("met")).containsExactly("p-e1");
        assertThat(note).hasContent("mine");
    }

    @Test
    void whereTheIndexCannotBeWrittenItIsMadeElsewhereForTheTime() throws IOException {
        Path inTheWay = Files.writeString(Search.folderOf(file), "a file of somebody's");
        assertThat(events("met")).containsExactly("p-e1");
        assertThat(inTheWay).hasContent("a file of somebody's");
    }

    /** Name and time of every file of the index but the lock. */
    private Map<String, FileTime> files() throws IOException {
        Map<String, FileTime> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(Search.folderOf(file))) {
            for (Path path : paths.filter(path -> !path.endsWith("write.lock")).toList()) {
                files.put(path.getFileName().toString(), Files.getLastModifiedTime(path));
            }
        }
        return files;
    }
}
