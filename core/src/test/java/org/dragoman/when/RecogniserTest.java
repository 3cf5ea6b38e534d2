package org.dragoman.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.util.List;
import org.dragoman.language.Sentence;
import org.dragoman.when.TemporalMention.Role;
import org.junit.jupiter.api.Test;

class RecogniserTest {

    private final Recogniser recogniser = new Recogniser(Vocabulary.load());

    @Test
    void anExpressionHangsByTheWordThatDependsOnWhatItDates() {
        List<Found> found = recogniser.find(Analysed.sentence(
                """
                Talks talk NOUN NNS 2 nsubj
                began begin VERB VBD 0 root
                on on ADP IN 4 case
                Thursday Thursday PROPN NNP 2 obl
                morning morning NOUN NN 4 flat
                """));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("Thursday morning");
            assertThat(one.head()).isEqualTo(3);
            assertThat(one.tense()).isEqualTo(Tense.PAST);
            assertThat(one.role()).isEqualTo(Role.WHEN);
        });
    }

    @Test
    void theTenseOfTheGoverningVerbDecides() {
        Sentence planned = Analysed.sentence(
                """
                They they PRON PRP 3 nsubj
                will will AUX MD 3 aux
                meet meet VERB VB 0 root
                Sunday Sunday PROPN NNP 3 obl
                """);
        assertThat(recogniser.find(planned)).singleElement().extracting(Found::tense).isEqualTo(Tense.FUTURE);
    }

    @Test
    void aNameThatHoldsAWeekdayOrAMonthIsNoTime() {
        assertThat(recogniser.find(Analysed.sentence(
                        """
                        They they PRON PRP 2 nsubj
                        mourned mourn VERB VBD 0 root
                        Bloody bloody ADJ NNP 4 amod
                        Sunday Sunday PROPN NNP 2 obj
                        """)))
                .isEmpty();
        assertThat(recogniser.find(Analysed.sentence(
                        """
                        the the DET DT 3 det
                        July July PROPN NNP 3 compound
                        Revolution Revolution PROPN NNP 4 nsubj
                        failed fail VERB VBD 0 root
                        """)))
                .isEmpty();
    }

    @Test
    void anAuxiliaryMayIsNoMonthAndAMarchIsNone() {
        assertThat(recogniser.find(Analysed.sentence(
                        """
                        They they PRON PRP 3 nsubj
                        may may AUX MD 3 aux
                        march march VERB VB 0 root
                        again again ADV RB 3 advmod
                        """)))
                .isEmpty();
    }

    @Test
    void theSameExpressionIsReadHoweverItsHyphenIsTokenised() {
        String apart =
                """
                War war NOUN NN 2 nsubj
                began begin VERB VBD 0 root
                in in ADP IN 4 case
                mid-March mid-march PROPN NNP 2 obl
                """;
        assertThat(recogniser.find(Analysed.sentence(apart))).singleElement().extracting(Found::expression).isEqualTo(
                new Expression.Portion(
                        Expression.Part.MIDDLE,
                        new Expression.NamedMonth(Expression.YearChoice.OPEN, Month.MARCH)));
    }
}
