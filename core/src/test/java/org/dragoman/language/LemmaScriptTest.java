package org.dragoman.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmaScriptTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', value = {
        "l|0|; The; the",
        "l|3|y; Countries; country",
        "l|1|; talks; talk",
        "k|0|; French; French",
        "k|1|; Israelis; Israeli",
        "=|be; was; be",
        "=||; /; |",
        "l|0||; a; a|",
    })
    void aScriptMakesTheLemmaOfAForm(String script, String form, String lemma) {
        assertThat(LemmaScript.parse(script).apply(form)).isEqualTo(lemma);
    }

    @Test
    void aNameKeepsItsCase() {
        assertThat(LemmaScript.parse("l|0|").lemma("Putin", "PROPN")).isEqualTo("Putin");
        assertThat(LemmaScript.parse("l|1|").lemma("States", "PROPN")).isEqualTo("State");
        assertThat(LemmaScript.parse("l|0|").lemma("Peace", "NOUN")).isEqualTo("peace");
    }

    @Test
    void aLemmaIsNeverEmpty() {
        assertThat(LemmaScript.parse("l|5|").lemma("Met", "VERB")).isEqualTo("met");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"''", "l", "l|2", "x|0|", "l|one|"})
    void anythingElseIsNoScript(String script) {
        assertThatThrownBy(() -> LemmaScript.parse(script))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(script.equals("l|one|") ? "one" : script);
    }
}
