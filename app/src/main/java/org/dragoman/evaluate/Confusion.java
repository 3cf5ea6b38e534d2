package org.dragoman.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Counts which of some classes was told where which was right. Used by one thread. */
final class Confusion {

    private final List<String> classes;
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private int all;

    /** @param classes the classes in the order in which they are to be printed */
    Confusion(List<String> classes) {
        this.classes = List.copyOf(classes);
    }

    void add(String right, String told) {
        counts.computeIfAbsent(right, r -> new TreeMap<>()).merge(told, 1, Integer::sum);
        all++;
    }

    private int count(String right, String told) {
        return counts.getOrDefault(right, Map.of()).getOrDefault(told, 0);
    }

    private int sum(ToIntFunction<String> counted) {
        return classes.stream().mapToInt(counted).sum();
    }

    /** The classes that occur, told or right. */
    private List<String> occurring() {
        TreeSet<String> told = new TreeSet<>(counts.keySet());
        counts.values().forEach(row -> told.addAll(row.keySet()));
        return classes.stream().filter(told::contains).toList();
    }

    /** Share of those told right. */
    double accuracy() {
        return all == 0 ? 0 : (double) sum(name -> count(name, name)) / all;
    }

    private double f1(String name) {
        int right = sum(told -> count(name, told));
        int told = sum(other -> count(other, name));
        return right + told == 0 ? 0 : 2.0 * count(name, name) / (right + told);
    }

    /** The mean F1 of the classes that occur, told or right. */
    double macroF1() {
        return occurring().stream().mapToDouble(this::f1).average().orElse(0);
    }

    /** Precision, recall and F1 of each class that occurs. */
    List<String> byClass() {
        List<String> lines = new ArrayList<>();
        for (String name : occurring()) {
            int right = sum(told -> count(name, told));
            int told = sum(other -> count(other, name));
            lines.add(String.format(Locale.ROOT, "  %-10s precision %.3f recall %.3f F1 %.3f (%d marked, %d told, %d both)",
                    name, share(count(name, name), told), share(count(name, name), right), f1(name), right, told,
                    count(name, name)));
        }
        return lines;
    }

    private static double share(int count, int of) {
        return of == 0 ? 0 : (double) count / of;
    }

    /** A row for each class that is right, a column for each that was told. */
    List<String> table() {
        List<String> occurring = occurring();
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-10s", ""));
        occurring.forEach(name -> head.append(String.format(Locale.ROOT, " %4.4s", name)));
        List<String> lines = new ArrayList<>(List.of(head.toString()));
        for (String right : occurring) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-10s", right));
            for (String told : occurring) {
                line.append(String.format(Locale.ROOT, " %4s",
                        Optional.of(count(right, told)).filter(n -> n > 0).map(String::valueOf).orElse("·")));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
