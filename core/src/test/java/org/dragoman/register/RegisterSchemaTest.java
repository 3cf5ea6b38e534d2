package org.dragoman.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must be true of the data files, whoever edits them. */
class RegisterSchemaTest {

    private static final Register REGISTER = Register.load();

    private static final Set<String> ISO_3 = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final Set<String> ISO_2 = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    /** Offices that two people claimed at once; San Marino always has two captains regent. */
    private static final Set<String> CONTESTED = Set.of("CIV/head-of-state", "KGZ/head-of-state", "SMR/captain-regent");
    /** Who held offices of two states, one after the other: the states changed. */
    private static final Set<String> OF_TWO_STATES = Set.of("Deng Alor", "Salva Kiir", "Slobodan Milosevic");
    /** Names by which two people of one state go. */
    private static final Set<String> NAMESAKES = Set.of("david johnston", "ferdinand marcos", "george bush");

    private static final Set<String> NO_STATE = Set.of("IGO", "NGO", "MNC");

    @Test
    void everyPresentStateHasIsoCodesThatAreOnesOfTheSameState() {
        assertThat(REGISTER.states())
                .filteredOn(state -> state.term().until().isEmpty())
                .filteredOn(state -> !state.iso3().equals("XKX"))
                .allSatisfy(state -> {
                    assertThat(state.iso2()).isPresent().get().isIn(ISO_2);
                    assertThat(Locale.of("", state.iso2().orElseThrow()).getISO3Country())
                            .isEqualTo(state.iso3());
                });
    }

    @Test
    void everyMemberOfTheUnitedNationsAndItsObserversAreThere() {
        assertThat(REGISTER.states().stream().map(State::iso3)).contains("PSE", "VAT", "XKX", "TWN", "SSD", "NRU");
        assertThat(REGISTER.states().stream()
                        .filter(state -> state.cow().isPresent())
                        .filter(state -> state.term().until().isEmpty()))
                .as("193 members, Kosovo, Taiwan and the Holy See have a number")
                .hasSize(196);
    }

    @Test
    void aPastStateHasItsDates() {
        assertThat(REGISTER.states())
                .filteredOn(state -> !ISO_3.contains(state.iso3()) && !state.iso3().equals("XKX"))
                .allSatisfy(state -> {
                    assertThat(state.term().from()).as(state.name()).isPresent();
                    assertThat(state.term().until()).as(state.name()).isPresent();
                });
    }

    @Test
    void noTwoPresentStatesShareACertainName() {
        assertThat(shared(REGISTER.states().stream()
                        .filter(state -> state.term().until().isEmpty())
                        .flatMap(state -> certain(Stream.of(state.names(), state.capitals(), state.seats()))
                                .map(key -> Map.entry(key, state.iso3())))))
                .isEmpty();
    }

    @Test
    void noTwoOrganisationsOfOneStateShareAName() {
        assertThat(shared(REGISTER.organisations().stream()
                        .flatMap(organisation -> organisation.forms().stream()
                                .map(form -> Map.entry(
                                        Names.key(form.text())
                                                + "/"
                                                + organisation.country().orElse("") + "/" + form.isAcronym(),
                                        organisation.id())))))
                .isEmpty();
    }

    @Test
    void everyCountryOfAnOrganisationOrOfficeIsKnown() {
        Stream<String> countries = Stream.concat(
                REGISTER.organisations().stream().flatMap(organisation -> organisation.country().stream()),
                REGISTER.offices().stream().flatMap(office -> office.country().stream()));
        assertThat(countries.distinct().filter(country -> !NO_STATE.contains(country)))
                .allSatisfy(country -> assertThat(REGISTER.state(country)).as(country).isPresent());
    }

    @Test
    void everyNounStandsOnceAndIsSingular() {
        assertThat(shared(REGISTER.nouns().stream()
                        .flatMap(noun -> noun.forms().stream().map(Names::key).distinct())
                        .collect(Collectors.groupingBy(key -> key, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue() > 1)
                        .flatMap(entry -> Stream.of(Map.entry(entry.getKey(), "1"), Map.entry(entry.getKey(), "2")))))
                .isEmpty();
    }

    /** Whoever acts for one that is ill, suspended or not yet sworn in may do so beside the holder. */
    @Test
    void noSoleOfficeHasTwoHoldersOnOneDay() {
        List<String> overlaps = new ArrayList<>();
        forEachTwoInOneSoleOffice((one, other) -> {
            if (one.term().surelyOverlaps(other.term()) && !isActing(one) && !isActing(other)) {
                overlaps.add(described(one) + " and " + described(other));
            }
        });
        assertThat(overlaps).isEmpty();
    }

    @Test
    void noTenureOfASoleOfficeIsOpenThatALaterOneEnded() {
        List<String> open = new ArrayList<>();
        forEachTwoInOneSoleOffice((one, other) -> {
            if (isOpenBefore(one, other) || isOpenBefore(other, one)) {
                open.add(described(one) + " and " + described(other));
            }
        });
        assertThat(open).isEmpty();
    }

    private static boolean isOpenBefore(Tenure one, Tenure other) {
        return one.term().until().isEmpty()
                && one.term().earliest().isPresent()
                && other.term().earliest().filter(one.term().earliest().get()::isBefore).isPresent();
    }

    private static void forEachTwoInOneSoleOffice(BiConsumer<Tenure, Tenure> check) {
        REGISTER.tenures().stream()
                .filter(tenure -> tenure.office().kind().isSole())
                .filter(tenure -> !CONTESTED.contains(tenure.office().id()))
                .collect(Collectors.groupingBy(tenure -> tenure.office().id()))
                .forEach((office, tenures) -> {
                    for (int i = 0; i < tenures.size(); i++) {
                        for (int j = i + 1; j < tenures.size(); j++) {
                            check.accept(tenures.get(i), tenures.get(j));
                        }
                    }
                });
    }

    private static boolean isActing(Tenure tenure) {
        return tenure.source().contains("acting");
    }

    /** A person is a full name: two people of one name need two, with the common one among the aliases. */
    @Test
    void nobodyHeldOfficesOfTwoStates() {
        assertThat(shared(REGISTER.tenures().stream()
                        .filter(tenure -> !OF_TWO_STATES.contains(tenure.person()))
                        .flatMap(tenure -> tenure.office().country().stream()
                                .filter(country -> !NO_STATE.contains(country))
                                .map(country -> Map.entry(tenure.person(), country)))))
                .isEmpty();
    }

    @Test
    void noPersonOfAStateGoesByTheFullNameOfAnother() {
        assertThat(shared(REGISTER.tenures().stream()
                        .flatMap(tenure -> Stream.concat(Stream.of(tenure.person()), tenure.aliases().stream())
                                .map(Names::key)
                                .filter(name -> name.contains(" ") && !name.equals("al " + Names.key(tenure.family())))
                                .filter(name -> !NAMESAKES.contains(name))
                                .map(name -> Map.entry(
                                        name + " of " + tenure.office().country().orElse(""), tenure.person())))))
                .isEmpty();
    }

    @Test
    void everyFamilyNameIsPartOfTheFullNameOrOfAnAlias() {
        assertThat(REGISTER.tenures()).allSatisfy(tenure -> {
            String names = Names.key(tenure.person() + " ; " + String.join(" ; ", tenure.aliases()));
            assertThat(" " + names + " ").contains(" " + Names.key(tenure.family()) + " ");
        });
    }

    private static String described(Tenure tenure) {
        return tenure.office().id() + ": " + tenure.person() + " " + tenure.term();
    }

    private static Stream<String> certain(Stream<List<Form>> forms) {
        return forms.flatMap(List::stream)
                .filter(form -> !form.ambiguous())
                .map(form -> Names.key(form.text()))
                .distinct();
    }

    /** The keys that belong to more than one. */
    private static Set<String> shared(Stream<Map.Entry<String, String>> owners) {
        Map<String, Set<String>> byKey = owners.collect(Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(HashSet::new))));
        return byKey.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.toSet());
    }
}
