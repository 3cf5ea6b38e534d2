package org.dragoman.neural;

import java.util.Arrays;
import java.util.List;

/** A sentence and its word pieces. Immutable. */
final class EncodedSentence {

    private final MarkedWords sentence;
    private final List<int[]> pieces;
    private final int length;

    /**
     * Encodes a sentence.
     *
     * @param sentence its words
     * @param wordPieces what parts words into pieces
     * @param limit how many pieces it may have, with the marks around it: if need be, fewer pieces of each word are kept
     */
    EncodedSentence(MarkedWords sentence, WordPieces wordPieces, int limit) {
        this.sentence = sentence;
        List<int[]> all = sentence.words().stream().map(wordPieces::of).toList();
        int most = WordPieces.MAX_PIECES;
        while (most > 1 && count(all, most) + 2 > limit) {
            most--;
        }
        int kept = most;
        pieces = all.stream().map(word -> word.length > kept ? Arrays.copyOf(word, kept) : word).toList();
        length = count(pieces, kept) + 2;
    }

    private static int count(List<int[]> pieces, int most) {
        return pieces.stream().mapToInt(word -> Math.min(most, word.length)).sum();
    }

    MarkedWords sentence() {
        return sentence;
    }

    List<String> words() {
        return sentence.words();
    }

    /** The pieces of a word; not to be changed. */
    int[] pieces(int word) {
        return pieces.get(word);
    }

    /** Number of pieces, with the two marks around the sentence. */
    int length() {
        return length;
    }
}
