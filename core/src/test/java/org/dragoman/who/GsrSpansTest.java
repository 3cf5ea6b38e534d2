package org.dragoman.who;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.SharedData;
import org.dragoman.language.EnglishReader;
import org.dragoman.page.Span;
import org.dragoman.register.Register;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The actors and recipients marked in PLOVER's gold records: does some mention that touches the marked words have the gold
 * country, and one of them the gold sector? Records of which the marked words do not stand in the text are left out.
 */
class GsrSpansTest {

    private static final List<String> ROLES = List.of("source", "target");

    /** Codes of the gold records that are none of ISO 3166-1. */
    private static final Map<String, String> MISSPELT = Map.of("ITL", "ITA", "JAP", "JPN", "VTN", "VNM");

    private int spans;
    private int countries;
    private int sectorsAsked;
    private int sectors;

    @Test
    void mostMarkedActorsHaveTheGoldCountryAndSector() throws IOException {
        Optional<Path> file = SharedData.find("data/gsr/gsr_dev.json");
        Assumptions.assumeTrue(file.isPresent(), "the gold records are not beside the repository");
        try (EnglishReader reader = EnglishReader.load()) {
            Stages stages = new Stages(reader, Register.load());
            for (JsonNode record : new ObjectMapper().readTree(file.orElseThrow().toFile())) {
                score(record, stages);
            }
        }
        System.out.println("gsr_dev: country " + countries + " of " + spans + ", sector " + sectors + " of " + sectorsAsked);
        assertThat(countries / (double) spans).isGreaterThanOrEqualTo(0.86);
        assertThat(sectors / (double) sectorsAsked).isGreaterThanOrEqualTo(0.80);
    }

    private void score(JsonNode record, Stages stages) {
        String text = record.path("text").asText();
        Cast cast = stages.cast(new Passage(LocalDate.parse(record.path("date").asText()), text, List.of()));
        for (String role : ROLES) {
            for (JsonNode gold : record.path(role)) {
                String words = gold.path("actorText").asText();
                int start = text.indexOf(words);
                if (!words.isEmpty() && start >= 0) {
                    score(gold, touching(cast, new Span(start, start + words.length())));
                }
            }
        }
    }

    private void score(JsonNode gold, List<Actor> found) {
        String code = gold.path("code").asText();
        String country = MISSPELT.getOrDefault(code, code);
        spans++;
        countries += found.stream().anyMatch(a -> a.country().filter(country::equals).isPresent()) ? 1 : 0;
        String sector = gold.path("sector").asText();
        if (!sector.isEmpty()) {
            // An ethnic group's code may follow the sector's; "MOS" is an older code for Muslims.
            String own = sector.substring(0, 3).replace("MOS", "REL");
            sectorsAsked++;
            sectors += found.stream().anyMatch(a -> a.sectors().stream().anyMatch(s -> s.name().equals(own))) ? 1 : 0;
        }
    }

    private static List<Actor> touching(Cast cast, Span span) {
        return cast.mentions().stream()
                .filter(m -> m.span().start() < span.end() && span.start() < m.span().end())
                .flatMap(m -> m.actors().stream())
                .toList();
    }
}
