package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dragoman.record.SpanCheck.Ends;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanCheckTest {

    @ParameterizedTest
    @CsvSource({"There isn’t a plan., 6, 8", "There isn't a plan., 8, 11", "He cannot come., 3, 6", "Oslo's mayor, 0, 4"})
    void partsOfAContractionAreWords(String text, int start, int end) {
        assertThat(problem(text, start, end)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"There isn’t a plan., 6, 7", "There isn’t a plan., 0, 4", "He cannot come., 3, 5", "Oslo's mayor, 1, 4"})
    void whatCutsAWordIsAProblem(String text, int start, int end) {
        assertThat(problem(text, start, end)).hasValueSatisfying(found -> assertThat(found).contains("within a word"));
    }

    private static Optional<String> problem(String text, int start, int end) {
        return new SpanCheck("statement", "s1", "cue", true, new Ends(start, end), Optional.empty()).problem(text);
    }
}
