package org.dragoman.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A partition of the numbers from 0 to n-1, coarsened step by step. */
final class Groups {

    /** Whether two members can be in one group. */
    @FunctionalInterface
    interface Compatible {
        boolean test(int first, int second);
    }

    private final List<List<Integer>> groupOf = new ArrayList<>();

    Groups(int size) {
        for (int i = 0; i < size; i++) {
            groupOf.add(new ArrayList<>(List.of(i)));
        }
    }

    /** Joins the groups of two members where each member of one is compatible with each of the other. */
    void join(int first, int second, Compatible compatible) {
        List<Integer> one = groupOf.get(first);
        List<Integer> two = groupOf.get(second);
        if (one.contains(second) || !one.stream().allMatch(a -> two.stream().allMatch(b -> compatible.test(a, b)))) {
            return;
        }
        one.addAll(two);
        two.forEach(member -> groupOf.set(member, one));
    }

    /** The groups, by their first members. */
    Stream<List<Integer>> all() {
        return IntStream.range(0, groupOf.size())
                .filter(i -> groupOf.get(i).stream().mapToInt(Integer::intValue).min().orElseThrow() == i)
                .mapToObj(groupOf::get);
    }
}
