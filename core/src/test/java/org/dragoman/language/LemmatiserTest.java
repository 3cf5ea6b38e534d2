package org.dragoman.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lemmas by tag and spelling, with a handful of words for a vocabulary and a model that has no opinion. */
class LemmatiserTest {

    private final Lemmatiser lemmatiser = Lemmatiser.load(List.of(
            "hope", "hop", "stop", "meet", "visit", "sign", "agree", "carry", "movie", "ally", "attack", "free", "close", "large",
            "big", "happy", "tall", "focus", "##ed"));

    @ParameterizedTest
    @CsvSource({
        "met,VBD,meet",
        "was,VBD,be",
        "fled,VBD,flee",
        "Visited,VBD,visit",
        "stopped,VBN,stop",
        "agreed,VBN,agree",
        "carried,VBD,carry",
        "died,VBD,die",
        "focused,VBD,focus",
        "attacking,VBG,attack",
        "dying,VBG,die",
        "says,VBZ,say",
        "has,VBZ,have",
        "carries,VBZ,carry",
    })
    void verbsAreTracedToTheirBase(String form, String xpos, String lemma) {
        assertThat(lemma(form, xpos)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "denuclearized,VBN,denucleariz,denuclearize",
        "provoked,VBD,provok,provoke",
        "obligated,VBN,obligat,obligate",
        "decried,VBD,decrie,decry",
        "casualties,NNS,casualtie,casualty",
        "reassured,VBD,reassure,reassure",
        "crisscrossed,VBD,crisscross,crisscross",
    })
    void wordsOutsideOfTheVocabularyFollowTheirSpellingOrElseTheModel(
            String form, String xpos, String ofModel, String lemma) {
        assertThat(lemmatiser.lemma(form, xpos, ofModel, candidate -> candidate.equals(ofModel) ? 1 : 0))
                .isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "men,NNS,man",
        "countries,NNS,country",
        "allies,NNS,ally",
        "movies,NNS,movie",
        "attacks,NNS,attack",
        "people,NNS,people",
        "1990s,NNS,1990s",
        "larger,JJR,large",
        "biggest,JJS,big",
        "happier,JJR,happy",
        "worst,JJS,bad",
        "better,RBR,well",
    })
    void nounsAndAdjectivesToo(String form, String xpos, String lemma) {
        assertThat(lemma(form, xpos)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "me,PRP,I",
        "them,PRP,they",
        "her,PRP,she",
        "her,PRP$,her",
        "n’t,RB,not",
        "ca,MD,can",
        "wo,MD,will",
        "’,POS,'s",
        "’s,POS,'s",
        "An,DT,a",
        "those,DT,that",
        "Sept.,NNP,September",
        "“,``,\"",
        "–,:,-",
        "`1,250,000`,CD,1250000",
        "1.5,CD,1.5",
    })
    void smallWordsMarksAndNumbersHaveOneLemma(String form, String xpos, String lemma) {
        assertThat(lemma(form, xpos)).isEqualTo(lemma);
    }

    @Test
    void whatNoRuleKnowsIsTheModels() {
        assertThat(lemmatiser.lemma("Moscow", "NNP", "Moscow", unused -> 0)).isEqualTo("Moscow");
        assertThat(lemmatiser.lemma("French", "JJ", "French", unused -> 0)).isEqualTo("French");
    }

    private String lemma(String form, String xpos) {
        return lemmatiser.lemma(form, xpos, form, unused -> 0);
    }
}
