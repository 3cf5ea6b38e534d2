package org.dragoman.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.dragoman.register.Register;
import org.junit.jupiter.api.Test;

class IdentifierTest {

    private static final Register REGISTER = Register.load();

    private static Resolution resolve(String name, String day) {
        Optional<LocalDate> on = Optional.of(LocalDate.parse(day));
        return new Identifier(REGISTER, new Actors(REGISTER), Lessons.none(), "page")
                .resolve(new Figure(name, 0), new Day(on, on), Set.of("USA"));
    }

    @Test
    void whoElseHasTheNameIsSaidWithOfficeAndDates() {
        Resolution bush = resolve("Bush", "2005-06-01");

        assertThat(bush.actor().id()).isEqualTo("person:George W. Bush");
        assertThat(bush.alternatives()).singleElement().asString()
                .startsWith("George H. W. Bush, President of the United States 1989-01-20 to 1993-01-20, not on 2005-06-01");
    }

    @Test
    void thoseBetweenWhomTheDayDoesNotDecideAreSaidWithOfficeAndDates() {
        Resolution bush = resolve("Bush", "2024-06-01");

        assertThat(bush.actor().name()).isEqualTo("Bush");
        assertThat(bush.alternatives()).hasSize(2).allSatisfy(other -> assertThat(other).contains("President of the United States"));
    }
}
