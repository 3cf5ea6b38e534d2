package org.dragoman.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.record.Failure;

/** Failures for a reader: by reason, each with its place. */
final class Failures {

    /** How many of one reason are shown where more would bury the rest. */
    static final int FEW = 10;

    private Failures() {}

    static void print(List<Failure> failures, int mostOfOneReason, PrintStream out) {
        Map<String, List<Failure>> byReason = new TreeMap<>();
        for (Failure failure : failures) {
            byReason.computeIfAbsent(failure.reason(), reason -> new ArrayList<>()).add(failure);
        }
        byReason.forEach((reason, some) -> {
            out.println(Words.count(some.size(), "failure") + ": " + reason);
            some.stream().limit(mostOfOneReason)
                    .forEach(failure -> out.println("  " + failure.source() + ": " + failure.message()));
            if (some.size() > mostOfOneReason) {
                out.println("  … and " + (some.size() - mostOfOneReason) + " more; dragoman pages --failed lists them");
            }
        });
    }
}
