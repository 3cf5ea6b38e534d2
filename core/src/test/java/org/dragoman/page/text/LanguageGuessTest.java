package org.dragoman.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

    private final LanguageGuess guess = LanguageGuess.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "German | Die Außenministerin von Nordland hat am Montag ihren Kollegen aus Südmark in der Hauptstadt empfangen.",
        "Spanish | La ministra de Exteriores se reunió el lunes con su homólogo para hablar de la situación en la frontera.",
        "Portuguese | A ministra disse que o acordo entre os dois países não foi assinado, mas que as conversas continuam.",
        "Indonesian | Menteri luar negeri bertemu dengan rekannya di ibu kota untuk membahas perbatasan yang telah lama.",
        "Russian | Министр иностранных дел встретилась в понедельник со своим коллегой.",
        "Arabic | التقت وزيرة الخارجية يوم الاثنين نظيرها في العاصمة",
        "Chinese | 外交部长周一在首都会见了邻国外长"})
    void otherLanguagesAreNamed(String language, String text) {
        assertThat(guess.foreign(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Talks collapse.", "Varga meets Orlan in Karsk", "Ministers of Norland, Southmark discuss border in Karsk",
        "He called it \"le plus grand succès de la diplomatie\" and left for Karsk, where the talks are to go on.",
        "Real Madrid 3 Bayern Munich 1"})
    void shortEnglishTextsAndForeignQuotationsAreNotRejected(String text) {
        assertThat(guess.foreign(text)).isEmpty();
    }
}
