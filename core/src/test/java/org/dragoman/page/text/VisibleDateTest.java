package org.dragoman.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleDateTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "2025-04-26", "2025/04/26", "2025.4.26", "Saturday, April 26, 2025", "Sat., 26 Apr 2025 10:32 GMT", "26 April 2025",
        "April 26th, 2025", "26-Apr-2025", "26 April, 2025", "Apr 26, 2025 10:32 IST", "26/04/2025", "04/26/2025", "26.04.2025",
        "the 26th of April 2025", "APRIL 26, 2025", "26. April 2025", "2025-04-26 10:32:11"})
    void everydayFormsAreRead(String text) {
        assertThat(VisibleDate.in(text)).singleElement().satisfies(found -> {
            assertThat(found.date()).isEqualTo(LocalDate.of(2025, 4, 26));
            assertThat(found.other()).isEmpty();
        });
    }

    @Test
    void dayAndMonthThatCannotBeToldApartStayTwoDates() {
        assertThat(VisibleDate.in("03/04/2025")).singleElement().satisfies(found -> {
            assertThat(found.date()).isEqualTo(LocalDate.of(2025, 4, 3));
            assertThat(found.other()).contains(LocalDate.of(2025, 3, 4));
        });
    }

    @Test
    void aWeekdayTellsThemApart() {
        assertThat(VisibleDate.in("Tuesday, 03/04/2025")).singleElement()
                .satisfies(found -> assertThat(found.date()).isEqualTo(LocalDate.of(2025, 3, 4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"April 26", "2025", "31 February 2025", "192.168.2025.1", "May 2025", "12/2025", "call 26-04-20255"})
    void whatIsNoFullDateIsNone(String text) {
        assertThat(VisibleDate.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20230703", "1688342400", "1688342400000", "2023-07-03T10:20:30Z", "Mon, 03 Jul 2023 10:20:30 GMT"})
    void fieldsMayStateADateInTheirOwnWays(String value) {
        assertThat(StatedDate.parse(value)).contains(LocalDate.of(2023, 7, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://a.example/2023/07/03/talks", "https://a.example/world/2023/jul/03/talks", "https://a.example/talks-20230703",
        "https://a.example/2023-07-03/talks.html"})
    void addressesCarryDates(String address) {
        assertThat(StatedDate.inAddress(address)).hasValueSatisfying(claim -> {
            assertThat(claim.date()).isEqualTo(LocalDate.of(2023, 7, 3));
            assertThat(claim.origin()).isEqualTo("address");
        });
    }
}
