package org.dragoman.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.language.Analysis.Name;
import org.dragoman.language.Mention.Kind;
import org.junit.jupiter.api.Test;

/** The edges of names. In the cases, words have their tags behind a slash; without one they are proper nouns. */
class NameRepairTest {

    @Test
    void anArabicArticleBelongsToTheNameBehindItsHyphen() {
        assertThat(repair("Bashar al/DET -/PUNCT Assad", person(0, 2))).containsExactly("PERSON Bashar al - Assad");
        assertThat(repair("Bashar al/DET -/PUNCT Assad", person(0, 3))).containsExactly("PERSON Bashar al - Assad");
        assertThat(repair("al/DET -/PUNCT Shabaab", new Name(Kind.ORGANISATION, 2, 3, 1)))
                .containsExactly("ORGANISATION al - Shabaab");
        assertThat(repair("Abu al/DET -/PUNCT Khair al/DET -/PUNCT Masri", person(0, 2)))
                .containsExactly("PERSON Abu al - Khair al - Masri");
    }

    @Test
    void aHyphenatedGivenNameIsKeptWhole() {
        assertThat(repair("Tsai Ing -/PUNCT wen", person(0, 2))).containsExactly("PERSON Tsai Ing - wen");
        assertThat(repair("Tsai Ing -/PUNCT wen", person(0, 3))).containsExactly("PERSON Tsai Ing - wen");
        assertThat(repair("Putin -/PUNCT led/VERB", person(0, 1))).containsExactly("PERSON Putin");
    }

    @Test
    void aNameThatEndsInALinkIsCompletedByTheNextOne() {
        Name bank = new Name(Kind.ORGANISATION, 0, 2, 1);
        Name country = new Name(Kind.PLACE, 2, 3, 1);
        assertThat(repair("Bank of/ADP Ghana", bank, country)).containsExactly("ORGANISATION Bank of Ghana");
    }

    @Test
    void whereNothingCompletesItTheLinkIsCutOff() {
        assertThat(repair("Ministry of/ADP the/DET sea/NOUN", new Name(Kind.ORGANISATION, 0, 3, 1)))
                .containsExactly("ORGANISATION Ministry");
        assertThat(repair("of/ADP", new Name(Kind.ORGANISATION, 0, 1, 1))).isEmpty();
        assertThat(repair("Volga -/PUNCT based/VERB", new Name(Kind.PLACE, 0, 2, 1))).containsExactly("PLACE Volga");
    }

    @Test
    void twoPersonsStayTwo() {
        assertThat(repair("Putin and/CCONJ Xi", person(0, 2), person(2, 3)))
                .containsExactly("PERSON Putin", "PERSON Xi");
    }

    @Test
    void otherHyphensJoinNothing() {
        Name russia = new Name(Kind.PLACE, 0, 1, 1);
        assertThat(repair("Russia -/PUNCT China", russia)).containsExactly("PLACE Russia");
    }

    private static Name person(int first, int end) {
        return new Name(Kind.PERSON, first, end, 1);
    }

    private static List<String> repair(String sentence, Name... names) {
        List<String> forms = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (String word : sentence.split(" ", -1)) {
            int slash = word.indexOf('/');
            forms.add(slash < 0 ? word : word.substring(0, slash));
            tags.add(slash < 0 ? "PROPN" : word.substring(slash + 1));
        }
        return new NameRepair(forms, tags)
                .repair(List.of(names)).stream()
                        .map(name -> name.kind() + " " + String.join(" ", forms.subList(name.first(), name.end())))
                        .toList();
    }
}
