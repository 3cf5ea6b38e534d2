package org.dragoman.who;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.language.EnglishReader;
import org.dragoman.register.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How many mentions in passages from raw text are given the right country, sector and person. */
class PassagesTest {

    private static EnglishReader reader;

    @BeforeAll
    static void load() {
        reader = EnglishReader.load();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void mostMentionsAreGivenTheRightCountrySectorAndPersonAndFewTheWrongOnes() {
        Scorecard card = scored("passages.txt");
        assertThat(card.countries().share()).as("country").isGreaterThanOrEqualTo(0.97);
        assertThat(card.sectors().share()).as("sector").isGreaterThanOrEqualTo(0.97);
        assertThat(card.people().share()).as("person or body").isGreaterThanOrEqualTo(0.97);
        assertThat(card.wrongShare()).as("wrong").isLessThanOrEqualTo(0.01);
    }

    @Test
    void soAreThoseInPassagesWrittenAfterTheRules() {
        Scorecard card = scored("passages-later.txt");
        assertThat(card.countries().share()).as("country").isGreaterThanOrEqualTo(0.92);
        assertThat(card.sectors().share()).as("sector").isGreaterThanOrEqualTo(0.88);
        assertThat(card.people().share()).as("person or body").isGreaterThanOrEqualTo(0.85);
        assertThat(card.wrongShare()).as("wrong").isLessThanOrEqualTo(0.04);
    }

    private static Scorecard scored(String file) {
        Scorecard card = new Scorecard(new Stages(reader, Register.load()));
        Passage.read(file).forEach(card::add);
        card.misses().forEach(System.out::println);
        System.out.println(file + ": " + card);
        return card;
    }
}
