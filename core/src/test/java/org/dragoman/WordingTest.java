package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.what.Event;
import org.dragoman.what.Participant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does what to whom where the wording hides it: behind objects, conditions, conjunctions and places. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordingTest {

    private Dragoman dragoman;

    @BeforeAll
    void load() {
        dragoman = Dragoman.load();
    }

    @AfterAll
    void close() {
        dragoman.close();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            THREATEN  | RUS | TUR | Russia threatened to halt the talks if Turkey opened the strait to the fleet.
            THREATEN  | KEN | SOM | Kenya announced that it will withdraw its soldiers from Somalia unless the clan elders disarm.
            REJECT    | POL | BLR | Poland said it will not release the two Belarusian pilots.
            REQUEST   | FRA | MLI | The French foreign minister said that Mali must hold elections this year.
            REQUEST   | SWE | RUS | Sweden demanded the withdrawal of Russian troops from Georgia.
            ACCUSE    | AUT | SRB | Austria denounced as a disgrace Serbia's treatment of the reporters.
            ACCUSE    | JPN | LAO | Japan sent four inspectors to Laos to investigate the killing of a mine worker.
            ACCUSE    | GRC | TUR | Greece protested to Turkey over the flights.
            AID       | PRT | AGO | Portugal shipped blankets free of charge to Angola.
            CONSULT   | NOR |     | Norwegian and Danish negotiators met in Oslo on Friday.
            CONCEDE   | CHL | BOL | Chile eased the curfew on Monday in Bolivia's border district.
            COOPERATE | IND |     | Indian and Japanese warships held an exercise in the bay.
            ASSAULT   | PAK | PAK | Gunmen killed three policemen in Quetta.
            """)
    void theEventIsFoundWithItsSides(String type, String actor, String recipient, String sentence) {
        List<Event> events = dragoman.code(page(sentence)).events();
        assertThat(events)
                .as(() -> events.toString())
                .anyMatch(e -> e.type().name().equals(type)
                        && countries(e.actors()).contains(actor)
                        && (recipient == null || countries(e.recipients()).contains(recipient)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            On 2 March the Polish president called the Czech president.     | REQUEST
            The authorities in Hanoi banned a rally of the fishermen.       | PROTEST
            The minister spoke to reporters of the Times.                   | CONSULT
            The singer hit the drummer in a bar.                            | ASSAULT
            """)
    void whatOnlySoundsLikeItIsNone(String sentence, String type) {
        assertThat(dragoman.code(page(sentence)).events())
                .extracting(e -> e.type().name())
                .doesNotContain(type);
    }

    private static List<String> countries(List<Participant> participants) {
        return participants.stream().flatMap(p -> p.actor().country().stream()).toList();
    }

    private static Page page(String text) {
        DateClaim claim = new DateClaim(
                LocalDate.of(2023, 7, 3), DateClaim.Role.PUBLISHED, "test", "2023-07-03", Optional.empty());
        Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), Block.ARTICLE);
        return new Page("example", "example", Optional.empty(), text, List.of(block), List.of(), List.of(), List.of(claim));
    }
}
