package org.dragoman.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** That the register holds what docs/register.md says it covers. */
class RegisterCoverageTest {

    private static final Register REGISTER = Register.load();
    private static final List<String> MOST_IN_THE_NEWS = List.of(
            "USA", "RUS", "CHN", "UKR", "ISR", "IRN", "GBR", "FRA", "DEU", "IND", "PAK", "TUR", "SAU", "SYR", "IRQ", "EGY",
            "PRK", "KOR", "JPN", "TWN", "POL", "ITA", "ESP", "CAN", "AUS", "BRA", "MEX", "VEN", "COL", "AFG", "YEM", "LBN",
            "JOR", "QAT", "ARE", "SDN", "ETH", "NGA", "ZAF", "LBY");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    /** The days are percent of the days since 2000 on which the register has a holder, over the forty states. */
    @ParameterizedTest
    @CsvSource({
        "HEAD_OF_STATE, 200, 40, 97",
        "FOREIGN_MINISTER, 97, 40, 99",
        "DEFENCE_MINISTER, 72, 40, 98",
        "INTERIOR_MINISTER, 60, 40, 93",
        "CHIEF_OF_DEFENCE, 72, 40, 89",
        "ARMY_CHIEF, 34, 30, 60",
        "NAVY_CHIEF, 34, 33, 67",
        "AIR_FORCE_CHIEF, 38, 37, 72"
    })
    void anOfficeIsCoveredInSoManyStatesOnSoManyDays(OfficeKind kind, int states, int ofThoseInTheNews, int percentOfDays) {
        assertThat(statesWith(kind)).hasSizeGreaterThanOrEqualTo(states);
        assertThat(statesWith(kind).stream().filter(MOST_IN_THE_NEWS::contains))
                .hasSizeGreaterThanOrEqualTo(ofThoseInTheNews);
        assertThat(percentOfDays(kind)).isGreaterThanOrEqualTo(percentOfDays);
    }

    /** Those that have no such chief, then those whose chief is not known: docs/register.md says why. */
    @ParameterizedTest
    @CsvSource({
        "CHIEF_OF_DEFENCE, '', ''",
        "ARMY_CHIEF, AFG EGY JOR LBN PRK SYR, ETH LBY QAT YEM",
        "NAVY_CHIEF, AFG, IRQ JOR LBN LBY SDN YEM",
        "AIR_FORCE_CHIEF, '', AFG LBN LBY"
    })
    void thoseInTheNewsWithoutAChiefAreTheOnesThatTheDocumentNames(OfficeKind kind, String none, String unknown) {
        Set<String> covered = statesWith(kind);
        assertThat(MOST_IN_THE_NEWS.stream().filter(state -> !covered.contains(state)))
                .containsExactlyInAnyOrderElementsOf(Stream.of(none, unknown)
                        .flatMap(states -> Stream.of(states.split(" ", -1)))
                        .filter(state -> !state.isEmpty())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "HEAD_OF_STATE",
                "HEAD_OF_GOVERNMENT",
                "FOREIGN_MINISTER",
                "DEFENCE_MINISTER",
                "INTERIOR_MINISTER",
                "CHIEF_OF_DEFENCE",
                "ARMY_CHIEF",
                "NAVY_CHIEF",
                "AIR_FORCE_CHIEF"
            })
    void theDocumentCountsWhatIsThere(OfficeKind kind) throws IOException {
        List<Tenure> tenures = of(kind);
        assertThat(document())
                .contains("| %s | %d | %,d | %,d | %,d | %d | %.0f %% |"
                        .formatted(
                                kind.label(),
                                statesWith(kind).size(),
                                tenures.size(),
                                tenures.stream().filter(Tenure::sure).count(),
                                tenures.stream().filter(tenure -> tenure.term().until().isEmpty()).count(),
                                statesWith(kind).stream().filter(MOST_IN_THE_NEWS::contains).count(),
                                percentOfDays(kind)));
    }

    @Test
    void theDocumentCountsAllTenuresAndOffices() throws IOException {
        assertThat(document())
                .contains("Counted on %,d tenures of %,d offices, %,d of them sure."
                        .formatted(
                                REGISTER.tenures().size(),
                                REGISTER.offices().size(),
                                REGISTER.tenures().stream().filter(Tenure::sure).count()));
    }

    private static List<Tenure> of(OfficeKind kind) {
        return REGISTER.tenures().stream().filter(tenure -> tenure.office().kind() == kind).toList();
    }

    private static Set<String> statesWith(OfficeKind kind) {
        return of(kind).stream()
                .flatMap(tenure -> tenure.office().country().stream())
                .collect(Collectors.toSet());
    }

    private static double percentOfDays(OfficeKind kind) {
        int days = (int) ChronoUnit.DAYS.between(FIRST_DAY, REGISTER.knownUntil()) + 1;
        int known = MOST_IN_THE_NEWS.stream().mapToInt(state -> daysKnown(kind, state, days)).sum();
        return 100.0 * known / (days * MOST_IN_THE_NEWS.size());
    }

    private static int daysKnown(OfficeKind kind, String state, int days) {
        BitSet known = new BitSet(days);
        of(kind).stream()
                .filter(tenure -> tenure.office().country().filter(state::equals).isPresent())
                .forEach(tenure -> {
                    int first = tenure.term().earliest().map(RegisterCoverageTest::dayNumber).orElse(0);
                    int last = tenure.term().latest().map(RegisterCoverageTest::dayNumber).orElse(days - 1);
                    if (first < days && last >= 0) {
                        known.set(Math.max(first, 0), Math.min(last, days - 1) + 1);
                    }
                });
        return known.cardinality();
    }

    private static int dayNumber(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(FIRST_DAY, day);
    }

    private static String document() throws IOException {
        Path root = Path.of(Files.exists(Path.of("docs")) ? "" : "..");
        return Files.readString(root.resolve("docs/register.md"));
    }

    @ParameterizedTest
    @CsvSource({
        "IGO, 320",
        "ARMED_GROUP, 420",
        "PARTY, 360",
        "MEDIA, 170",
        "NGO, 100",
        "PARLIAMENT, 70",
        "MINISTRY, 35",
        "SERVICE, 70",
        "AGENCY, 75",
        "MILITARY, 75"
    })
    void soManyBodiesOfAKindAreKnown(Organisation.Kind kind, int bodies) {
        assertThat(bodies(kind)).hasSizeGreaterThanOrEqualTo(bodies);
    }

    @Test
    void armedGroupsHaveACountryAndAsARuleOtherNames() {
        List<Organisation> groups = bodies(Organisation.Kind.ARMED_GROUP);
        assertThat(groups.stream().flatMap(group -> group.country().stream()))
                .hasSizeGreaterThanOrEqualTo(410);
        assertThat(groups.stream().flatMap(group -> group.country().stream()).distinct())
                .as("countries")
                .hasSizeGreaterThanOrEqualTo(80);
        assertThat(groups.stream().filter(group -> group.forms().size() > 1))
                .as("with another name")
                .hasSizeGreaterThanOrEqualTo(285);
        assertThat(groups).allSatisfy(group -> assertThat(group.sectors()).isNotEmpty());
    }

    @Test
    void agentNounsReachEverySectorThatAnActorCanHave() {
        Map<Sector, Long> nouns = REGISTER.nouns().stream()
                .filter(noun -> !noun.sectors().isEmpty())
                .collect(Collectors.groupingBy(
                        noun -> noun.sectors().getFirst(),
                        Collectors.summingLong(noun -> noun.forms().size())));
        assertThat(nouns).containsOnlyKeys(Sector.values());
        assertThat(nouns.values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(2_700);
        assertThat(nouns.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(10L));
    }

    private static List<Organisation> bodies(Organisation.Kind kind) {
        return REGISTER.organisations().stream()
                .filter(body -> body.kind() == kind)
                .toList();
    }
}
