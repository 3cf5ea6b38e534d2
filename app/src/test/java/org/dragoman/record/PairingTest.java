package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairingTest {

    @Test
    void aPairingIsReadAsItIsWritten() {
        for (String text : List.of("CHN~RUS", "CHN>RUS", "RUS>RUS", "RUS>?", "?>?", "name:S&P>USA", "name:S&P&name:M&S",
                "person:Eve <b>Evil</b>>person:Ana", "place:Havana~state:CUB", "role:-:activists>GBR")) {
            assertThat(Pairing.parse(text)).as(text).isPresent().get().hasToString(text);
        }
        assertThat(Pairing.parse("China>Russia")).isPresent().get().hasToString("CHN>RUS");
    }

    @Test
    void nobodyIsAPairAlone() {
        for (String text : List.of("CHN", "CHN~CHN", "CHN&China", ">", "", "CHN>", ">CHN", "CHN>Atlantis")) {
            assertThat(Pairing.parse(text)).as(text).isEmpty();
        }
    }
}
