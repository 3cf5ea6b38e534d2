package org.dragoman.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dragoman.record.Failure;
import org.dragoman.record.Wording;

/**
 * Failures for a reader: by reason, each with its place. Keeps so many of one reason as are shown, and counts the rest. Not safe
 * for use by several threads.
 */
final class Failures {

    /** How many of one reason are shown where more would bury the rest. */
    static final int FEW = 10;

    /** The failures of one reason. */
    private static final class Kind {
        private final List<Failure> first = new ArrayList<>();
        private long count;
    }

    private final int mostOfOneReason;
    private final Map<String, Kind> byReason = new TreeMap<>();
    private long count;

    /** @param mostOfOneReason how many of one reason are shown */
    Failures(int mostOfOneReason) {
        this.mostOfOneReason = mostOfOneReason;
    }

    void add(Failure failure) {
        Kind kind = byReason.computeIfAbsent(failure.reason(), reason -> new Kind());
        kind.count++;
        count++;
        if (kind.first.size() < mostOfOneReason) {
            kind.first.add(failure);
        }
    }

    long count() {
        return count;
    }

    /** {@code "12 no article, 3 not English"}. */
    String reasons() {
        return byReason.entrySet().stream().map(e -> e.getValue().count + " " + e.getKey()).collect(Collectors.joining(", "));
    }

    void print(PrintStream out) {
        byReason.forEach((reason, kind) -> {
            out.println(Wording.count(kind.count, "failure") + ": " + reason);
            kind.first.forEach(failure -> out.println("  " + failure.source() + ": " + failure.message()));
            if (kind.count > kind.first.size()) {
                out.println("  … and " + (kind.count - kind.first.size()) + " more; dragoman pages --failed lists them");
            }
        });
    }
}
