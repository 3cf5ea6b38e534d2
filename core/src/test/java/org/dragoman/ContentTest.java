package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dragoman.page.Span;
import org.dragoman.what.Event;
import org.dragoman.what.Magnitude;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What events are about, how many they count, and how many they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentTest {

    private Dragoman dragoman;

    @BeforeAll
    void load() {
        dragoman = Dragoman.load();
    }

    @AfterAll
    void close() {
        dragoman.close();
    }

    /** Whether the event marked is about the words marked, to the character. */
    static boolean isAbout(MarkedPassage passage, Coding coding) {
        MarkedPassage.Mark mark = passage.events().getFirst();
        Optional<Span> content = mark.in(coding).flatMap(Event::content);
        return content.filter(mark.parts("c")::contains).isPresent();
    }

    /** Whether the events that are marked are told, and no other. */
    static boolean isAsMany(MarkedPassage passage, Coding coding) {
        return coding.events().size() == passage.events().size()
                && passage.events().stream().allMatch(mark -> mark.in(coding).isPresent());
    }

    /** Whether just the numbers before the bar are told. */
    static boolean isCounted(MarkedPassage passage, Coding coding) {
        List<String> asked = Arrays.stream(passage.label().split(";", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .sorted()
                .toList();
        List<String> told = coding.events().stream()
                .flatMap(e -> e.magnitudes().stream())
                .map(ContentTest::written)
                .distinct()
                .sorted()
                .toList();
        return asked.equals(told);
    }

    static String written(Magnitude magnitude) {
        return Stream.of(
                        magnitude.measure(),
                        number(OptionalDouble.of(magnitude.least())),
                        number(magnitude.most()),
                        magnitude.unit().isEmpty() ? "-" : magnitude.unit())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "-" : Long.toString(Math.round(value.getAsDouble()));
    }

    private double share(String file, Predicate<MarkedPassage> right) {
        List<MarkedPassage> passages = MarkedPassage.read(file);
        long count = passages.stream().filter(right).count();
        System.out.printf("%s: %d of %d right%n", file, count, passages.size());
        return (double) count / passages.size();
    }

    private Coding code(MarkedPassage passage) {
        return dragoman.code(passage.page());
    }

    @Test
    void anActIsAboutWhatItsSentenceSays() {
        assertThat(share("content.txt", p -> isAbout(p, code(p)))).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void anEventHasTheNumbersThatItsSentenceGivesIt() {
        assertThat(share("counts.txt", p -> isCounted(p, code(p)))).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void twoEventsAreTwoAndATopicIsNone() {
        assertThat(share("several.txt", p -> isAsMany(p, code(p)))).isGreaterThanOrEqualTo(0.85);
    }
}
