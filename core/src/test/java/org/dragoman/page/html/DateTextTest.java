package org.dragoman.page.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"3 July 2023", "July 3, 2023", "Jul. 3 2023", "3rd July 2023", "Monday, 3 July 2023 18:30",
            "2023-07-03",
        "2023-07-03T18:30:00+02:00", "2023/07/03", "03.07.2023", "3 juillet 2023", "3 de julio de 2023", "3. Juli 2023",
        "3 luglio 2023",
        "3 de julho de 2023", "3 июля 2023", "3 lipca 2023", "3 Temmuz 2023", "3 Juli 2023", "2023年7月3日", "2023. 7. 3.",
        "Mon, 03 Jul 2023 18:30:00 GMT", "06:30:00 PM CET Jul 3, 2023", "2023. július 3", "3 يوليو 2023"})
    void aFullDateIsReadInTheWaysOfManyLanguages(String text) {
        assertThat(DateText.find(text, false)).extracting(DateText.Found::date)
                .containsExactly(LocalDate.of(2023, 7, 3));
    }

    @Test
    void numbersAreReadByTheHabitOfTheLanguageUnlessTheyCanOnlyMeanOneThing() {
        assertThat(DateText.value("7/3/2023", true)).hasValue(LocalDate.of(2023, 7, 3));
        assertThat(DateText.value("7/3/2023", false)).hasValue(LocalDate.of(2023, 3, 7));
        assertThat(DateText.value("25/3/2023", true)).hasValue(LocalDate.of(2023, 3, 25));
    }

    @Test
    void whatIsNoDayOfTheCalendarIsNoDate() {
        assertThat(DateText.find("31.02.2023, 2023-13-01 and 45 July 2023", false)).isEmpty();
        assertThat(DateText.find("on page 3 of 2023 in all", false)).isEmpty();
    }

    @Test
    void compactDigitsAreReadAsAValueOnly() {
        assertThat(DateText.value("20230703T183000Z", false)).hasValue(LocalDate.of(2023, 7, 3));
        assertThat(DateText.find("20230703", false)).isEmpty();
    }
}
