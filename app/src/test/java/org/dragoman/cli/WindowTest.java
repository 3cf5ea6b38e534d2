package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.dragoman.page.Input;
import org.dragoman.page.PageOutcome;
import org.dragoman.page.UnreadPage;
import org.dragoman.register.Register;
import org.dragoman.what.Codebook;
import org.dragoman.who.Lessons;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final int MEBIBYTE = 1 << 20;

    /** Finds pages of a mebibyte each, which are no pages, and counts them. */
    private static final class LargePages implements Engine {
        private final int count;
        private final AtomicInteger found = new AtomicInteger();

        LargePages(int count) {
            this.count = count;
        }

        @Override
        public void find(Input input, Consumer<UnreadPage> consumer) {
            for (int i = 0; i < count; i++) {
                found.incrementAndGet();
                String source = "page " + i;
                consumer.accept(new UnreadPage(source, Optional.of(source), MEBIBYTE, List.of(), () ->
                        List.of(new PageOutcome.Failed(PageOutcome.Reason.EMPTY, source, "empty"))));
            }
        }

        @Override
        public String version() {
            return "large 1";
        }

        @Override
        public Engine by(Codebook codebook) {
            return this;
        }

        @Override
        public Engine knowing(Register register, Lessons lessons) {
            return this;
        }

        @Override
        public PageCoder load() {
            throw new IllegalStateException("there is nothing to code");
        }
    }

    @Test
    void pagesOnTheWayAreBoundedByTheirBytesHoweverSlowlyTheyAreTaken() {
        LargePages engine = new LargePages(100);
        Window fiveMebibytes = new Window(32L * 5 * MEBIBYTE);
        List<Integer> onTheWay = new ArrayList<>();
        Conveyor conveyor = new Conveyor(engine, Optional.empty(), 2, fiveMebibytes);
        conveyor.run(TestInputs.standard(""), new Conveyor.Sink() {
            @Override
            public boolean take(PageResult result) {
                onTheWay.add(engine.found.get() - onTheWay.size());
                return true;
            }

            @Override
            public void reached(Inputs.Extent extent) {}

            @Override
            public void tick() {}
        });
        // Five, and the one that waits at the door.
        assertThat(onTheWay).hasSize(100).allMatch(pages -> pages <= 6);
    }

    @Test
    void aPageThatIsLargerThanAllTheRoomIsLetInAlone() throws InterruptedException {
        Window window = new Window(32L * MEBIBYTE);
        window.enter(500L * MEBIBYTE);
        window.leave(500L * MEBIBYTE);
        window.enter(1);
        Thread large = new Thread(() -> {
            try {
                window.enter(500L * MEBIBYTE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        large.start();
        while (large.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        window.leave(1);
        large.join();
        assertThat(large.isInterrupted()).isFalse();
    }
}
