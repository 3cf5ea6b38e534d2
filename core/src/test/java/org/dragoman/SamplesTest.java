package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.Pages.countries;
import static org.dragoman.Pages.event;
import static org.dragoman.Pages.only;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Status;
import org.dragoman.where.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From the bytes of the sample pages to their events, with the real parts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesTest {

    private final Path samples = Pages.repository().resolve("samples");
    private Dragoman dragoman;

    @BeforeAll
    void load() {
        dragoman = Dragoman.load();
    }

    @AfterAll
    void close() {
        dragoman.close();
    }

    private List<Coding> coded(String file) {
        return Pages.code(dragoman, samples.resolve(file));
    }

    @Test
    void agencyCopyTellsWhoMetWhomAndWhen() {
        Event meeting = only(
                coded("agency-yellen-beijing.txt").getFirst(), event(EventType.CONSULT, "Janet Yellen", "Li Qiang"));
        assertThat(meeting.date().asDay()).contains(LocalDate.of(2023, 7, 7));
        assertThat(meeting.place().map(Place::name)).contains("Beijing");
        assertThat(countries(meeting.actors())).containsExactlyInAnyOrder("USA", "CHN");
    }

    @Test
    void aNewspaperPageIsDatedByItsOwnDateAndNotByItsRunningHeader() {
        Coding page = coded("newspaper-athens.txt").getFirst();
        Event visit = only(page, event(EventType.CONSULT, "Recep Tayyip Erdogan", "Greece"));
        assertThat(visit.date().asDay()).contains(LocalDate.of(2023, 12, 7));
        assertThat(visit.modes()).contains("visit");
        assertThat(page.events()).filteredOn(Event::teaser).allMatch(e -> e.evidence().part() > 0);
    }

    @Test
    void aReadoutOfACallIsAMeetingByPhone() {
        Event call = only(
                coded("readout-call.txt").getFirst(),
                event(EventType.CONSULT, "Cyril Ramaphosa", "Volodymyr Zelensky")
                        .and(e -> e.modes().contains("phone")));
        assertThat(call.date().asDay()).contains(LocalDate.of(2023, 6, 22));
    }

    @Test
    void twoOutletsTellOneMeetingOnOneDay() {
        for (String outlet : List.of("outlet-one-vostochny.html", "outlet-two-vostochny.txt")) {
            Event meeting =
                    only(coded(outlet).getFirst(), event(EventType.CONSULT, "Kim Jong Un", "Vladimir Putin"));
            assertThat(meeting.date().asDay()).as(outlet).contains(LocalDate.of(2023, 9, 13));
        }
    }

    @Test
    void aPageThatOnlySaysWhenItWasFetchedIsDatedByAnOfficeHolder() {
        Coding page = coded("fetched-only-blinken.txt").getFirst();
        assertThat(page.events()).isNotEmpty();
        assertThat(page.events()).allMatch(e -> !e.date().admits(LocalDate.of(2025, 8, 3)) || e.teaser());
        Event talks = only(page, e -> e.type().equals(EventType.CONSULT) && !e.historical());
        assertThat(talks.date().latest().orElseThrow()).isBeforeOrEqualTo(LocalDate.of(2023, 7, 25));
        assertThat(talks.place().map(Place::name)).contains("Beijing");
    }

    @Test
    void aRecipeAndAFootballMatchTellNoEvents() {
        assertThat(coded("no-event-marmalade.txt").getFirst().events()).isEmpty();
        assertThat(coded("final-lusail.txt").getFirst().events()).isEmpty();
    }

    @Test
    void statusesAreToldApart() {
        Coding page = coded("talks-almaty.txt").getFirst();
        assertThat(page.events()).anyMatch(e -> e.type().equals(EventType.REJECT) || e.status() == Status.NEGATED);
        assertThat(page.events())
                .filteredOn(e -> e.status() == Status.HYPOTHETICAL)
                .anyMatch(e -> countries(e.actors()).contains("AZE"));
    }

    @Test
    void aFeedAndAnArchiveHoldPagesOfTheirOwn() {
        assertThat(coded("feed.jsonl")).hasSize(3);
        Coding archived = coded("crawl.warc").getFirst();
        assertThat(archived.events()).anyMatch(e -> e.type().equals(EventType.SUPPORT) && countries(e.actors()).contains("COL"));
        assertThat(archived.chronology().anchor(0).published().admits(LocalDate.of(2024, 2, 1))).isFalse();
    }

    @Test
    void codingAPageAgainGivesTheSameEvents() {
        assertThat(coded("strikes-red-sea.txt").getFirst().events())
                .isEqualTo(coded("strikes-red-sea.txt").getFirst().events());
    }

    @Test
    void everySpanOfEveryEventLiesInItsPage() {
        for (Coding coding : coded("sanctions-brussels.txt")) {
            int length = coding.page().text().length();
            assertThat(coding.events()).isNotEmpty().allSatisfy(e -> {
                assertThat(e.evidence().sentence().end()).isLessThanOrEqualTo(length);
                assertThat(e.evidence().sentence().contains(e.evidence().trigger())).isTrue();
                assertThat(e.actors()).allMatch(p -> p.span().end() <= length);
            });
        }
    }
}
