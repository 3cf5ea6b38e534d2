package org.dragoman.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BySentenceTest {

    /** What stands in a sentence: the number of a dateline's is -1. */
    private record Thing(int sentence, String name) {}

    private static final List<Thing> THINGS = List.of(
            new Thing(-1, "a"), new Thing(0, "b"), new Thing(2, "c"), new Thing(-1, "d"), new Thing(2, "e"));

    @Test
    void itIsTheListThatItWasMadeOf() {
        BySentence<Thing> all = BySentence.of(THINGS, Thing::sentence);
        assertThat(all).isEqualTo(THINGS).hasSameHashCodeAs(THINGS).hasToString(THINGS.toString());
    }

    @Test
    void whatStandsInASentenceIsFoundInTheOrderOfTheList() {
        BySentence<Thing> all = BySentence.of(THINGS, Thing::sentence);
        assertThat(all.in(2)).extracting(Thing::name).containsExactly("c", "e");
        assertThat(all.in(-1)).extracting(Thing::name).containsExactly("a", "d");
        assertThat(all.in(1)).isEmpty();
    }

    @Test
    void eachIsAskedForItsSentenceOnceHoweverManySentencesThereAre() {
        AtomicInteger looks = new AtomicInteger();
        BySentence<Integer> all = BySentence.of(IntStream.range(0, 1_000).boxed().toList(), number -> {
            looks.incrementAndGet();
            return number / 2;
        });
        assertThat(IntStream.range(0, 500).mapToObj(all::in)).allSatisfy(inSentence -> assertThat(inSentence).hasSize(2));
        assertThat(looks).hasValue(1_000);
    }
}
