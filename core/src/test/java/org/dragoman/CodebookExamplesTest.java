package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.what.Codebook;
import org.dragoman.what.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example by which the codebook explains itself holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodebookExamplesTest {

    private Dragoman dragoman;

    @BeforeAll
    void load() {
        dragoman = Dragoman.load();
    }

    @AfterAll
    void close() {
        dragoman.close();
    }

    Stream<Codebook.Example> examples() {
        return Codebook.load().examples().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anExampleTellsItsTypeOrDoesNot(Codebook.Example example) {
        List<Event> events = dragoman.code(page(example.sentence())).events();
        assertThat(example.holds(events)).as(() -> events.toString()).isTrue();
    }

    private static Page page(String text) {
        DateClaim claim = new DateClaim(
                LocalDate.of(2023, 7, 3), DateClaim.Role.PUBLISHED, "test", "2023-07-03", Optional.empty());
        Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), Block.ARTICLE);
        return new Page("example", "example", Optional.empty(), text, List.of(block), List.of(), List.of(), List.of(claim));
    }
}
