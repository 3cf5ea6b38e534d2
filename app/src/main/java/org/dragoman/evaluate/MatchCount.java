package org.dragoman.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.page.Span;

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

    /** Counts spans, matched one to one where they share a character, from left to right. */
    void addOverlaps(List<Span> gold, List<Span> predicted) {
        List<Span> open = new ArrayList<>(predicted);
        for (Span span : gold.stream().sorted().toList()) {
            Optional<Span> match = open.stream().filter(span::overlaps).min(Comparator.naturalOrder());
            match.ifPresent(open::remove);
            right += match.isPresent() ? 1 : 0;
        }
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
