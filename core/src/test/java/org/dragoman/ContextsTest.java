package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The contexts of events in passages marked by hand before the rules were written. */
class ContextsTest {

    /** How many contexts were asked for, told, and both. */
    record Count(int asked, int told, int right) {

        static Count of(Set<String> asked, Set<String> told) {
            return new Count(
                    asked.size(), told.size(), (int) told.stream().filter(asked::contains).count());
        }

        Count plus(Count other) {
            return new Count(asked + other.asked, told + other.told, right + other.right);
        }

        double precision() {
            return told == 0 ? 0 : (double) right / told;
        }

        double recall() {
            return asked == 0 ? 0 : (double) right / asked;
        }
    }

    /** The contexts asked for. */
    static Set<String> asked(MarkedPassage passage) {
        return new TreeSet<>(List.of(passage.label().split(" ", -1)));
    }

    /** The contexts of the event marked in a passage; none where it is not found. */
    static Set<String> told(MarkedPassage passage, Coding coding) {
        return new TreeSet<>(passage.events().getFirst().in(coding).map(e -> e.contexts()).orElse(List.of()));
    }

    @Test
    void anEventStandsInTheContextsOfItsPassage() {
        Count odd = new Count(0, 0, 0);
        Count even = odd;
        int place = 0;
        try (Dragoman dragoman = Dragoman.load()) {
            for (MarkedPassage passage : MarkedPassage.read("contexts.txt")) {
                place++;
                Count count = Count.of(asked(passage), told(passage, dragoman.code(passage.page())));
                odd = place % 2 == 1 ? odd.plus(count) : odd;
                even = place % 2 == 0 ? even.plus(count) : even;
            }
        }
        Count all = odd.plus(even);
        print("all", all);
        print("odd", odd);
        print("even", even);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.77);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.8);
    }

    private static void print(String which, Count count) {
        System.out.printf("contexts %-4s precision %.3f, recall %.3f of %d%n",
                which, count.precision(), count.recall(), count.asked());
    }

    @Test
    void everyContextOfPloverIsAskedFor() {
        Set<String> asked = new TreeSet<>();
        MarkedPassage.read("contexts.txt").forEach(p -> asked.addAll(asked(p)));
        assertThat(asked).hasSize(37);
    }
}
