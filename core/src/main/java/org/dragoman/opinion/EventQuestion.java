package org.dragoman.opinion;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What event do these words tell?
 *
 * @param words the words of the sentence
 * @param trigger the indexes of the words, at least one
 */
public record EventQuestion(List<String> words, Set<Integer> trigger) {

    /** @throws IllegalArgumentException if no word or one beyond the sentence is asked about */
    public EventQuestion {
        words = List.copyOf(words);
        trigger = Set.copyOf(trigger);
        if (trigger.isEmpty() || Collections.min(trigger) < 0 || Collections.max(trigger) >= words.size()) {
            throw new IllegalArgumentException("words " + trigger + " of " + words.size());
        }
    }
}
