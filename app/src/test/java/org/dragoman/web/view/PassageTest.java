package org.dragoman.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.page.Span;
import org.dragoman.web.view.Mark.Kind;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static final String TEXT = "Ana 𝔻 met Ola in Ys on Monday.";

    private static Mark mark(Kind kind, String words, String event) {
        int start = TEXT.indexOf(words);
        return new Mark(kind, new Span(start, start + words.length()), event);
    }

    /** {@code "Ana met(trigger) …"}: each segment with the kinds of its marks. */
    private static String shown(Passage passage) {
        return passage.segments().stream().map(segment -> segment.marks().isEmpty() ? segment.text()
                : "[" + segment.text() + ":" + segment.hint() + "]").collect(Collectors.joining());
    }

    @Test
    void marksThatOverlapAreEachShownExactly() {
        Passage passage = Passage.of(TEXT, new Span(0, TEXT.length()),
                List.of(mark(Kind.ACTOR, "Ana 𝔻 met", "a"), mark(Kind.TRIGGER, "met Ola", "a"), mark(Kind.PLACE, "Ys", "b")));

        assertThat(shown(passage)).isEqualTo("[Ana 𝔻 :actor][met:actor, trigger][ Ola:trigger] in [Ys:place] on Monday.");
        assertThat(passage.segments().stream().map(Passage.Segment::text).collect(Collectors.joining())).isEqualTo(TEXT);
    }

    @Test
    void aMarkThatReachesOutOfThePassageIsCutAtItsEdge() {
        Passage passage = Passage.of(TEXT, new Span(TEXT.indexOf("met"), TEXT.indexOf(" in")),
                List.of(mark(Kind.ACTOR, "𝔻 met", "a"), mark(Kind.DATE, "Monday", "a")));

        assertThat(shown(passage)).isEqualTo("[met:actor] Ola");
    }

    @Test
    void aStretchThatIsOfSeveralEventsNamesThemAll() {
        Passage passage = Passage.of(TEXT, new Span(0, TEXT.length()),
                List.of(mark(Kind.ACTOR, "Ana", "a"), mark(Kind.RECIPIENT, "Ana", "b"), mark(Kind.ACTOR, "Ana", "c")));

        assertThat(passage.segments().getFirst().events()).isEqualTo("a c b");
        assertThat(passage.segments().getFirst().hint()).isEqualTo("actor, recipient");
    }

    @Test
    void aPassageWithoutMarksIsOneSegment() {
        assertThat(Passage.plain(TEXT).segments()).singleElement().extracting(Passage.Segment::text).isEqualTo(TEXT);
        assertThat(Passage.plain("").segments()).isEmpty();
    }
}
