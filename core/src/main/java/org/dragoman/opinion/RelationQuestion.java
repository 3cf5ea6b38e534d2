package org.dragoman.opinion;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What does the source do to the target?
 *
 * @param words the words of the sentence
 * @param source the indexes of the words that name the source; may be empty
 * @param target the indexes of the words that name the target; may be empty
 */
public record RelationQuestion(List<String> words, Set<Integer> source, Set<Integer> target) {

    /** @throws IllegalArgumentException if a word is both, or both are empty */
    public RelationQuestion {
        words = List.copyOf(words);
        source = Set.copyOf(source);
        target = Set.copyOf(target);
        if ((source.isEmpty() && target.isEmpty()) || !Collections.disjoint(source, target)) {
            throw new IllegalArgumentException("source " + source + " and target " + target);
        }
    }
}
