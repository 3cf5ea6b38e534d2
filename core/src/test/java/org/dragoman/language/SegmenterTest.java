package org.dragoman.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.page.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of news. In the cases, a bar stands where one sentence ends and the next begins. */
class SegmenterTest {

    private final Segmenter segmenter = new Segmenter();

    @ParameterizedTest
    @ValueSource(strings = {
        "The envoy arrived.|She left again.",
        "Will he come?|Nobody knows!|The palace is silent.",
        "It ended in 2023.|By then 5.5 million had fled.",
        "he said no.|nobody listened",
        "who did it?|nobody knows",
        "The accord failed…|Then the fighting began.",
    })
    void aMarkEndsASentence(String text) {
        assertSentences(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "U.S. President Joe Biden met Gen. Mark Milley and Sen. J. D. Vance on Jan. 5 in St. Petersburg.",
        "He flew to the U.S. from the U.K. on board No. 5.",
        "The U.S. State Department and Acme Inc. Chairman Lee Ltd. differ.",
        "George W. Bush and John F. Kerry debated.",
        "Yahoo Inc. said so.",
        "Lt. Col. A. B. Smith vs. the Crown.",
        "It sank at 5 p.m. Monday off Cape St. Vincent.",
    })
    void anAbbreviationDoesNot(String text) {
        assertSentences(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "He lives in the U.S.|The embassy said so.",
        "It sank at 5 p.m.|He was not on board.",
        "They sued Acme Inc.|But nothing came of it.",
        "They bought guns, shells, etc.|In May they sold them.",
        "\"We will not leave the U.S.\"|Ministers were silent.",
    })
    void unlessWhatFollowsOpensASentence(String text) {
        assertSentences(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "“We will win.”|He sat down.",
        "\"We will win,\" he said.|\"We must.\"|Then he left.",
        "\"Where are they?\" the minister asked.|Nobody answered.",
        "“Where are they?” Foreign Minister Anna Berg asked.|Nobody answered.",
        "\"Free the hostages!\" protesters shouted.|Police looked on.",
        "“Why now?”|The question hung in the air.",
        "“It is over.”|“We won.”",
        "“Why did they not act?”|Mr Blair said they had no choice.",
        "“Why not?”|He said: “It is late.”",
        "He said: \"It is over... \"|Nobody spoke.",
        "(The ministry did not comment.)|It never does.",
        "It was denied. [12]|Others confirmed it.",
        "He said: 'We shall see.'|That was all.",
    })
    void quotesAndBracketsBelongToTheSentenceTheyClose(String text) {
        assertSentences(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1. Release the prisoners.|2. Open the border.",
        "The points: a truce; an exchange; talks.",
        "He paused ... and went on.",
        "The magazine Kerrang! interviewed the writer of Why? in May.",
        "Moscow (Russia) - The talks failed.",
    })
    void listsColonsAndDotsDoNotPartSentences(String text) {
        assertSentences(text);
    }

    @Test
    void aMissingSpaceDoesNotJoinSentences() {
        assertThat(sentences("The sea was calm.The ships had gone."))
                .containsExactly("The sea was calm.", "The ships had gone.");
    }

    @Test
    void anEmptyLinePartsSentencesAndALineBreakDoesNot() {
        assertThat(sentences("The talks\nfailed\n\nThe war went on")).containsExactly("The talks\nfailed", "The war went on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "! and so on", "...", ") \"", "\"", ". . .", "\" \" \""})
    void marksAloneAreReadToo(String text) {
        assertThat(String.join("", sentences(text)).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void nothingReachesPastTheRange() {
        String text = "One two. Three four. Five six.";
        List<List<Span>> found = segmenter.segment(text, new Span(4, 14));
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().getFirst().of(text)).isEqualTo("two");
        assertThat(found.getLast().getLast().of(text)).isEqualTo("Three");
    }

    @Test
    void anOverlongSentenceIsCutAtAMarkAndNothingIsLost() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 90; i++) {
            text.append("ship number ").append(i).append(i % 10 == 9 ? "; " : " ");
        }
        List<List<Span>> found = segmenter.segment(text.toString(), new Span(0, text.length()));
        assertThat(found).hasSizeGreaterThan(2);
        assertThat(found).allSatisfy(words -> assertThat(words).hasSizeLessThanOrEqualTo(LongSentences.MAX_WORDS));
        assertThat(found.getFirst().getLast().of(text.toString())).isEqualTo(";");
        StringBuilder joined = new StringBuilder();
        found.forEach(words -> words.forEach(word -> joined.append(word.of(text.toString()))));
        assertThat(joined.toString()).isEqualTo(text.toString().replace(" ", ""));
    }

    @Test
    void anOverlongSentenceWithoutAnyMarkIsCutToo() {
        String text = "ship ".repeat(1000);
        assertThat(segmenter.segment(text, new Span(0, text.length())))
                .hasSize(9)
                .allSatisfy(words -> assertThat(words).hasSizeLessThanOrEqualTo(LongSentences.MAX_WORDS));
    }

    private void assertSentences(String marked) {
        List<String> expected = List.of(marked.split("\\|", -1));
        assertThat(sentences(String.join(" ", expected))).containsExactlyElementsOf(expected);
    }

    private List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (List<Span> words : segmenter.segment(text, new Span(0, text.length()))) {
            sentences.add(words.getFirst().union(words.getLast()).of(text));
        }
        return sentences;
    }
}
