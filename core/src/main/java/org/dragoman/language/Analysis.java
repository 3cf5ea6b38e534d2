package org.dragoman.language;

import java.util.List;

/**
 * What the model says about a sentence. Immutable.
 *
 * @param words one for each word of the sentence; their heads form a tree
 * @param names the names in it, in order, not overlapping
 */
public record Analysis(List<Word> words, List<Name> names) {

    public Analysis {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }

    /**
     * A word's annotation; see {@link Token} for the values.
     *
     * @param head the index of the word it depends on, or {@link Token#ROOT}
     */
    public record Word(String lemma, String upos, String xpos, int head, String relation, String kind) {}

    /**
     * A name; see {@link Mention} for the values.
     *
     * @param first the index of its first word
     * @param end the index after its last word
     * @param score the mean, over its words, of the model's probability for its kind, 0 to 1
     */
    public record Name(Mention.Kind kind, int first, int end, double score) {}
}
