package org.dragoman.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdditionsTest {

    private static final Register SHIPPED = Register.load();
    private static final String HEADER = "name,aliases,country,sector,office,from,until,kind,replaces\n";

    private static Additions read(String rows) {
        return Additions.read(Map.of("mine.csv", HEADER + rows), SHIPPED);
    }

    private static Register with(String rows) {
        Additions additions = read(rows);
        assertThat(additions.problems()).isEmpty();
        return SHIPPED.with(additions);
    }

    private static List<String> holders(Register register, OfficeKind kind, String country, String day) {
        Optional<LocalDate> on = Optional.of(LocalDate.parse(day));
        return register.holders(kind, country, on, on).stream().map(Tenure::person).toList();
    }

    @Test
    void aPersonInAnOfficeThatTheRegisterHasGetsATenureOfIt() {
        Register register = with("Ana Quill,Anna Quill;A. Quill,Ukraine,,Minister of Defence,2026-02-01,,,\n");

        assertThat(register.personsNamed("Anna Quill")).singleElement().satisfies(person -> {
            assertThat(person.family()).isEqualTo("Quill");
            assertThat(person.tenures()).singleElement().satisfies(tenure -> {
                assertThat(tenure.office().id()).isEqualTo("UKR/defence-minister");
                assertThat(tenure.source()).isEqualTo("own row mine.csv:2");
                assertThat(tenure.sure()).isFalse();
            });
        });
        assertThat(SHIPPED.personsNamed("Anna Quill")).isEmpty();
    }

    @Test
    void whoTakesOverAfterTheRegisterWasMadeEndsATenureThatWasOpen() {
        Register register = with("Ana Quill,,UKR,,Minister of Foreign Affairs,2026-02-01,,,\n");

        assertThat(holders(register, OfficeKind.FOREIGN_MINISTER, "UKR", "2026-03-01")).containsExactly("Ana Quill");
        assertThat(holders(register, OfficeKind.FOREIGN_MINISTER, "UKR", "2025-06-01"))
                .isEqualTo(holders(SHIPPED, OfficeKind.FOREIGN_MINISTER, "UKR", "2025-06-01"));
    }

    @Test
    void aRowWinsOverTheShippedRegisterOnlyWhereItSaysSo() {
        String row = "Ana Quill,,CHN,,Minister of National Defence,2023-05-01,2023-06-30,,";
        Register beside = with(row + "\n");
        Register instead = with(row + "yes\n");

        assertThat(holders(beside, OfficeKind.DEFENCE_MINISTER, "CHN", "2023-05-15"))
                .containsExactlyInAnyOrder("Li Shangfu", "Ana Quill");
        assertThat(holders(instead, OfficeKind.DEFENCE_MINISTER, "CHN", "2023-05-15")).containsExactly("Ana Quill");
        assertThat(holders(instead, OfficeKind.DEFENCE_MINISTER, "CHN", "2023-04-15")).containsExactly("Li Shangfu");
        assertThat(holders(instead, OfficeKind.DEFENCE_MINISTER, "CHN", "2023-08-15")).containsExactly("Li Shangfu");
    }

    @Test
    void aTitleThatTheRegisterDoesNotKnowIsAnOfficeOfItsOwn() {
        Register register = with("Ana Quill,,DEU,LEG,Rapporteur for Fisheries,2020,,,\n");

        assertThat(register.personsOfFamily("Quill")).singleElement().satisfies(person ->
                assertThat(person.tenures().getFirst().office()).satisfies(office -> {
                    assertThat(office.kind()).isEqualTo(OfficeKind.OTHER);
                    assertThat(office.sector()).isEqualTo(Sector.LEG);
                    assertThat(office.title()).isEqualTo("Rapporteur for Fisheries");
                }));
    }

    @Test
    void aTitleOfAPartOfAStateIsNotTakenForTheStatesOwn() {
        Register register = with("Ana Quill,,DEU,GOV,Minister-President of Bavaria,2020,,,\n");

        assertThat(holders(register, OfficeKind.HEAD_OF_GOVERNMENT, "DEU", "2021-01-01"))
                .isEqualTo(holders(SHIPPED, OfficeKind.HEAD_OF_GOVERNMENT, "DEU", "2021-01-01"));
    }

    @Test
    void aNameWithoutAnOfficeIsABodyOfWhichTheSectorTellsTheKind() {
        Register register = with("Ruddock Brigade,Ruddock's Men;RDB,SYR,REB,,2016,,,\n");

        assertThat(register.named("Ruddock's Men")).singleElement()
                .isInstanceOfSatisfying(Known.OfOrganisation.class, known -> {
                    assertThat(known.organisation().kind()).isEqualTo(Organisation.Kind.ARMED_GROUP);
                    assertThat(known.organisation().country()).contains("SYR");
                });
    }

    @Test
    void aBodyThatTheRegisterHasGetsTheNewNames() {
        Register register = with("Hezbollah,Party of the Cedars,LBN,REB,,,,,\n");

        assertThat(register.organisations()).hasSameSizeAs(SHIPPED.organisations());
        assertThat(register.named("Party of the Cedars")).singleElement()
                .isInstanceOfSatisfying(Known.OfOrganisation.class, known ->
                        assertThat(known.organisation().id()).isEqualTo("Hezbollah"));
    }

    @Test
    void aStateGetsAnotherName() {
        assertThat(with("Kyivan Land,,UKR,,,,,state,\n").named("Kyivan Land")).singleElement()
                .isInstanceOf(Known.OfState.class);
    }

    @Test
    void aMistakeIsNamedWithFileLineColumnValueAndWhatWasWantedAndCostsNoOtherRow() {
        Additions additions = read("""
                Ana Quill,,Ruritania,GOV,minister,2020,,,
                Bob Quill,,UKR,XYZ,minister,2020,,,
                Cy Quill,,UKR,GOV,minister,spring 2020,,,
                Di Quill,,UKR,GOV,minister,2020,2019,,
                ,,UKR,GOV,minister,2020,,,
                Ed Quill,,UKR,,chief flautist,2020,,,
                "Flo Quill",,UKR,GOV,minister,2020,,,maybe
                Gus Quill,,UKR,GOV,minister,2020,,person,
                """);

        assertThat(additions.size()).isEqualTo(1);
        assertThat(additions.problems()).extracting(RowProblem::toString).satisfiesExactly(
                one -> assertThat(one).startsWith("mine.csv:2: country \"Ruritania\": wanted a code such as UKR"),
                one -> assertThat(one).startsWith("mine.csv:3: sector \"XYZ\": wanted one of COP, GOV"),
                one -> assertThat(one).startsWith("mine.csv:4: from \"spring 2020\": wanted a date: 2023-03-12"),
                one -> assertThat(one).isEqualTo("mine.csv:5: until \"2019\": wanted a day not before \"from\""),
                one -> assertThat(one).startsWith("mine.csv:6: name is empty: wanted the name"),
                one -> assertThat(one).startsWith("mine.csv:7: sector is empty: wanted the sector of whoever"),
                one -> assertThat(one).isEqualTo("mine.csv:8: replaces \"maybe\": wanted yes or no"));
    }

    @Test
    void aFileWithoutAHeaderOrWithAnUnknownColumnSaysSo() {
        assertThat(Additions.read(Map.of("a.csv", "Ana Quill;UKR\n"), SHIPPED).problems()).singleElement()
                .asString().startsWith("a.csv:1: \"ana quill;ukr\": wanted a first line");
        Additions typo = Additions.read(Map.of("a.csv", "name,contry,kind\nQuill Trust,UKR,ngo\n"), SHIPPED);
        assertThat(typo.problems()).singleElement().asString().contains("contry");
        assertThat(typo.size()).isEqualTo(1);
    }

    @Test
    void anUnclosedQuotationMarkIsAProblemAndNoFailure() {
        assertThat(Additions.read(Map.of("a.csv", "name,kind\nA Trust,ngo\n\"B Trust,ngo\n"), SHIPPED).problems())
                .singleElement().asString().contains("a.csv:", "quotation mark");
    }

    @Test
    void theDigestTellsOtherRowsFromTheSameInAnotherOrder() {
        String one = "A Trust,,UKR,,,,,ngo,\n";
        String other = "B Trust,,UKR,,,,,ngo,\n";

        assertThat(with(one + other).additions()).isEqualTo(with(other + one).additions()).hasSize(12);
        assertThat(with(one).additions()).isNotEqualTo(with(other).additions());
        assertThat(SHIPPED.additions()).isEmpty();
    }
}
