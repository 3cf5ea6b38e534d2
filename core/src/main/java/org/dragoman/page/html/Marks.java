package org.dragoman.page.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which lines of a layout are no part of the article, and why. The first reason given stands. */
final class Marks {

    private final List<Line> lines;
    private final @Nullable Reason[] reasons;
    private final int[] prose;

    Marks(Layout layout) {
        this.lines = layout.lines();
        this.reasons = new @Nullable Reason[lines.size()];
        this.prose = new int[lines.size()];
        for (Line line : lines) {
            prose[line.index()] = Prose.weight(line);
        }
    }

    int prose(int line) {
        return prose[line];
    }

    /** Running totals of the lines' prose: what lies from line a to before line b is sums[b] - sums[a]. */
    int[] proseSums() {
        int[] sums = new int[prose.length + 1];
        for (int i = 0; i < prose.length; i++) {
            sums[i + 1] = sums[i] + prose[i];
        }
        return sums;
    }

    /** How much running text the unmarked lines hold from {@code from} to before {@code end}. */
    int prose(int from, int end) {
        int sum = 0;
        for (int i = from; i < end; i++) {
            sum += isMarked(i) ? 0 : prose[i];
        }
        return sum;
    }

    /** How many unmarked lines hold running text from {@code from} to before {@code end}. */
    int proseLines(int from, int end) {
        int count = 0;
        for (int i = from; i < end; i++) {
            count += !isMarked(i) && prose[i] > 0 ? 1 : 0;
        }
        return count;
    }

    boolean isMarked(int line) {
        return reasons[line] != null;
    }

    @Nullable Reason reason(int line) {
        return reasons[line];
    }

    void mark(int line, Reason reason) {
        if (reasons[line] == null) {
            reasons[line] = reason;
        }
    }

    void mark(Region region, Reason reason) {
        mark(region.firstLine(), region.endLine(), reason);
    }

    void mark(int from, int end, Reason reason) {
        for (int i = from; i < end; i++) {
            mark(i, reason);
        }
    }
}
