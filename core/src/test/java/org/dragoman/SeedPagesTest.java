package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.Pages.countries;
import static org.dragoman.Pages.event;
import static org.dragoman.Pages.only;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Status;
import org.dragoman.where.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two real pages, and what a careful reader takes from them. Skipped where they are not beside the repository. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedPagesTest {

    private static final LocalDate FETCHED = LocalDate.of(2025, 4, 26);
    private static final LocalDate MET = LocalDate.of(2023, 7, 3);

    private Dragoman dragoman;
    private Coding undated;
    private Coding dated;

    @BeforeAll
    void code() {
        Optional<Path> folder = SharedData.find("seeds");
        Assumptions.assumeTrue(folder.isPresent(), "the seed pages are not beside the repository");
        Path seeds = folder.orElseThrow();
        dragoman = Dragoman.load();
        undated = Pages.code(dragoman, seeds.resolve("000_48f0e84db26fcf66.txt")).getFirst();
        dated = Pages.code(dragoman, seeds.resolve("004_687319d3f826f17f.txt")).getFirst();
    }

    @AfterAll
    void close() {
        if (dragoman != null) {
            dragoman.close();
        }
    }

    @Test
    void theMeetingIsDatedByTheTenureOfTheMinisterAndNeverByTheDayOfTheFetch() {
        Event meeting = only(undated, event(EventType.CONSULT, "Vladimir Putin", "Li Shangfu"));
        assertThat(meeting.status()).isEqualTo(Status.OCCURRED);
        assertThat(meeting.date().earliest()).contains(LocalDate.of(2023, 3, 12));
        assertThat(meeting.date().latest()).contains(LocalDate.of(2023, 10, 24));
        assertThat(meeting.date().weekday()).contains(DayOfWeek.SUNDAY);
        assertThat(meeting.date().admits(FETCHED)).isFalse();
        assertThat(String.join("\n", meeting.date().basis())).contains("Li Shangfu was Minister of National Defence");
        assertThat(meeting.place().map(Place::name)).contains("Moscow");
        assertThat(meeting.contexts()).contains("diplomatic");
    }

    @Test
    void theVisitRecalledIsHistorical() {
        Event visit = only(undated, event(EventType.CONSULT, "Xi Jinping", "Russia"));
        assertThat(visit.modes()).containsExactly("visit");
        assertThat(visit.historical()).isTrue();
    }

    @Test
    void hopeAndWillingnessAreAgreementsOfThoseWhoHopeAndAreWilling() {
        Event hope = only(undated, e -> e.type().equals(EventType.AGREE)
                && e.content().isPresent()
                && e.content().get().of(undated.page().text()).startsWith("the two militaries"));
        assertThat(hope.actors()).extracting(p -> p.actor().name()).containsExactly("Vladimir Putin");
        assertThat(countries(hope.recipients())).containsExactlyInAnyOrder("RUS", "CHN");
        Event willing = only(undated, e -> e.type().equals(EventType.AGREE) && countries(e.actors()).equals(List.of("CHN")));
        assertThat(countries(willing.recipients())).containsExactly("RUS");
        assertThat(willing.attribution().speaker()).map(p -> p.actor().name()).contains("Li Shangfu");
    }

    @Test
    void theTwoPresidentsDidNotMeetOnThatSunday() {
        assertThat(undated.events())
                .noneMatch(event(EventType.CONSULT, "Xi Jinping", "Vladimir Putin"));
    }

    @Test
    void everyTeaserIsReadApart() {
        List<Event> teasers = undated.events().stream().filter(Event::teaser).toList();
        assertThat(teasers).extracting(e -> e.evidence().part()).containsExactly(1, 2, 3, 4);
        Event strikes = teasers.get(0);
        assertThat(strikes.type()).isEqualTo(EventType.ASSAULT);
        assertThat(countries(strikes.actors())).containsExactly("ISR");
        assertThat(strikes.place().map(Place::name)).contains("Gaza Strip");
        assertThat(teasers.get(1).type()).isIn(EventType.ASSAULT, EventType.COERCE);
        assertThat(teasers.get(1).actors()).isEmpty();
        Event gunbattle = teasers.get(2);
        assertThat(gunbattle.modes()).contains("firearms");
        assertThat(gunbattle.magnitudes()).anyMatch(m -> m.measure().equals("injured") && m.least() == 2);
        assertThat(teasers.get(3).status()).isEqualTo(Status.HYPOTHETICAL);
        assertThat(teasers)
                .filteredOn(e -> e.status() == Status.OCCURRED)
                .allMatch(e -> !e.date().admits(FETCHED.plusDays(1)));
    }

    @Test
    void theMinisterAndTheAdmiralMetInBeijingOnTheDayOfThePage() {
        Event meeting = only(dated, event(EventType.CONSULT, "Li Shangfu", "Nikolai Yevmenov"));
        assertThat(meeting.date().asDay()).contains(MET);
        assertThat(meeting.place().map(Place::name)).contains("Beijing");
        assertThat(meeting.contexts()).contains("military", "diplomatic");
        assertThat(meeting.attribution().speaker()).isPresent();
        Event agreement = only(dated, event(EventType.AGREE, "Li Shangfu", "Nikolai Yevmenov"));
        assertThat(agreement.date().asDay()).contains(MET);
        assertThat(agreement.content().orElseThrow().of(dated.page().text())).contains("joint military exercises");
    }

    @Test
    void talksStillToBeHeldAreNegated() {
        Event talks = only(dated, event(EventType.CONSULT, "Xi Jinping", "Vladimir Putin"));
        assertThat(talks.status()).isEqualTo(Status.NEGATED);
        assertThat(talks.date().latest()).contains(MET);
    }

    @Test
    void backgroundHabitAndHistoryAreToldApart() {
        Event invasion = only(dated, event(EventType.ASSAULT, "Russia", "Ukraine"));
        assertThat(invasion.historical()).isTrue();
        assertThat(invasion.date().earliest()).contains(LocalDate.of(2022, 1, 1));
        Event mutiny = only(dated, event(EventType.ASSAULT, "Wagner Group"));
        assertThat(mutiny.date().latest()).contains(LocalDate.of(2023, 6, 30));
        Event blame = only(dated, e -> e.type().equals(EventType.ACCUSE) && countries(e.recipients()).contains("CHN"));
        assertThat(blame.status()).isEqualTo(Status.HABITUAL);
        Event drills = only(dated, e -> e.type().equals(EventType.COOPERATE) && e.status() == Status.HABITUAL);
        assertThat(countries(drills.actors())).containsExactlyInAnyOrder("CHN", "RUS");
    }

    @Test
    void backingIsSupport() {
        assertThat(countries(only(dated, event(EventType.SUPPORT, "China", "Russia")).recipients()))
                .containsExactly("RUS");
    }

    @Test
    void whatTheAdmiralDemandsIsAStatementAndNoEvent() {
        assertThat(dated.statements())
                .anyMatch(s -> s.speaker().actor().name().equals("Nikolai Yevmenov")
                        && s.content().of(dated.page().text()).contains("continue to expand exchanges"));
        assertThat(dated.events()).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void nothingComesFromFurniture() {
        for (Coding coding : List.of(undated, dated)) {
            assertThat(coding.events())
                    .allMatch(e -> coding.page().blocks().stream()
                            .anyMatch(b -> b.kind().isProse() && b.span().contains(e.evidence().sentence())));
        }
    }
}
