package org.dragoman.evaluate;

import java.util.List;

/**
 * A sentence of a treebank.
 *
 * @param opensParagraph whether a paragraph or a document begins with it
 * @param words its syntactic words
 * @param surfaces its words as written, each of one or more syntactic words
 */
record GoldSentence(boolean opensParagraph, List<Word> words, List<Surface> surfaces) {

    GoldSentence {
        words = List.copyOf(words);
        surfaces = List.copyOf(surfaces);
    }

    List<String> forms() {
        return words.stream().map(Word::form).toList();
    }

    /**
     * A syntactic word.
     *
     * @param head the number of the word it depends on, from 1; 0 for the root
     * @param relation its relation, without subtype
     */
    record Word(String form, String lemma, String upos, String xpos, int head, String relation) {}

    /**
     * A word as written.
     *
     * @param first the index of its first syntactic word
     * @param count how many syntactic words it has
     * @param spaceAfter whether white space follows
     */
    record Surface(String form, int first, int count, boolean spaceAfter) {}
}
