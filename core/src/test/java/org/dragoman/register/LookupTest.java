package org.dragoman.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupTest {

    private static final Lookup LOOKUP = new Lookup(Register.load());

    private static List<Entry> find(String name) {
        return LOOKUP.find(name, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the Chinese defence minister | CHN/defence-minister",
                "foreign minister of Iran | IRN/foreign-minister",
                "Ukraine's defence minister | UKR/defence-minister",
                "NATO chief | IGO/nato-secretary-general",
                "secretary general of the UN | IGO/un-secretary-general",
                "RUS/foreign-minister | RUS/foreign-minister"
            })
    void aTitleWithItsStateOrOrganisationIsAnOffice(String description, String office) {
        assertThat(find(description)).singleElement().isInstanceOfSatisfying(Entry.OfOffice.class, found -> {
            assertThat(found.office().id()).isEqualTo(office);
            assertThat(found.holders()).isNotEmpty();
        });
    }

    @Test
    void aSurnameIsEverybodyWhoHasIt() {
        assertThat(find("Bush")).extracting(entry -> ((Entry.OfPerson) entry).person().name())
                .contains("George W. Bush");
        assertThat(find("Li").size()).isGreaterThan(1);
    }

    @Test
    void aTitleBeforeANameLeavesWhoHeldSuchAnOffice() {
        assertThat(find("Defence Minister Li")).singleElement()
                .isInstanceOfSatisfying(Entry.OfPerson.class, found ->
                        assertThat(found.person().name()).isEqualTo("Li Shangfu"));
    }

    @Test
    void aCapitalIsTheStateAndSaysSo() {
        assertThat(find("Moscow's")).singleElement().isInstanceOfSatisfying(Entry.OfState.class, found -> {
            assertThat(found.state().iso3()).isEqualTo("RUS");
            assertThat(found.role()).isEqualTo(Known.OfState.Role.CAPITAL);
        });
    }

    @Test
    void aTitleOfManyStatesNamesNobodyUntilTheStateIsNamed() {
        assertThat(find("the defence minister")).singleElement().isInstanceOf(Entry.OfNoun.class);
        assertThat(LOOKUP.find("the defence minister", Optional.of("UKR")))
                .singleElement()
                .isInstanceOfSatisfying(Entry.OfOffice.class, found -> assertThat(found.holders().stream()
                                .filter(t -> t.term().admits(LocalDate.of(2022, 3, 1)))
                                .map(Tenure::person))
                        .containsExactly("Oleksii Reznikov"));
    }

    @Test
    void anotherSpellingIsFoundAndSaysSo() {
        assertThat(find("Andrej Belousow")).singleElement()
                .isInstanceOfSatisfying(Entry.OfPerson.class, found ->
                        assertThat(found.match()).isEqualTo(Entry.OfPerson.Match.SPELLING));
    }

    @Test
    void aCountryLeavesOnlyWhatIsOfIt() {
        assertThat(LOOKUP.find("Georgia", Optional.of("FRA"))).isEmpty();
        assertThat(LOOKUP.find("Georgia", Optional.of("GEO"))).isNotEmpty();
    }

    @Test
    void aMisspeltNameIsNotFoundButItsLikeAre() {
        assertThat(find("Stoltenbreg")).isEmpty();
        assertThat(LOOKUP.near("Stoltenbreg", 3)).contains("Stoltenberg");
        assertThat(LOOKUP.near("Ukriane", 3)).contains("Ukraine");
        assertThat(LOOKUP.near("Xqzwvv Qqqq", 3)).isEmpty();
    }
}
