package org.dragoman.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatestTest {

    private final List<Integer> growing = new ArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();

    private final Latest<Integer> latestEven = new Latest<>(growing, number -> {
        looks.incrementAndGet();
        return number % 2 == 0;
    });

    @Test
    void theLastThatFitsIsFoundWhateverCameSince() {
        assertThat(latestEven.find()).isEmpty();
        growing.addAll(List.of(2, 4, 5));
        assertThat(latestEven.find()).contains(4);
        growing.addAll(List.of(7, 9));
        assertThat(latestEven.find()).contains(4);
        growing.add(8);
        assertThat(latestEven.find()).contains(8);
    }

    @Test
    void eachIsLookedAtOnceHoweverOftenOneAsks() {
        for (int i = 0; i < 1_000; i++) {
            growing.add(2 * i + 1);
            assertThat(latestEven.find()).isEmpty();
            assertThat(latestEven.find()).isEmpty();
        }
        assertThat(looks).hasValue(1_000);
    }
}
