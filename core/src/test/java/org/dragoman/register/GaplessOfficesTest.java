package org.dragoman.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That somebody is known for every day since 2000 in the highest offices, but for the vacancies that are listed. */
class GaplessOfficesTest {

    private static final Register REGISTER = Register.load();
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    /** Handing over takes time: a gap of so many days is none. */
    private static final int HANDING_OVER = 10;

    /** Offices of these kinds that head no state, but a part of one, or a rival of its government. */
    private static final Set<String> NOT_OF_THE_STATE = Set.of(
            "AZE/nagorno-karabakh-president",
            "BIH/republika-srpska-president",
            "CHN/hong-kong-chief-executive",
            "CYP/northern-cyprus-president",
            "ESP/catalonia-president",
            "ETH/tigray-interim-president",
            "GBR/scotland-first-minister",
            "GEO/abkhazia-president",
            "GEO/south-ossetia-president",
            "IND/jammu-and-kashmir-chief-minister",
            "IND/jammu-and-kashmir-lieutenant-governor",
            "IRQ/kurdistan-region-president",
            "IRQ/kurdistan-region-prime-minister",
            "MDA/transnistria-leader",
            "SOM/puntland-president",
            "SOM/somaliland-president",
            "VEN/opposition-interim-president",
            "YEM/houthi-supreme-political-council-president");

    @ParameterizedTest
    @CsvSource({"HEAD_OF_STATE, 197", "HEAD_OF_GOVERNMENT, 149"})
    void aStateHasAHolderOnEveryDaySince2000OrItIsListedWhyNot(OfficeKind kind, int states) throws IOException {
        List<String> covered = REGISTER.states().stream()
                .filter(state -> state.cow().isPresent() || state.iso3().equals("PSE"))
                .filter(state -> state.term().until().isEmpty())
                .map(State::iso3)
                .filter(state -> !tenures(ofState(kind, state)).isEmpty())
                .toList();
        assertThat(covered).hasSizeGreaterThanOrEqualTo(states);
        assertThat(covered.stream()
                        .flatMap(state -> gaps(tenures(ofState(kind, state))).stream().map(gap -> state + " " + gap)))
                .containsExactlyInAnyOrderElementsOf(vacancies(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "afdb-president",
                "asean-secretary-general",
                "bosnia-high-representative",
                "cis-executive-secretary",
                "commonwealth-secretary-general",
                "council-of-europe-secretary-general",
                "ecb-president",
                "ecowas-commission-president",
                "eu-high-representative",
                "european-commission-president",
                "european-parliament-president",
                "fao-director-general",
                "gcc-secretary-general",
                "iaea-director-general",
                "icj-president",
                "icrc-president",
                "iea-executive-director",
                "ilo-director-general",
                "imf-managing-director",
                "interpol-secretary-general",
                "iom-director-general",
                "nato-secretary-general",
                "oas-secretary-general",
                "oecd-secretary-general",
                "opcw-director-general",
                "sadc-executive-secretary",
                "un-general-assembly-president",
                "un-secretary-general",
                "unaids-executive-director",
                "undp-administrator",
                "unesco-director-general",
                "unhcr-high-commissioner",
                "unicef-executive-director",
                "wfp-executive-director",
                "who-director-general",
                "world-bank-president"
            })
    void anInternationalOrganisationHasAHeadOnEveryDaySince2000(String office) {
        assertThat(gaps(tenures(tenure -> tenure.office().id().equals("IGO/" + office)))).isEmpty();
    }

    @Test
    void theRegisterIsAskedForNoLaterDayThanItKnows() {
        assertThat(REGISTER.knownUntil()).isEqualTo(LAST);
    }

    private static Predicate<Tenure> ofState(OfficeKind kind, String state) {
        return tenure -> tenure.office().kind() == kind
                && tenure.office().country().filter(state::equals).isPresent()
                && !NOT_OF_THE_STATE.contains(tenure.office().id());
    }

    private static List<Tenure> tenures(Predicate<Tenure> which) {
        return REGISTER.tenures().stream().filter(which).toList();
    }

    private static List<String> gaps(List<Tenure> tenures) {
        List<String> gaps = new ArrayList<>();
        LocalDate open = FIRST;
        for (Term term : tenures.stream()
                .map(Tenure::term)
                .sorted(Comparator.comparing(term -> term.earliest().orElse(LocalDate.MIN)))
                .toList()) {
            LocalDate from = term.earliest().orElse(LocalDate.MIN);
            if (from.isBefore(LAST)) {
                if (ChronoUnit.DAYS.between(open, from) > HANDING_OVER) {
                    gaps.add(open + " " + from.minusDays(1));
                }
                LocalDate next = term.latest().map(day -> day.plusDays(1)).orElse(LAST.plusDays(1));
                open = next.isAfter(open) ? next : open;
            }
        }
        if (ChronoUnit.DAYS.between(open, LAST) >= HANDING_OVER) {
            gaps.add(open + " " + LAST);
        }
        return gaps;
    }

    private static List<String> vacancies(OfficeKind kind) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GaplessOfficesTest.class.getResourceAsStream("vacancies.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith(kind.code() + "\t"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> String.join(" ", cells[1], cells[2], cells[3]))
                    .toList();
        }
    }
}
