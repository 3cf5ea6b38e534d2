package org.dragoman.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dragoman.register.Register;
import org.dragoman.where.Place.Coordinates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GazetteerTest {

    private Gazetteer gazetteer;

    @BeforeAll
    void load() {
        gazetteer = Gazetteer.load(Register.load());
    }

    @Test
    void aTownIsKnownByItsOldAndItsForeignNames() {
        assertThat(towns("Kiev", "UKR")).isNotEmpty().isEqualTo(towns("Kyiv", "UKR"));
        assertThat(towns("Rangoon", "MMR")).isNotEmpty().isEqualTo(towns("Yangon", "MMR"));
        assertThat(towns("Hodeida", "YEM")).isNotEmpty().isEqualTo(towns("Hodeidah", "YEM"));
    }

    @Test
    void accentsAndCapitalsDoNotMatter() {
        assertThat(towns("SÃO PAULO", "BRA")).isNotEmpty().isEqualTo(towns("Sao Paulo", "BRA"));
    }

    @Test
    void theGazaStripIsARegionThoughTheRegisterCallsTheStateSoToo() {
        assertThat(gazetteer.named("Gaza Strip"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.place().kind()).isEqualTo(PlaceKind.REGION));
    }

    @Test
    void everyStateOfTodayHasAMiddle() {
        Register register = Register.load();
        assertThat(register.states().stream()
                        .filter(state -> state.term().latest().isEmpty() && state.iso2().isPresent())
                        .filter(state -> gazetteer.country(state.iso3()).isEmpty())
                        .map(state -> state.iso3()))
                .isSubsetOf("ATA", "BVT", "HMD", "SGS", "ATF", "NFK", "PCN", "SJM", "BES", "ALA");
    }

    @Test
    void thePartsOfACountryLieApart() {
        KnownPlace ukraine = gazetteer.country("UKR").orElseThrow();
        Coordinates east = gazetteer.middleOf(ukraine, Direction.EAST).orElseThrow();
        Coordinates west = gazetteer.middleOf(ukraine, Direction.WEST).orElseThrow();
        assertThat(east.longitude()).isBetween(35.0, 39.5);
        assertThat(west.longitude()).isBetween(22.5, 28.0);
    }

    @Test
    void directionsAreReadInAllTheirForms() {
        assertThat(List.of("north", "Northern", "northernmost").stream().map(Direction::of))
                .containsOnly(Optional.of(Direction.NORTH));
        assertThat(List.of("south-east", "southeastern", "South-Eastern").stream().map(Direction::of))
                .containsOnly(Optional.of(Direction.SOUTHEAST));
        assertThat(Direction.of("central")).contains(Direction.CENTRE);
        assertThat(Direction.of("eastward")).isEmpty();
    }

    private List<KnownPlace> towns(String name, String country) {
        return gazetteer.named(name).stream()
                .map(Gazetteer.Entry::place)
                .filter(place -> place.kind().isTown() && place.liesIn(country))
                .toList();
    }
}
