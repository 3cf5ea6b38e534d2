package org.dragoman.web.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dragoman.record.EventFilter;
import org.dragoman.register.Sector;
import org.dragoman.what.Status;
import org.junit.jupiter.api.Test;

class ViewTest {

    @Test
    void theSameViewHasTheSameAddressHoweverItWasAskedFor() {
        View one = View.of(Map.of("type", List.of("AID"), "q", List.of("  grain "), "unknown", List.of("x"), "from", List.of("")));
        View two = View.of(Map.of("q", List.of("grain", "grain"), "type", List.of("AID")));

        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two);
        assertThat(one.address("/events")).isEqualTo("/events?q=grain&type=AID");
    }

    @Test
    void anAddressTellsTheFilterThatTheCommandLineHas() {
        View view = View.of(Map.of("type", List.of("aid"), "status", List.of("planned"), "country", List.of("China", "rus"),
                "sector", List.of("mil"), "from", List.of("2023"), "until", List.of("2023-02"), "least", List.of("0.5"),
                "q", List.of("\"two words\" one")));

        assertThat(view.filter()).isEqualTo(EventFilter.ALL.toBuilder().types(List.of("AID")).statuses(List.of(Status.PLANNED))
                .countries(List.of("CHN", "RUS")).sectors(List.of(Sector.MIL))
                .from(Optional.of(LocalDate.of(2023, 1, 1))).until(Optional.of(LocalDate.of(2023, 2, 28)))
                .leastConfidence(0.5).words(List.of("two words", "one")).build());
    }

    @Test
    void anotherConditionStartsAtTheFirstPage() {
        View third = View.of(Map.of("n", List.of("3"), "type", List.of("AID")));

        assertThat(third.number()).isEqualTo(3);
        assertThat(third.with("type", "AGREE").address("")).isEqualTo("?type=AID&type=AGREE");
        assertThat(third.without("type", "AID").address("")).isEmpty();
        assertThat(third.at(4).address("")).isEqualTo("?type=AID&n=4");
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertThatThrownBy(() -> View.of(Map.of("q", List.of("x".repeat(301))))).isInstanceOf(ViewException.class);
        assertThatThrownBy(() -> View.of(Map.of("from", List.of("2023", "2024"))))
                .isInstanceOf(ViewException.class).hasMessage("from: there can be one only");
        List<String> many = IntStream.range(0, 51).mapToObj(Integer::toString).toList();
        assertThatThrownBy(() -> View.of(Map.of("actor", many))).isInstanceOf(ViewException.class);
        assertThat(View.of(Map.of("actor", Collections.nCopies(60, "x"))).values("actor")).hasSize(1);
    }
}
