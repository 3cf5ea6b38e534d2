package org.dragoman.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.page.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words as the English Universal Dependencies treebanks part them. */
class TokeniserTest {

    private final Tokeniser tokeniser = new Tokeniser(new Abbreviations());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "The ministers don't agree. | The ministers do n't agree .",
        "He cannot say who'll come. | He can not say who 'll come .",
        "We’re told they won’t. | We ’re told they wo n’t .",
        "DON'T SHOOT, I'M A REPORTER | DO N'T SHOOT , I 'M A REPORTER",
        "It is what they're gonna do | It is what they 're gon na do",
        "They dont know | They do nt know",
    })
    void contractionsAreTwoWords(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "the Foreign Minister's visit | the Foreign Minister 's visit",
        "Russia’s and China’s navies | Russia ’s and China ’s navies",
        "the two countries' armies | the two countries ' armies",
        "the U.S.'s reply | the U.S. 's reply",
        "James' or \"Reuters\"'s | James ' or \" Reuters \" 's",
        "O'Brien met D’Arcy at 5 o'clock | O'Brien met D’Arcy at 5 o'clock",
        "Qur'an schools in Sana'a | Qur'an schools in Sana'a",
        "a coup d'état | a coup d'état",
    })
    void possessivesPartButNamesWithAnApostropheDoNot(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "US-based, state-owned | US - based , state - owned",
        "al-Assad and al-Qaeda | al - Assad and al - Qaeda",
        "the 15-year-old boy | the 15 - year - old boy",
        "the Moscow-Beijing axis, the Secretary-General | the Moscow - Beijing axis , the Secretary - General",
        "Su-35 jets and F-16s | Su - 35 jets and F - 16s",
        "talks in 2022–2023 | talks in 2022 – 2023",
        "anti-government, pro-Russian | anti-government , pro-Russian",
        "a non-aligned ex-minister | a non-aligned ex-minister",
        "re-elected in mid-July | re-elected in mid-July",
        "co-operation since the mid-1990s | co-operation since the mid-1990s",
        "a cross-border raid, an over-the-counter drug | a cross-border raid , an over - the - counter drug",
        "an e-mail | an e-mail",
    })
    void compoundsPartAtTheirHyphenButPrefixesDoNot(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "the U.S. President | the U.S. President",
        "Mr. Li, Gen. Milley and Lt. Gen. Sir John | Mr. Li , Gen. Milley and Lt. Gen. Sir John",
        "J. D. Vance and George W. Bush | J. D. Vance and George W. Bush",
        "J.D. Vance | J.D. Vance",
        "on Jan. 5 at 3 p.m. | on Jan. 5 at 3 p.m.",
        "No. 5 was a no. | No. 5 was a no .",
        "tanks, e.g. the T-72, i.e. old ones | tanks , e.g. the T - 72 , i.e. old ones",
        "Acme Corp. and Sons Ltd. v. Smith et al. | Acme Corp. and Sons Ltd. v . Smith et al.",
        "guns, shells etc. | guns , shells etc.",
        "GEN. SMITH | GEN. SMITH",
        "in Washington, D.C., and Calif. | in Washington , D.C. , and Calif.",
        "a Ph.D. student | a Ph.D. student",
        "the sun. the sea | the sun . the sea",
        "Sun. 9 am | Sun. 9 am",
        "(b. March 1949) | ( b. March 1949 )",
    })
    void abbreviationsKeepTheirFullStop(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "vitamin C. The rest | vitamin C . The rest",
        "he and I. They left | he and I . They left",
        "He went in. Then | He went in . Then",
        "It was art. Nothing else | It was art . Nothing else",
        "The sea.The land | The sea . The land",
    })
    void otherWordsDoNot(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "3.5 of 1,200,000 | 3.5 of 1,200,000",
        "$5bn, €3.2m and £40 | $ 5 bn , € 3.2 m and £ 40",
        "US$10 billion, A$5 | US$ 10 billion , A$ 5",
        "Rs500 and Rs 500 | Rs 500 and Rs 500",
        "12% or 12.5 per cent | 12 % or 12.5 per cent",
        "10-12 ships | 10 - 12 ships",
        "at 10:30am, 5pm and 17:45 | at 10:30 am , 5 pm and 17:45",
        "the 20th century, the 1990s, the '90s, the 80's | the 20th century , the 1990s , the '90s , the 80's",
        "40km from a 3G mast | 40 km from a 3G mast",
        "on 2023-07-03 and 7/4/2023 | on 2023-07-03 and 7/4/2023",
        "9/11, 1/2 | 9/11 , 1/2",
        "call 555-0199 or 202-555-0143 | call 555-0199 or 202-555-0143",
        "PM2.5 fell | PM2.5 fell",
        "2024's worst | 2024 's worst",
        ".5 of it | .5 of it",
    })
    void numbersPartFromTheirUnitAndCurrency(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "“Stop,” she said. | “ Stop , ” she said .",
        "\"Stop!\" 'No.' | \" Stop ! \" ' No . '",
        "well... maybe… -- or — | well ... maybe … -- or —",
        "What?! Really!! | What ?! Really !!",
        "[17] (see below) | [ 17 ] ( see below )",
        "and/or | and / or",
        "AT&T, R&D | AT&T , R&D",
        "#Sudan @UN #1 | #Sudan @UN # 1",
    })
    void marksAreWordsOfTheirOwn(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "See https://example.org/a-b?c=d#e. | See https://example.org/a-b?c=d#e .",
        "(www.example.com/news) | ( www.example.com/news )",
        "mail press.office@example.gov.uk, please | mail press.office@example.gov.uk , please",
        "on Example.com. | on Example.com .",
        "the alt.politics.misc group | the alt.politics.misc group",
    })
    void addressesAreOneWord(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @Test
    void spansPointIntoTheTextAndStayInTheirRange() {
        String text = "Before. Li Shangfu met  Putin’s\u00a0aide. After.";
        List<Span> spans = tokeniser.tokenise(text, new Span(8, 37));
        assertThat(spans.stream().map(span -> span.of(text)))
                .containsExactly("Li", "Shangfu", "met", "Putin", "’s", "aide", ".");
        assertThat(spans.getFirst().start()).isEqualTo(8);
        assertThat(spans.getLast().end()).isEqualTo(37);
    }

    @Test
    void nothingIsLostWhateverTheCharacters() {
        String text = "ab \u0301 \ud83d\ude00\ud83c\uddfa\ud83c\uddf8 \ud800 中国 x\u200by\u0000 ½ ﬁ ~~~ }{ \\";
        StringBuilder joined = new StringBuilder();
        tokeniser.tokenise(text, new Span(0, text.length())).forEach(span -> joined.append(span.of(text)));
        assertThat(joined.toString()).isEqualTo(text.replaceAll("[ \u200b\u0000]", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "Ab.", "a'", "a&A", "1,", "1/", "a@", "a@b.", "x-", "http://", "\u0301", "(", "\" . ", "ab.cd"})
    void thousandsOfRepeatsAreReadToTheEnd(String part) {
        String text = part.repeat(30_000);
        StringBuilder joined = new StringBuilder();
        tokeniser.tokenise(text, new Span(0, text.length())).forEach(span -> joined.append(span.of(text)));
        assertThat(joined.toString()).isEqualTo(text.replace(" ", ""));
        Segmenter segmenter = new Segmenter();
        assertThat(segmenter.segment(text, new Span(0, text.length()))).isNotEmpty();
    }

    @Test
    void whiteSpaceAloneHasNoWords() {
        assertThat(tokeniser.tokenise(" \n\t\u00a0", new Span(0, 4))).isEmpty();
    }

    private String words(String text) {
        return String.join(
                " ",
                tokeniser.tokenise(text, new Span(0, text.length())).stream()
                        .map(span -> span.of(text))
                        .toList());
    }
}
