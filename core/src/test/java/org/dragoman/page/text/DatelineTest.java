package org.dragoman.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Moscow: President Orlan met the envoy. | Moscow:",
        "BEIJING (Reuters) - China said on Monday. | BEIJING (Reuters) -",
        "GAZA CITY, March 24 (AP) — Strikes killed five. | GAZA CITY, March 24 (AP) —",
        "Srinagar, Apr 26: Two policemen were hurt. | Srinagar, Apr 26:",
        "NEW DELHI: The minister left. | NEW DELHI:",
        "WASHINGTON, D.C. — The Senate voted. | WASHINGTON, D.C. —",
        "Kyiv, Ukraine — The mayor said. | Kyiv, Ukraine —",
        "LONDON/PARIS, 3 May 2024 (AFP) - Talks began. | LONDON/PARIS, 3 May 2024 (AFP) -",
        "Port-au-Prince – Gangs attacked a prison. | Port-au-Prince –",
        "MOSCOW, April 16. /TASS/. The ministers met. | MOSCOW, April 16. /TASS/."})
    void placeDateAndAgencyInFrontOfAReportAreItsDateline(String paragraph, String dateline) {
        int length = Dateline.of(paragraph.strip()).map(Dateline::length).orElse(0);
        assertThat(paragraph.strip().substring(0, length)).isEqualTo(dateline.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Update: The minister has resigned.", "WATCH: Protesters storm the square.", "The minister said: \"We will go.\"",
        "Russia - which has denied it - said nothing.", "In Moscow, the minister met the envoy.", "EXCLUSIVE: Army to buy tanks."})
    void otherOpeningsAreNone(String paragraph) {
        assertThat(Dateline.of(paragraph)).isEmpty();
    }

    @Test
    void theAgencyIsKept() {
        assertThat(Dateline.of("BEIJING (Reuters) - China said on Monday.").orElseThrow().agency()).contains("Reuters");
    }
}
