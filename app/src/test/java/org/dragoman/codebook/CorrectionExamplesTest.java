package org.dragoman.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.Dragoman;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Correction;
import org.dragoman.record.Correction.Changes;
import org.dragoman.record.Correction.Verdict;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Mentions;
import org.dragoman.what.Codebook;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Evidence;
import org.dragoman.what.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections that become a codebook's examples, which its check then runs. */
class CorrectionExamplesTest {

    private static final String VISIT = "Kenyan President William Ruto visited Uganda last week.";
    private static final String THREAT = "Iran threatened Israel: \"#1\" with 'war' on Monday.";
    private static final Instant NOW = Instant.parse("2024-05-06T07:08:09Z");

    @TempDir
    private Path folder;

    private static Dragoman dragoman;
    private EventRecord record;

    @BeforeAll
    static void load() {
        dragoman = Dragoman.load();
    }

    @AfterAll
    static void unload() {
        dragoman.close();
    }

    @BeforeEach
    void code() {
        record = EventRecord.open(folder.resolve("record.duckdb"));
        Batch batch = new Batch();
        for (String sentence : List.of(VISIT, THREAT)) {
            batch.add(CodedPage.of(dragoman.code(page(sentence)), "test/1"));
        }
        record.write(batch);
    }

    @AfterEach
    void close() {
        record.close();
    }

    private static Page page(String sentence) {
        return TextPages.of(sentence.startsWith("K") ? "visit" : "threat", sentence, Optional.of(LocalDate.of(2023, 7, 3)));
    }

    private Event event(String sentence) {
        return record.page(page(sentence).id()).orElseThrow().events().getFirst();
    }

    private void say(String sentence, Verdict verdict, Changes changes) {
        record.add(Correction.of(event(sentence), sentence, verdict, changes, "a: note #1", "Ana \"Y\" Ö", NOW));
    }

    private static Changes type(EventType type) {
        return new Changes(Optional.of(type), Optional.of(List.of()), Optional.of(Status.NEGATED), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    private String written(EventFilter filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CorrectionExamples.write(record, filter, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The codebook of the shipped texts and the record's examples, from a folder as a user has it. */
    private Codebook codebook() throws IOException, CodebookFolder.FolderException {
        Path mine = folder.resolve("mine" + System.nanoTime());
        CodebookFolder.export(mine);
        Files.writeString(mine.resolve("examples.yaml"), written(EventFilter.ALL));
        return CodebookFolder.read(mine);
    }

    private static List<Codebook.Example> further(Codebook codebook) {
        return codebook.examples().stream().filter(example -> example.source().isPresent()).toList();
    }

    @Test
    void whatIsRightIsAnExampleThatTheCheckRuns() throws IOException, CodebookFolder.FolderException {
        say(VISIT, Verdict.RIGHT, Changes.NONE);
        Event coded = event(VISIT);

        Codebook codebook = codebook();
        assertThat(further(codebook)).singleElement().satisfies(example -> {
            assertThat(example.type()).isEqualTo(coded.type());
            assertThat(example.modes()).containsExactlyInAnyOrderElementsOf(coded.modes());
            assertThat(example.status()).contains(coded.status());
            assertThat(example.sentence()).isEqualTo(VISIT);
            assertThat(example.tells()).isTrue();
            assertThat(example.source()).contains("Ana \"Y\" Ö, 2024-05-06, visit: a: note #1");
            assertThat(example.place()).startsWith("examples.yaml:");
        });
        assertThat(codebook.version()).as("examples change nothing that is coded").isEqualTo(Codebook.load().version());
        CodebookCheck check = new CodebookCheck(codebook, page -> page.text().equals(VISIT) ? dragoman.code(page).events() : List.of());
        assertThat(check.failures()).noneMatch(failure -> failure.startsWith("examples.yaml"));
    }

    @Test
    void whatIsWrongIsAnExampleAgainstItsTypeAndFailsUntilTheCodebookIsMended() throws IOException, CodebookFolder.FolderException {
        say(THREAT, Verdict.WRONG, Changes.NONE);

        Codebook codebook = codebook();
        assertThat(further(codebook)).singleElement().satisfies(example -> {
            assertThat(example.tells()).isFalse();
            assertThat(example.type()).isEqualTo(event(THREAT).type());
            assertThat(example.sentence()).isEqualTo(THREAT);
        });
        assertThat(new CodebookCheck(codebook, page -> dragoman.code(page(THREAT)).events()).failures())
                .anySatisfy(failure -> assertThat(failure).startsWith("examples.yaml:").contains("(Ana "));
    }

    @Test
    void whatIsOfAnotherTypeIsAnExampleForTheOneAndAgainstTheOther() throws IOException, CodebookFolder.FolderException {
        EventType coded = event(THREAT).type();
        say(THREAT, Verdict.CHANGED, type(EventType.ACCUSE));

        assertThat(further(codebook())).extracting(example -> example.type() + " " + example.tells() + " " + example.status())
                .containsExactlyInAnyOrder("ACCUSE true Optional[NEGATED]", coded + " false Optional.empty");
    }

    @Test
    void whatIsTakenBackIsNoneAndWhatNoPageTellsAnyMoreStillIs() {
        say(VISIT, Verdict.RIGHT, Changes.NONE);
        say(THREAT, Verdict.WRONG, Changes.NONE);
        say(THREAT, Verdict.WITHDRAWN, Changes.NONE);
        assertThat(written(EventFilter.ALL)).contains(VISIT).doesNotContain("Iran");
        CodedPage page = record.page("visit").orElseThrow();
        Batch batch = new Batch();
        batch.add(new CodedPage(page.page(), "test/2", page.anchors(), List.of(), List.of(), List.of(), Mentions.NONE));
        record.write(batch);

        assertThat(written(EventFilter.ALL)).contains(VISIT);
        assertThat(written(EventFilter.ofPage("visit"))).as("there it is asked for events").doesNotContain(VISIT);
    }

    @Test
    void aFilterChoosesTheEvents() {
        say(VISIT, Verdict.RIGHT, Changes.NONE);
        say(THREAT, Verdict.RIGHT, Changes.NONE);
        assertThat(written(EventFilter.ofPage("threat"))).contains("Iran").doesNotContain(VISIT);
    }

    @Test
    void anExampleAgainstATypeIsLeftOutWhereTheSentenceTellsAnotherEventOfIt() {
        CodedPage page = record.page("threat").orElseThrow();
        Event first = page.events().getFirst();
        Event second = new Event("another", first.type(), List.of(), List.of(), first.status(), false, false, first.actors(),
                first.recipients(), first.date(), Optional.empty(), List.of(), first.attribution(), Optional.empty(),
                new Evidence(first.evidence().page(), first.evidence().part(), first.evidence().sentence(),
                        new Span(0, 4), Optional.empty(), Optional.empty(), "another", List.of()), 0.5, "test/2");
        Batch batch = new Batch();
        batch.add(new CodedPage(page.page(), "test/2", page.anchors(), List.of(first, second), List.of(), List.of(), Mentions.NONE));
        record.write(batch);
        say(THREAT, Verdict.WRONG, Changes.NONE);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(CorrectionExamples.write(record, EventFilter.ALL, out)).isEqualTo(new CorrectionExamples.Written(0, 1));
    }
}
