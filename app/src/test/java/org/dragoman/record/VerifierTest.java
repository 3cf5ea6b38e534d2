package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.evaluate.SyntheticRecord;
import org.dragoman.page.Span;
import org.dragoman.record.Correction.Changes;
import org.dragoman.record.Correction.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damages a sound record in one way at a time, and sees it found. */
class VerifierTest {

    @TempDir
    private static Path folder;

    private static Path sound() {
        return folder.resolve("sound.duckdb");
    }

    /** Twenty made-up pages, and the two of the other tests, whose text is not all of one plane of Unicode. */
    @BeforeAll
    static void make() {
        SyntheticRecord.write(sound(), 100, 7, count -> {});
        CodedPage page = Codings.full("f1", "coder 1");
        try (EventRecord record = EventRecord.open(sound())) {
            Batch batch = new Batch();
            batch.add(page);
            batch.add(Codings.bare("b1", "coder 1"));
            record.write(batch);
            record.add(Correction.of(page.events().getFirst(), Codings.TEXT, Verdict.WRONG, Changes.NONE, "", "Ana", Instant.EPOCH));
        }
    }

    private static List<Flaw> flaws(Path file) {
        List<Flaw> flaws = new ArrayList<>();
        assertThat(EventRecord.verify(file, flaws::add).flaws()).isEqualTo(flaws.size());
        return flaws;
    }

    @Test
    void aSoundRecordHasNoFlaw() {
        List<Flaw> flaws = new ArrayList<>();
        Verification done = EventRecord.verify(sound(), flaws::add);
        assertThat(flaws).isEmpty();
        assertThat(done.events()).isEqualTo(102);
        assertThat(done.spans()).isGreaterThan(500);
        assertThat(done.pages()).isGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            UPDATE pages SET text = text || '.' WHERE id = 'f1' ; page ; f1 ; digest
            UPDATE pages SET coder = '' WHERE id = 'f1' ; page ; f1 ; which coder
            DELETE FROM pages WHERE id = 'b1' ; page ; b1 ; but not the page
            UPDATE evidence SET trigger_end = 900 WHERE event = 'f1-e1' ; event ; f1-e1 ; reaches past
            UPDATE evidence SET trigger_start = trigger_end + 1 WHERE event = 'f1-e1' ; event ; f1-e1 ; is no span
            UPDATE evidence SET date_start = NULL WHERE event = 'f1-e1' ; event ; f1-e1 ; is no span
            UPDATE evidence SET sentence_start = 5 WHERE event = 'f1-e1' ; event ; f1-e1 ; cuts a character
            UPDATE evidence SET sentence_end = 9 WHERE event = 'f1-e1' ; event ; f1-e1 ; outside its sentence
            UPDATE participants SET span_start = span_start + 1 WHERE owner = 'f1-e1' ; event ; f1-e1 ; within a word
            UPDATE participants SET span_end = span_start WHERE owner = 'f1-s1' ; event ; f1-s1 ; marks no words
            UPDATE statements SET cue_start = -1 WHERE id = 'f1-s1' ; statement ; f1-s1 ; is no span
            UPDATE magnitudes SET span_end = 9000 WHERE event = 'f1-e1' ; event ; f1-e1 ; reaches past
            UPDATE blocks SET span_start = 0 WHERE page = 'f1' ; page ; f1 ; out of order
            UPDATE observations SET span_end = 9000 WHERE page = 'f1' ; page ; f1 ; reaches past
            UPDATE mentions SET span_end = 9000 WHERE page = 'f1' ; page ; f1 ; reaches past
            DELETE FROM mentions WHERE page = 'f1' AND number = 0 ; page ; f1 ; mentions are missing
            UPDATE places SET span_end = 9000 WHERE page = 'f1' ; page ; f1 ; reaches past
            UPDATE dates SET number = 3 WHERE page = 'f1' ; page ; f1 ; missing or there twice
            DELETE FROM evidence WHERE event = 'f1-e1' ; event ; f1-e1 ; no evidence
            DELETE FROM events WHERE id = 'f1-e1' ; event ; f1-e1 ; not the event
            INSERT INTO events SELECT * FROM events WHERE id = 'f1-e2' ; event ; f1-e2 ; same id
            UPDATE derivation SET page = 'b1' WHERE event = 'f1-e1' ; event ; f1-e1 ; derivation
            DELETE FROM derivation WHERE event = 'f1-e1' AND number = 0 ; event ; f1-e1 ; missing or there twice
            DELETE FROM participants WHERE owner = 'f1-e1' AND role = 'ACTOR' AND number = 0 ; event ; f1-e1 ; missing or there twice
            UPDATE participants SET owner = 'gone' WHERE owner = 'f1-s1' ; statement ; f1-s1 ; nobody makes it
            UPDATE participants SET role = 'ADDRESSEE' WHERE owner = 'f1-e1' ; event ; f1-e1 ; takes part
            UPDATE events SET statement = 'gone' WHERE id = 'f1-e1' ; event ; f1-e1 ; told in a statement
            UPDATE statements SET events = ['gone'] WHERE id = 'f1-s1' ; statement ; f1-s1 ; tells an event
            UPDATE evidence SET part = 7 WHERE event = 'f1-e1' ; event ; f1-e1 ; a part of the page
            UPDATE events SET coder = 'coder 2' WHERE id = 'f1-e1' ; event ; f1-e1 ; another version
            UPDATE events SET acting = ['XYZ'] WHERE id = 'f1-e1' ; event ; f1-e1 ; its countries are not
            UPDATE events SET sectors = [] WHERE id = 'f1-e1' ; event ; f1-e1 ; its sectors are not
            UPDATE events SET confidence = 1.5 WHERE id = 'f1-e1' ; event ; f1-e1 ; confidence
            UPDATE events SET confidence = 'nan' WHERE id = 'f1-e1' ; event ; f1-e1 ; confidence
            UPDATE events SET status = 'PERHAPS' WHERE id = 'f1-e1' ; event ; f1-e1 ; status
            UPDATE events SET latest = DATE '1900-01-01' WHERE id = 'f1-e1' ; event ; f1-e1 ; ends before
            UPDATE events SET latitude = 120 WHERE id = 'f1-e1' ; event ; f1-e1 ; nowhere
            UPDATE events SET quad = 5 WHERE id = 'f1-e1' ; event ; f1-e1 ; quad class
            UPDATE participants SET sectors = ['XXX'] WHERE owner = 'f1-e1' ; event ; f1-e1 ; sector
            DELETE FROM blocks WHERE page = 'f1' AND number = 1 ; page ; f1 ; missing or there twice
            UPDATE corrections SET event = 'gone' ; correction ; 1 ; an event that
            UPDATE corrections SET verdict = 'MAYBE' ; correction ; 1 ; verdict
            INSERT INTO corrected_actors VALUES (9, 'ACTOR', 0, 'a', 'PERSON', 'A', NULL, [], NULL) ; correction ; 9 ; names actors
            """)
    void whatIsDamagedIsFoundAndNamed(String damage, String kind, String id, String problem) throws Exception {
        Path file = folder.resolve("damaged.duckdb");
        Files.copy(sound(), file, StandardCopyOption.REPLACE_EXISTING);
        change(file, damage);
        assertThat(flaws(file)).anySatisfy(flaw -> {
            assertThat(flaw.kind()).isEqualTo(kind);
            assertThat(flaw.id()).isEqualTo(id);
            assertThat(flaw.problem()).contains(problem);
        });
    }

    @Test
    void anIdThatIsNotOfItsPageWordsTypeAndVersionIsFound() throws Exception {
        for (String damage : List.of("UPDATE events SET type = 'PROTEST' WHERE number = 0 AND coder LIKE 'dragoman%'",
                "UPDATE statements SET content_end = content_end - 1 WHERE page NOT IN ('f1', 'b1')")) {
            Path file = folder.resolve("forged.duckdb");
            Files.copy(sound(), file, StandardCopyOption.REPLACE_EXISTING);
            change(file, damage);
            assertThat(flaws(file)).isNotEmpty().extracting(Flaw::problem).allMatch(problem -> problem.contains("its id is not"));
        }
    }

    @Test
    void aPageThatIsCodedAgainIsSoundAgain() throws Exception {
        Path file = folder.resolve("again.duckdb");
        Files.copy(sound(), file);
        change(file, "UPDATE evidence SET trigger_end = 900 WHERE page = 'f1'");
        assertThat(flaws(file)).isNotEmpty();
        try (EventRecord record = EventRecord.open(file)) {
            Batch batch = new Batch();
            batch.add(Codings.full("f1", "coder 1"));
            record.write(batch);
        }
        assertThat(flaws(file)).isEmpty();
    }

    @Test
    void aRecordThatIsNotThereIsToldApart() {
        assertThat(catchThrowableOfType(RecordException.class, () -> flaws(folder.resolve("none.duckdb"))).problem())
                .isEqualTo(RecordException.Problem.MISSING);
    }

    @Test
    void everyCharacterIsTakenWhole() {
        SpanCheck cut = new SpanCheck("event", "e", "block", false, new SpanCheck.Ends(4, 5), Optional.empty());
        assertThat(new Span(4, 6).of(Codings.TEXT)).isEqualTo("𝔻");
        assertThat(cut.problem(Codings.TEXT)).get().asString().contains("cuts a character");
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
