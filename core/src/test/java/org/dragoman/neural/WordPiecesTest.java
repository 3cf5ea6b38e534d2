package org.dragoman.neural;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final List<String> VOCABULARY = List.of("un", "##aff", "##able", "a", "-", "cafe", "'", "##b", "x");

    private final WordPieces pieces = new WordPieces(VOCABULARY);

    @Test
    void theLongestPieceIsTakenFirst() {
        assertThat(pieces.of("unaffable")).containsExactly(0, 1, 2);
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertThat(pieces.of("Café")).containsExactly(5);
        assertThat(pieces.of("CAFE\u0301")).containsExactly(5);
    }

    @Test
    void punctuationIsAPieceOfItsOwn() {
        assertThat(pieces.of("a-ab'x")).containsExactly(3, 4, 3, 7, 6, 8);
    }

    @Test
    void aPartThatCannotBeSpeltIsOneUnknownPiece() {
        assertThat(pieces.of("a-zzz")).containsExactly(3, 4, WordPieces.UNKNOWN);
        assertThat(pieces.of("unaffz")).containsExactly(WordPieces.UNKNOWN);
    }

    @Test
    void aWordOfNothingButMarksThatAreDroppedIsUnknown() {
        assertThat(pieces.of("\u0301")).containsExactly(WordPieces.UNKNOWN);
    }

    @Test
    void aLongWordHasItsFirstPiecesOnly() {
        assertThat(pieces.of("-".repeat(40))).hasSize(WordPieces.MAX_PIECES).containsOnly(4);
    }

    @Test
    void aLongSentenceHasFewerPiecesForEachWordUntilItFits() {
        List<String> words = List.of("unaffable", "a", "-".repeat(20));
        EncodedSentence sentence = new EncodedSentence(MarkedWords.of(words), pieces, 10);
        assertThat(sentence.length()).isLessThanOrEqualTo(10);
        assertThat(sentence.pieces(0)).containsExactly(0, 1, 2);
        assertThat(sentence.pieces(1)).containsExactly(3);
        assertThat(sentence.pieces(2)).hasSize(4);
    }

    @Test
    void piecesAndShapesAreThoseOfTraining() throws IOException {
        List<JsonNode> cases = Golden.cases("wordpieces.jsonl");
        WordPieces trained = new WordPieces(ModelFiles.LANGUAGE.vocabulary());
        SoftAssertions.assertSoftly(softly -> {
            for (JsonNode example : cases) {
                String word = example.path("word").asText();
                int[] expected = Golden.strings(example.path("pieces")).stream()
                        .mapToInt(Integer::parseInt)
                        .toArray();
                softly.assertThat(trained.of(word)).as(word).isEqualTo(expected);
                softly.assertThat(Shape.of(word).number())
                        .as(word)
                        .isEqualTo(example.path("shape").asInt());
            }
        });
    }
}
