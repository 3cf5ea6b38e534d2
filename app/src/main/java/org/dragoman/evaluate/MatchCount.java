package org.dragoman.evaluate;

import java.util.HashSet;
import java.util.Set;

/** Counts items found against items wanted. */
final class MatchCount {

    private long right;
    private long wanted;
    private long found;

    <T> void add(Set<T> gold, Set<T> predicted) {
        Set<T> both = new HashSet<>(gold);
        both.retainAll(predicted);
        right += both.size();
        wanted += gold.size();
        found += predicted.size();
    }

    /** Counts items that could not have been found. */
    void addMissed(int count) {
        wanted += count;
    }

    /** The harmonic mean of precision and recall, 0 to 1; 0 where there is nothing to find. */
    double f1() {
        return wanted + found == 0 ? 0 : 2.0 * right / (wanted + found);
    }
}
