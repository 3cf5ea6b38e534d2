package org.dragoman.register;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds names that differ from a misspelt one by a letter or two. */
final class NearNames {

    /** How many slips a name of so many letters can have: one up to five, two up to nine, then three. */
    private static final int SHORT = 5;
    private static final int LONG = 9;

    private final Map<String, String> byKey = new LinkedHashMap<>();

    private NearNames() {}

    static NearNames of(Register register) {
        NearNames names = new NearNames();
        for (State state : register.states()) {
            state.names().forEach(form -> names.add(form.text()));
            state.capitals().forEach(form -> names.add(form.text()));
            state.adjectives().forEach(form -> names.add(form.text()));
        }
        register.organisations().forEach(one -> one.forms().forEach(form -> names.add(form.text())));
        for (Person person : register.people()) {
            names.add(person.name());
            names.add(person.family());
            person.aliases().forEach(names::add);
        }
        return names;
    }

    private void add(String name) {
        byKey.putIfAbsent(Names.key(name), name);
    }

    List<String> near(String name, int most) {
        String key = Names.key(name);
        int slips = key.length() <= SHORT ? 1 : key.length() <= LONG ? 2 : 3;
        return byKey.entrySet().stream()
                .filter(entry -> Math.abs(entry.getKey().length() - key.length()) <= slips)
                .map(entry -> Map.entry(entry.getValue(), distance(key, entry.getKey())))
                .filter(entry -> entry.getValue() <= slips)
                .sorted(Comparator.comparingInt(Map.Entry<String, Integer>::getValue).thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Letters to put in, leave out, change or swap with the next one: the optimal string alignment distance. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped = i > 1 && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
