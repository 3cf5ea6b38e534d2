package org.dragoman.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.story.Reports.person;
import static org.dragoman.story.Reports.report;
import static org.dragoman.story.Reports.state;
import static org.dragoman.story.Reports.unresolved;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.dragoman.what.EventType;
import org.dragoman.what.Status;
import org.dragoman.when.DateRange;
import org.dragoman.when.DateRange.Precision;
import org.dragoman.who.Actor;
import org.junit.jupiter.api.Test;

class StorytellerTest {

    private static final Actor MOREAU = person("Anne Moreau", "FRA");
    private static final Actor RAO = person("Vikram Rao", "IND");
    private static final Actor SATO = person("Kenji Sato", "JPN");
    private static final Actor FRANCE = state("France", "FRA");
    private static final Actor INDIA = state("India", "IND");

    private final Storyteller storyteller = new Storyteller();

    private static Reports meeting(String page) {
        return report(page, EventType.CONSULT, "Moreau met Rao for talks on trade in Delhi").by(MOREAU, RAO);
    }

    @Test
    void twoPagesOnOneMeetingAreOneStoryWithBothSources() {
        List<Story> stories = storyteller.tell(List.of(
                meeting("a").on("2024-03-04").in("New Delhi", "IND").make(),
                report("b", EventType.CONSULT, "The ministers held talks on trade, Rao's office said").by(RAO, MOREAU)
                        .on("2024-03-04").make()));
        assertThat(stories).hasSize(1);
        assertThat(stories.getFirst().reports()).extracting(Report::source).containsExactly("a", "b");
        assertThat(stories.getFirst().pages()).isEqualTo(2);
        assertThat(stories.getFirst().actors()).containsExactlyInAnyOrder(MOREAU, RAO);
        assertThat(stories.getFirst().place()).hasValueSatisfying(p -> assertThat(p.name()).isEqualTo("New Delhi"));
        assertThat(stories.getFirst().disagreements()).isEmpty();
    }

    @Test
    void meetingsOfDifferentPeopleOnOneDayAreNot() {
        assertThat(storyteller.tell(List.of(
                meeting("a").on("2024-03-04").make(),
                report("b", EventType.CONSULT, "Moreau met Sato for talks on trade in Delhi").by(MOREAU, SATO)
                        .on("2024-03-04").make()))).hasSize(2);
    }

    @Test
    void meetingsOfTheSamePeopleAMonthApartAreNot() {
        assertThat(storyteller.tell(List.of(
                meeting("a").on("2024-03-04").make(), meeting("b").on("2024-04-04").make()))).hasSize(2);
    }

    @Test
    void meetingsInDifferentCountriesAreNot() {
        assertThat(storyteller.tell(List.of(
                meeting("a").on("2024-03-04").in("New Delhi", "IND").make(),
                meeting("b").on("2024-03-04").in("Paris", "FRA").make()))).hasSize(2);
    }

    @Test
    void aMinisterIsTheStateOfAnotherReport() {
        List<Story> stories = storyteller.tell(List.of(
                meeting("a").on("2024-03-04").in("New Delhi", "IND").make(),
                report("b", EventType.CONSULT, "France and India held talks on trade").by(FRANCE, INDIA)
                        .on("2024-03-04").make()));
        assertThat(stories).hasSize(1);
        assertThat(stories.getFirst().actors()).containsExactlyInAnyOrder(MOREAU, RAO);
    }

    @Test
    void twoMinistersOfOneStateAreNotEachOther() {
        assertThat(storyteller.tell(List.of(
                meeting("a").on("2024-03-04").make(),
                report("b", EventType.CONSULT, "Moreau met Iyer for talks on trade in Delhi")
                        .by(MOREAU, person("Leela Iyer", "IND")).on("2024-03-04").make()))).hasSize(2);
    }

    @Test
    void aSurnameIsTheWholeNameOfAnotherReport() {
        assertThat(storyteller.tell(List.of(
                meeting("a").on("2024-03-04").make(),
                report("b", EventType.CONSULT, "Talks on trade between Moreau and Rao")
                        .by(unresolved("Moreau"), unresolved("Rao")).on("2024-03-04").make()))).hasSize(1);
    }

    @Test
    void anIntervalThatAdmitsTheDayIsNarrowedToIt() {
        DateRange spring = DateRange.between(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31), Precision.MONTH, "said");
        List<Story> stories = storyteller.tell(List.of(
                meeting("a").on(spring).in("New Delhi", "IND").make(),
                meeting("b").on("2024-03-04").in("New Delhi", "IND").make()));
        assertThat(stories).hasSize(1);
        assertThat(stories.getFirst().date().asDay()).contains(LocalDate.of(2024, 3, 4));
        assertThat(stories.getFirst().disagreements()).isEmpty();
    }

    @Test
    void aDayEarlierOrLaterIsOneStoryWithTheDisagreementKept() {
        List<Story> stories = storyteller.tell(List.of(
                meeting("a").on("2024-03-04").in("New Delhi", "IND").make(),
                meeting("b").on("2024-03-05").in("New Delhi", "IND").make()));
        assertThat(stories).hasSize(1);
        assertThat(stories.getFirst().date().conflicts()).isNotEmpty();
        assertThat(stories.getFirst().disagreements()).singleElement().satisfies(disagreement -> {
            assertThat(disagreement.value()).isEqualTo("date");
            assertThat(disagreement.versions()).extracting(Disagreement.Version::said)
                    .containsExactly("2024-03-04", "2024-03-05");
        });
    }

    @Test
    void differentCountsAreKeptAndOverFiftyAgreesWithFiftyTwo() {
        Reports over = strike("a").counting("killed", 50, OptionalDouble.empty());
        Reports exact = strike("b").counting("killed", 52, OptionalDouble.of(52));
        Reports fewer = strike("c").counting("killed", 31, OptionalDouble.of(31));
        assertThat(storyteller.tell(List.of(over.make(), exact.make())).getFirst().disagreements()).isEmpty();
        assertThat(storyteller.tell(List.of(exact.make(), fewer.make())).getFirst().disagreements()).singleElement()
                .satisfies(d -> assertThat(d.versions()).extracting(Disagreement.Version::said)
                        .containsExactly("52", "31"));
    }

    private static Reports strike(String page) {
        return report(page, EventType.ASSAULT, "An air strike hit the port of Zaran").by(FRANCE)
                .to(state("Zaranland", "ZAR")).on("2024-03-04").in("Zaran", "ZAR");
    }

    @Test
    void aDenialIsKeptAsADisagreementOnTheStatus() {
        List<Story> stories = storyteller.tell(List.of(
                strike("a").make(), strike("b").make(), strike("c").told(Status.NEGATED).make()));
        assertThat(stories).hasSize(1);
        assertThat(stories.getFirst().status()).isEqualTo(Status.OCCURRED);
        assertThat(stories.getFirst().disagreements()).extracting(Disagreement::value).containsExactly("status");
    }

    @Test
    void whoStrikesIsNotWhoIsStruck() {
        assertThat(storyteller.tell(List.of(
                report("a", EventType.ASSAULT, "France shelled India").by(FRANCE).to(INDIA).on("2024-03-04").make(),
                report("b", EventType.ASSAULT, "India shelled France").by(INDIA).to(FRANCE).on("2024-03-04").make())))
                .hasSize(2);
    }

    @Test
    void twoAgreementsOfTheSamePeopleOnOneDayAreToldApartByWhatTheyAreAbout() {
        Reports ships = report("a", EventType.AGREE, "They agreed to build ships").by(MOREAU, RAO).on("2024-03-04")
                .about("build ships together");
        Reports students = report("a", EventType.AGREE, "They agreed to exchange students").by(MOREAU, RAO)
                .on("2024-03-04").about("exchange students every year");
        Reports shipsAgain = report("b", EventType.AGREE, "France and India will build ships").by(FRANCE, INDIA)
                .on("2024-03-04").about("build ships");
        assertThat(storyteller.tell(List.of(ships.make(), students.make(), shipsAgain.make()))).hasSize(2);
    }

    @Test
    void aHabitIsNotOneOfItsTimes() {
        assertThat(storyteller.tell(List.of(
                meeting("a").on("2024-03-04").make(),
                meeting("b").on("2024-03-04").told(Status.HABITUAL).make()))).hasSize(2);
    }

    @Test
    void anUndatedEventIsTakenForNewsOfThePageThatTellsIt() {
        assertThat(storyteller.tell(List.of(
                meeting("a").on("2024-03-04").in("New Delhi", "IND").make(),
                meeting("b").published("2024-03-05").make()))).hasSize(1);
        assertThat(storyteller.tell(List.of(
                meeting("a").on("2024-03-04").in("New Delhi", "IND").make(),
                meeting("b").published("2024-06-05").make()))).hasSize(2);
    }

    @Test
    void theOrderOfTheReportsDoesNotMatter() {
        List<Report> reports = new ArrayList<>();
        for (int day = 1; day <= 9; day++) {
            for (String page : List.of("a", "b", "c", "d")) {
                reports.add(meeting(page + day).on("2024-03-0" + day).in("New Delhi", "IND").make());
            }
            reports.add(strike("s" + day).on("2024-03-0" + day).make());
        }
        List<Story> expected = storyteller.tell(reports);
        for (int seed = 0; seed < 20; seed++) {
            List<Report> shuffled = new ArrayList<>(reports);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(storyteller.tell(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void everyReportIsInExactlyOneStory() {
        List<Report> reports = List.of(meeting("a").make(), strike("b").make(), meeting("c").on("2020-01-01").make());
        assertThat(storyteller.tell(reports)).flatExtracting(Story::reports)
                .containsExactlyInAnyOrderElementsOf(reports);
    }
}
