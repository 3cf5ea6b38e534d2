package org.dragoman.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the register holds what docs/register.md says it covers. */
class RegisterCoverageTest {

    private static final Register REGISTER = Register.load();
    private static final List<String> MOST_IN_THE_NEWS = List.of(
            "USA", "RUS", "CHN", "UKR", "ISR", "IRN", "GBR", "FRA", "DEU", "IND", "PAK", "TUR", "SAU", "SYR", "IRQ", "EGY",
            "PRK", "KOR", "JPN", "TWN", "POL", "ITA", "ESP", "CAN", "AUS", "BRA", "MEX", "VEN", "COL", "AFG", "YEM", "LBN",
            "JOR", "QAT", "ARE", "SDN", "ETH", "NGA", "ZAF", "LBY");

    @ParameterizedTest
    @CsvSource({
        "HEAD_OF_STATE, 187, 40",
        "FOREIGN_MINISTER, 97, 40",
        "DEFENCE_MINISTER, 72, 40",
        "INTERIOR_MINISTER, 60, 40",
        "CHIEF_OF_DEFENCE, 71, 39",
        "ARMY_CHIEF, 25, 21",
        "NAVY_CHIEF, 26, 25",
        "AIR_FORCE_CHIEF, 25, 24"
    })
    void anOfficeIsCoveredInSoManyStates(OfficeKind kind, int states, int ofThoseInTheNews) {
        List<String> covered = REGISTER.tenures().stream()
                .filter(tenure -> tenure.office().kind() == kind)
                .flatMap(tenure -> tenure.office().country().stream())
                .distinct()
                .toList();
        assertThat(covered).hasSizeGreaterThanOrEqualTo(states);
        assertThat(covered.stream().filter(MOST_IN_THE_NEWS::contains)).hasSizeGreaterThanOrEqualTo(ofThoseInTheNews);
    }
}
