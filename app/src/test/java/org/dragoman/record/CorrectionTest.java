package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.record.Correction.Changes;
import org.dragoman.record.Correction.Verdict;
import org.dragoman.register.Sector;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Evidence;
import org.dragoman.what.Status;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionTest {

    private static final Instant NOW = Instant.parse("2024-05-06T07:08:09.123456789Z");
    private static final Actor ORG = new Actor("organisation:NATO", Actor.Kind.ORGANISATION, "NATO", Optional.of("IGO"),
            List.of(Sector.MIL), Optional.empty());

    @TempDir
    private Path folder;

    private EventRecord record;

    @BeforeEach
    void open() {
        record = EventRecord.open(folder.resolve("record.duckdb"));
        write(Codings.full("f1", "coder 1"));
    }

    @AfterEach
    void close() {
        record.close();
    }

    private void write(CodedPage page) {
        Batch batch = new Batch();
        batch.add(page);
        record.write(batch);
    }

    private static Event event(CodedPage page, int index) {
        return page.events().get(index);
    }

    private static Correction of(Event event, Verdict verdict, Changes changes) {
        return Correction.of(event, Codings.TEXT, verdict, changes, "seen so", "Ana", NOW);
    }

    private static Changes everything(Event event) {
        return new Changes(Optional.of(new EventType("MUSTER", EventType.Quad.MATERIAL_CONFLICT, -5)),
                Optional.of(List.of()), Optional.of(Status.NEGATED),
                Optional.of(DateRange.day(LocalDate.of(2024, 5, 5), "Ana")),
                Optional.of(List.of(ORG, event.actors().getFirst().actor())), Optional.of(List.of()),
                Optional.of(Optional.of(new Place("Oslo", Place.Precision.TOWN, Optional.of("NOR"),
                        Optional.of(new Place.Coordinates(59.9, 10.7))))));
    }

    /** The same page as another version codes it: other ids, and triggers and types as a function of what they were. */
    private static CodedPage recoded(CodedPage page, String text, int shift, EventType type, int longer) {
        List<Event> events = page.events().stream().map(e -> {
            Evidence was = e.evidence();
            Evidence evidence = new Evidence(was.page(), was.part(), moved(was.sentence(), shift, 0),
                    moved(was.trigger(), shift, longer), Optional.empty(), Optional.empty(), was.rule(), List.of());
            return new Event(e.id() + "-again", type, e.modes(), e.contexts(), e.status(), e.historical(), e.teaser(),
                    List.of(), List.of(), e.date(), e.place(), List.of(), e.attribution(), Optional.empty(), evidence,
                    e.confidence(), "coder 2");
        }).toList();
        Page read = new Page(page.page().id(), page.page().source(), Optional.empty(), text,
                List.<Block>of(), List.of(), List.of(), List.of());
        return new CodedPage(read, "coder 2", page.anchors(), events, List.of(), List.of(), Mentions.NONE);
    }

    private static Span moved(Span span, int shift, int longer) {
        return new Span(span.start() + shift, span.end() + shift + longer);
    }

    @Test
    void aCorrectionIsKeptWithAllThatItSays() {
        Event event = event(Codings.full("f1", "coder 1"), 0);
        Correction correction = of(event, Verdict.CHANGED, everything(event));
        record.add(correction);
        assertThat(record.corrections(event.id())).containsExactly(correction);
        assertThat(record.corrections()).containsExactly(correction);
        assertThat(correction.made()).isEqualTo(Instant.parse("2024-05-06T07:08:09.123456Z"));
    }

    @Test
    void theLastOneStandsAndAllAreKept() {
        Event event = event(Codings.full("f1", "coder 1"), 0);
        Correction wrong = of(event, Verdict.WRONG, Changes.NONE);
        Correction right = of(event, Verdict.RIGHT, Changes.NONE);
        record.add(wrong);
        record.add(right);
        assertThat(record.corrections(event.id())).containsExactly(wrong, right);
        assertThat(record.reviews(List.of(event.id(), "f1-e2"))).containsOnlyKeys(event.id())
                .containsValue(new Review(right, false));
        record.add(of(event, Verdict.WITHDRAWN, Changes.NONE));
        assertThat(record.reviews(List.of(event.id()))).isEmpty();
        assertThat(record.corrections(event.id())).hasSize(3);
    }

    @Test
    void itSurvivesCodingThePageAgainWithOtherIdsTypesAndTriggers() {
        CodedPage page = Codings.full("f1", "coder 1");
        Correction first = of(event(page, 0), Verdict.WRONG, Changes.NONE);
        Correction second = of(event(page, 1), Verdict.RIGHT, Changes.NONE);
        record.add(first);
        record.add(second);
        write(recoded(page, Codings.TEXT, 0, EventType.AGREE, 1));
        assertThat(record.corrections("f1-e1")).isEmpty();
        assertThat(record.corrections("f1-e1-again")).containsExactly(first);
        assertThat(record.corrections("f1-e2-again")).containsExactly(second);
    }

    @Test
    void itFindsItsWordsAgainWhereTheTextHasMoved() {
        CodedPage page = Codings.full("f1", "coder 1");
        Correction correction = of(event(page, 0), Verdict.WRONG, Changes.NONE);
        record.add(correction);
        write(recoded(page, "Menu. " + Codings.TEXT, 6, EventType.CONSULT, 0));
        assertThat(record.corrections("f1-e1-again")).containsExactly(correction);
    }

    @Test
    void itIsOfNoEventWhereThePageTellsItNoLongerAndOfItAgainWhenItDoes() {
        CodedPage page = Codings.full("f1", "coder 1");
        Correction correction = of(event(page, 0), Verdict.WRONG, Changes.NONE);
        record.add(correction);
        write(new CodedPage(page.page(), "coder 2", page.anchors(), List.of(event(page, 1)), List.of(), List.of(), Mentions.NONE));
        assertThat(record.reviews(List.of("f1-e1", "f1-e2"))).isEmpty();
        assertThat(record.corrections()).containsExactly(correction);
        write(page);
        assertThat(record.reviews(List.of("f1-e1"))).containsValue(new Review(correction, false));
    }

    @Test
    void ofSeveralEventsOfTheSameWordsItIsOfTheOneOfItsType() {
        CodedPage page = Codings.full("f1", "coder 1");
        Correction correction = of(event(page, 0), Verdict.WRONG, Changes.NONE);
        record.add(correction);
        Event same = event(recoded(page, Codings.TEXT, 0, EventType.CONSULT, 1), 0);
        Event other = event(recoded(page, Codings.TEXT, 0, EventType.AGREE, 0), 0);
        Event renamed = new Event("a", other.type(), other.modes(), other.contexts(), other.status(), other.historical(),
                other.teaser(), other.actors(), other.recipients(), other.date(), other.place(), other.magnitudes(),
                other.attribution(), other.content(), other.evidence(), other.confidence(), other.codedBy());
        write(new CodedPage(page.page(), "coder 2", page.anchors(), List.of(renamed, same), List.of(), List.of(), Mentions.NONE));
        assertThat(record.reviews(List.of("a", same.id()))).containsOnlyKeys(same.id());
    }

    @Test
    void anEventAppearsAsCorrected() {
        Event event = event(Codings.full("f1", "coder 1"), 0);
        Event corrected = of(event, Verdict.CHANGED, everything(event)).applied(event);
        assertThat(corrected.type().name()).isEqualTo("MUSTER");
        assertThat(corrected.modes()).isEmpty();
        assertThat(corrected.status()).isEqualTo(Status.NEGATED);
        assertThat(corrected.recipients()).isEmpty();
        assertThat(corrected.place().map(Place::name)).contains("Oslo");
        assertThat(corrected.date().asDay()).contains(LocalDate.of(2024, 5, 5));
        assertThat(corrected.actors()).extracting(p -> p.actor()).containsExactly(ORG, event.actors().getFirst().actor());
        assertThat(corrected.actors().getFirst().span()).isEqualTo(event.evidence().sentence());
        assertThat(corrected.actors().getLast()).isEqualTo(event.actors().getFirst());
        assertThat(corrected.id()).isEqualTo(event.id());
        assertThat(of(event, Verdict.RIGHT, Changes.NONE).applied(event)).isEqualTo(event);
    }

    @Test
    void aCorrectionSaysWhoMakesItAndChangesSomethingOnlyIfItSaysSo() {
        Event event = event(Codings.full("f1", "coder 1"), 0);
        assertThatThrownBy(() -> Correction.of(event, Codings.TEXT, Verdict.RIGHT, Changes.NONE, "", " ", NOW))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> of(event, Verdict.CHANGED, Changes.NONE)).hasMessageContaining("what is other");
        assertThatThrownBy(() -> of(event, Verdict.RIGHT, everything(event))).hasMessageContaining("only a change");
    }

    @Test
    void aCorrectionOfNothingIsRefused() {
        Event event = event(Codings.full("f9", "coder 1"), 0);
        assertThatThrownBy(() -> record.add(of(event, Verdict.RIGHT, Changes.NONE)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("f9");
        assertThat(record.corrections()).isEmpty();
    }

    @Test
    void theVersionsByWhichPagesWereCodedAreToldApart() {
        write(Codings.bare("b1", "dragoman/0.1 model/en-9 opinion/o-2 register/ab12 codebook/plover-1"));
        write(Codings.bare("b2", "dragoman/0.1 model/en-9 opinion/o-2 register/ab12 codebook/plover-1"));
        assertThat(record.versions()).hasSize(2).first().isEqualTo(new CodedBy(
                "dragoman/0.1 model/en-9 opinion/o-2 register/ab12 codebook/plover-1", "dragoman/0.1",
                Optional.of("plover-1"), Optional.of("en-9"), Optional.of("o-2"), Optional.of("ab12"), Optional.empty(),
                2));
    }

    @Test
    void whatIsHeldToBeRightOrWrongIsToBeLookedAtAgainWhereItIsCodedOtherwise() {
        CodedPage page = Codings.full("f1", "coder 1");
        Correction wrong = of(event(page, 0), Verdict.WRONG, Changes.NONE);
        Correction right = of(event(page, 1), Verdict.RIGHT, Changes.NONE);
        record.add(wrong);
        record.add(right);
        write(recoded(page, Codings.TEXT, 0, EventType.THREATEN, 0));
        assertThat(record.reviews(List.of("f1-e1-again", "f1-e2-again")).values())
                .containsExactlyInAnyOrder(new Review(wrong, true), new Review(right, true))
                .allSatisfy(review -> assertThat(review.standing()).isEmpty());
        assertThat(counted(Reviewed.AGAIN)).isEqualTo(2);
        write(page);
        assertThat(counted(Reviewed.WRONG)).isOne();
        assertThat(counted(Reviewed.RIGHT)).isOne();
    }

    @Test
    void whatIsHeldToBeAnotherValueHoldsHoweverItIsCoded() {
        CodedPage page = Codings.full("f1", "coder 1");
        record.add(of(event(page, 0), Verdict.CHANGED, everything(event(page, 0))));
        write(recoded(page, Codings.TEXT, 0, EventType.THREATEN, 0));
        assertThat(record.reviews(List.of("f1-e1-again")).values()).extracting(Review::outcome).containsExactly(Reviewed.CHANGED);
    }

    private long counted(Reviewed outcome) {
        EventFilter filter = EventFilter.ALL.toBuilder().reviews(List.of(outcome)).build();
        assertThat(record.reviewed(EventFilter.ALL).getOrDefault(outcome, 0L)).isEqualTo(record.count(filter));
        return record.count(filter);
    }

    @Test
    void undoingBringsBackWhatStoodBefore() {
        Event event = event(Codings.full("f1", "coder 1"), 0);
        Correction wrong = of(event, Verdict.WRONG, Changes.NONE);
        long first = record.add(wrong);
        long second = record.add(of(event, Verdict.RIGHT, Changes.NONE));
        assertThat(record.undo(first)).as("something else was said since").isEmpty();
        assertThat(record.undo(second)).contains(event.id());
        assertThat(record.reviews(List.of(event.id()))).containsValue(new Review(wrong, false));
        assertThat(record.undo(second)).as("it is undone already").isEmpty();
        assertThat(record.corrections(event.id())).hasSize(3);
    }

    @Test
    void undoingTheFirstLeavesNothing() {
        Event event = event(Codings.full("f1", "coder 1"), 0);
        assertThat(record.undo(record.add(of(event, Verdict.WRONG, Changes.NONE)))).contains(event.id());
        assertThat(record.reviews(List.of(event.id()))).isEmpty();
        assertThat(record.undo(99)).isEmpty();
    }
}
