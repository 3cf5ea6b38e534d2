package org.dragoman.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.page.Span;
import org.dragoman.register.Register;
import org.dragoman.register.Sector;
import org.dragoman.when.DateRange;
import org.junit.jupiter.api.Test;

class LessonsTest {

    private static final Actors ACTORS = new Actors(Register.load());
    private static final Set<String> RUSSIA = Set.of("RUS");

    private static Sighting sighting(String page, String day, String name, String standing, String country, Sector sector) {
        return new Sighting(page, page + ".txt", DateRange.day(LocalDate.parse(day), "the page says so"),
                new Observation("person:" + name, name, "colonel", standing, Optional.empty(), Optional.of(country),
                        List.of(sector), 0, new Span(0, 7)));
    }

    private static Sighting colonel(String page, String day) {
        return sighting(page, day, "Ivan Ruddock", "", "RUS", Sector.MIL);
    }

    private static Optional<Resolution> resolve(String name, String day, Set<String> countries, Sighting... seen) {
        Optional<LocalDate> on = Optional.of(LocalDate.parse(day));
        return Lessons.of(List.of(seen)).resolve(name, new Day(on, on), countries, "reading", ACTORS);
    }

    @Test
    void aSurnameIsWhoEarlierPagesSayAndTheBasisNamesPageAndDay() {
        Optional<Resolution> found = resolve("Ruddock", "2024-05-20", RUSSIA, colonel("a", "2024-05-01"), colonel("b", "2024-04-01"));

        assertThat(found).hasValueSatisfying(resolution -> {
            assertThat(resolution.actor().id()).isEqualTo("person:Ivan Ruddock (RUS)");
            assertThat(resolution.actor().country()).contains("RUS");
            assertThat(resolution.actor().sectors()).containsExactly(Sector.MIL);
            assertThat(resolution.basis()).contains("seen as Ivan Ruddock, colonel of Russia, in page a.txt on 2024-05-01",
                    "and so in 1 more");
        });
    }

    @Test
    void earlierPagesThatDisagreeTeachNothing() {
        assertThat(resolve("Ruddock", "2024-05-20", RUSSIA, colonel("a", "2024-05-01"),
                sighting("b", "2024-05-02", "Ivan Ruddock", "", "UKR", Sector.MIL))).isEmpty();
        assertThat(resolve("Ruddock", "2024-05-20", RUSSIA, colonel("a", "2024-05-01"),
                sighting("b", "2024-05-02", "Oleg Ruddock", "", "RUS", Sector.MIL))).isEmpty();
    }

    @Test
    void aSurnameCountsOnlyWhereThePageSpeaksOfTheCountry() {
        assertThat(resolve("Ruddock", "2024-05-20", Set.of("FRA"), colonel("a", "2024-05-01"))).isEmpty();
        assertThat(resolve("Ivan Ruddock", "2024-05-20", Set.of("FRA"), colonel("a", "2024-05-01"))).isPresent();
    }

    @Test
    void aRoleSeenLongBeforeOrAfterOrNoLongerHeldTeachesNothing() {
        assertThat(resolve("Ruddock", "2025-05-20", RUSSIA, colonel("a", "2024-05-01"))).isEmpty();
        assertThat(resolve("Ruddock", "2023-05-20", RUSSIA, colonel("a", "2024-05-01"))).isEmpty();
        assertThat(resolve("Ruddock", "2024-05-20", RUSSIA,
                sighting("a", "2024-05-01", "Ivan Ruddock", "former", "RUS", Sector.MIL))).isEmpty();
    }

    @Test
    void aPageTeachesNothingAboutItself() {
        assertThat(resolve("Ruddock", "2024-05-20", RUSSIA, colonel("reading", "2024-05-01"))).isEmpty();
    }

    @Test
    void theOrderOfTheSightingsIsNothingToTheDigest() {
        Sighting a = colonel("a", "2024-05-01");
        Sighting b = colonel("b", "2024-04-01");
        assertThat(Lessons.of(List.of(a, b)).digest()).isEqualTo(Lessons.of(List.of(b, a)).digest()).hasSize(12);
        assertThat(Lessons.of(List.of(a)).digest()).isNotEqualTo(Lessons.of(List.of(a, b)).digest());
        assertThat(Lessons.none().digest()).isEmpty();
    }
}
