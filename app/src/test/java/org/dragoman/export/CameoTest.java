package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.what.Attribution;
import org.dragoman.what.Codebook;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Evidence;
import org.dragoman.what.Status;
import org.dragoman.what.TypeDefinition;
import org.dragoman.when.DateRange;
import org.junit.jupiter.api.Test;

class CameoTest {

    private final Cameo cameo = new Cameo();
    private final Losses losses = new Losses();

    private static Event event(EventType type, List<String> modes, List<String> contexts) {
        Span span = new Span(0, 1);
        Evidence evidence = new Evidence("p", 0, span, span, Optional.empty(), Optional.empty(), "x", List.of());
        return new Event("e", type, modes, contexts, Status.OCCURRED, false, false, List.of(), List.of(),
                DateRange.unknown("no date"), Optional.empty(), List.of(), Attribution.NARRATOR, Optional.empty(), evidence, 1, "c");
    }

    private String code(EventType type, List<String> modes, List<String> contexts) {
        losses.event();
        return cameo.of(event(type, modes, contexts), losses).map(Cameo.Code::code).orElse("");
    }

    @Test
    void everyTypeOfTheCodebookHasACodeAndItsModesAreKnownOrLost() {
        for (TypeDefinition type : Codebook.load().types()) {
            assertThat(code(type.type(), List.of(), List.of())).as(type.type().name()).isNotEmpty();
            for (String mode : type.modes().keySet()) {
                assertThat(code(type.type(), List.of(mode), List.of())).as(mode).isNotEmpty();
            }
        }
        assertThat(losses.counts()).containsOnlyKeys(Loss.MODE);
        assertThat(losses.counts().get(Loss.MODE)).as("CONSULT multilateral").isEqualTo(1);
    }

    @Test
    void theRowThatSaysMostCounts() {
        assertThat(code(EventType.REQUEST, List.of("yield"), List.of("military"))).isEqualTo("1056");
        assertThat(code(EventType.REQUEST, List.of("yield"), List.of("gender"))).isEqualTo("105");
        assertThat(code(EventType.REQUEST, List.of(), List.of("military"))).isEqualTo("100");
        assertThat(code(EventType.COOPERATE, List.of(), List.of("gender", "military"))).isEqualTo("062");
        assertThat(code(EventType.CONSULT, List.of("multilateral"), List.of())).isEqualTo("040");
    }

    @Test
    void theQuadClassIsThatOfTheCode() {
        assertThat(cameo.of(event(EventType.CONCEDE, List.of(), List.of()), losses).orElseThrow().quad()).isEqualTo(2);
        assertThat(cameo.of(event(EventType.SANCTION, List.of("convict"), List.of()), losses).orElseThrow().quad()).isEqualTo(3);
        assertThat(cameo.of(event(EventType.AGREE, List.of(), List.of()), losses).orElseThrow().quad()).isEqualTo(1);
        assertThat(cameo.of(event(EventType.ASSAULT, List.of(), List.of()), losses).orElseThrow().quad()).isEqualTo(4);
    }
}
