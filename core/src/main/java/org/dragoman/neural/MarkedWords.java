package org.dragoman.neural;

import java.util.List;

/**
 * The words of a sentence, and what a question marks among them.
 *
 * @param words the words, at least one
 * @param marks a number for each word, as the model knows it; 0 for what is not marked. Empty where nothing is
 */
public record MarkedWords(List<String> words, List<Integer> marks) {

    /** @throws IllegalArgumentException if the marks are neither as many as the words nor none */
    public MarkedWords {
        words = List.copyOf(words);
        marks = List.copyOf(marks);
        if (!marks.isEmpty() && marks.size() != words.size()) {
            throw new IllegalArgumentException(marks.size() + " marks for " + words.size() + " words");
        }
    }

    /** Words of which none is marked. */
    public static MarkedWords of(List<String> words) {
        return new MarkedWords(words, List.of());
    }

    int mark(int word) {
        return marks.isEmpty() ? 0 : marks.get(word);
    }
}
