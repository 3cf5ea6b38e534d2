package org.dragoman.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTest {

    @ParameterizedTest
    @CsvSource({
        "easter+0, 2000, 2000-04-23",
        "easter+0, 2008, 2008-03-23",
        "easter+0, 2024, 2024-03-31",
        "easter+0, 2038, 2038-04-25",
        "easter-2, 2023, 2023-04-07",
        "orthodox+0, 2024, 2024-05-05",
        "orthodox+0, 2023, 2023-04-16",
        "orthodox+0, 2025, 2025-04-20",
        "fourth THURSDAY 11, 2023, 2023-11-23",
        "last MONDAY 5, 2024, 2024-05-27",
        "12-24, 2023, 2023-12-24",
        "2001-09-11, 2023, 2001-09-11"
    })
    void aNamedDayIsFoundByItsRule(String rule, int year, LocalDate day) {
        assertThat(Holiday.parse(rule).in(year)).contains(new Holiday.Days(day, day));
    }

    @Test
    void aDayThatCannotBeComputedStaysUnknown() {
        assertThat(Holiday.parse("unknown: the moon decides").in(2024)).isEmpty();
    }

    @Test
    void aBrokenRuleIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Holiday.parse("no such rule"));
    }

    @Test
    void everyRowOfTheTablesCanBeRead() {
        assertThat(Vocabulary.load().holiday("christmas eve")).isPresent();
        assertThat(Vocabulary.load().number("month", "july")).contains(7);
    }
}
