package org.dragoman.language;

import java.util.List;

/**
 * The sentences of a page's prose, article and teasers, in reading order. Immutable.
 *
 * @param sentences the sentences; {@code sentences.get(i).index() == i}
 */
public record Reading(List<Sentence> sentences) {

    public Reading {
        sentences = List.copyOf(sentences);
    }
}
