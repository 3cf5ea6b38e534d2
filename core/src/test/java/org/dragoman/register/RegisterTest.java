package org.dragoman.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterTest {

    private static final Register REGISTER = Register.load();

    @ParameterizedTest
    @CsvSource({
        "China, CHN",
        "the People's Republic of China, CHN",
        "THE PEOPLE’S REPUBLIC OF CHINA, CHN",
        "U.S., USA",
        "US, USA",
        "Côte d’Ivoire, CIV",
        "cote d'Ivoire, CIV",
        "Guinea-Bissau, GNB",
        "Türkiye, TUR",
        "USSR, SUN",
    })
    void aStateIsFoundByEveryNameWhateverItsAccentsHyphensAndArticles(String name, String iso3) {
        assertThat(statesNamed(name)).containsExactly(iso3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "china", "Us", "it"})
    void aNameWithCapitalsIsNotFoundInSmallLetters(String word) {
        assertThat(statesNamed(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Chinese State Councilor and Minister of National Defense, DEFENCE_MINISTER",
        "Russian President, HEAD_OF_STATE",
        "the head of the Russian Navy, NAVY_CHIEF",
        "the chief of staff of Russia's armed forces, CHIEF_OF_DEFENCE",
        "British Defence Secretary, DEFENCE_MINISTER",
        "U.S. Secretary of State, FOREIGN_MINISTER",
        "China’s vice premier, DEPUTY_HEAD_OF_GOVERNMENT",
        "prime minister of New Zealand, HEAD_OF_GOVERNMENT",
    })
    void aTitlePhraseNamesItsOfficeWhateverTheStateInIt(String phrase, OfficeKind kind) {
        assertThat(REGISTER.officeNamed(phrase)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "former defence minister",
                "president-elect",
                "deputy defence minister",
                "assistant to nobody",
                "would-be president",
                "protester",
                ""
            })
    void aLesserOrFormerOrUnknownTitleIsNotTakenForTheOffice(String phrase) {
        assertThat(REGISTER.officeNamed(phrase)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "admiral, false",
        "admirals, true",
        "ministers of defence, true",
        "Minister of National Defense, false",
        "policemen, true",
        "attorneys general, true",
        "troops, false",
    })
    void nounsAreFoundInBothNumbersAndBothSpellings(String words, boolean plural) {
        assertThat(REGISTER.named(words))
                .anyMatch(known -> known instanceof Known.OfNoun noun && noun.plural() == plural);
    }

    @Test
    void anAmbiguousNameSaysThatItIs() {
        assertThat(REGISTER.named("Georgia"))
                .singleElement()
                .satisfies(known -> assertThat(((Known.OfState) known).written().ambiguous())
                        .isTrue());
    }

    @Test
    void theFirstWordTellsWhetherItIsWorthLookingFurther() {
        assertThat(REGISTER.beginsName("Saudi")).isTrue();
        assertThat(REGISTER.beginsName("xylophone")).isFalse();
    }

    private static List<String> statesNamed(String name) {
        return REGISTER.named(name).stream()
                .filter(Known.OfState.class::isInstance)
                .map(known -> ((Known.OfState) known).state().iso3())
                .distinct()
                .toList();
    }

    @Test
    void aGivenNameTellsAWomanFromAManAndAnUnknownOneNothing() {
        assertThat(REGISTER.genderOf("Angela Merkel")).contains(Gender.WOMAN);
        assertThat(REGISTER.genderOf("Vladimir Putin")).contains(Gender.MAN);
        assertThat(REGISTER.genderOf("Tsai Ing-wen")).contains(Gender.WOMAN);
        assertThat(REGISTER.genderOf("Zhang Zhijun")).isEmpty();
        assertThat(REGISTER.genderOf("Putin")).isEmpty();
    }
}
