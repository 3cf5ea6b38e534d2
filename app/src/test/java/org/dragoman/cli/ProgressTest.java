package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.dragoman.record.Failure;
import org.junit.jupiter.api.Test;

/** What is told of a run, with a clock that the test sets. */
class ProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Tally tally = new Tally();
    private long now;

    private Progress progress(boolean live) {
        return new Progress(new Terminal(InputStream.nullInputStream(), new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8), 100, false, live), tally, () -> now);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** So many pages a second, of a thousand bytes each. */
    private void run(Progress progress, int seconds, int pagesASecond) {
        for (int second = 0; second < seconds; second++) {
            for (int page = 0; page < pagesASecond; page++) {
                tally.add(new PageResult.Unchanged("id", "source"), "version");
            }
            now += SECOND;
            progress.reached(new Inputs.Extent(tally.pages(), 1000 * tally.pages()));
            progress.tick();
        }
    }

    private static void knowTotal(Progress progress, long files) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Thread counter = progress.count(() -> {
            asked.countDown();
            return Optional.of(new Inputs.Extent(files, 1000 * files));
        });
        asked.await();
        counter.join();
    }

    @Test
    void ofAKnownNumberItTellsHowManySpeedShareAndRemainingTime() throws InterruptedException {
        Progress progress = progress(false);
        knowTotal(progress, 1000);
        run(progress, 5, 20);
        assertThat(told()).isEqualTo("100 pages (100 of 1,000 files), 20.0 a second, 10 %, 0:45 left\n");
    }

    @Test
    void speedAndRemainingTimeAreThoseOfTheLastHalfMinute() throws InterruptedException {
        Progress progress = progress(false);
        knowTotal(progress, 20_000);
        run(progress, 10, 1000);
        run(progress, 100, 10);
        assertThat(told().lines().toList().getLast())
                .isEqualTo("10,650 pages (10,650 of 20,000 files), 10.0 a second, 53 %, 15:35 left");
    }

    @Test
    void whereTheEndIsNotKnownNoneIsTold() {
        Progress progress = progress(false);
        run(progress, 5, 3);
        assertThat(told()).isEqualTo("15 pages, 3.0 a second\n");
    }

    @Test
    void failuresAreToldByReason() {
        Progress progress = progress(false);
        for (String reason : List.of("empty", "no article", "empty")) {
            tally.add(new PageResult.Failed(new Failure("here", reason, "so it is")), "version");
        }
        run(progress, 5, 1);
        assertThat(told()).contains("8 pages, 1.6 a second, 3 failures: 2 empty, 1 no article");
    }

    @Test
    void withoutATerminalALineComesMoreAndMoreSeldom() {
        Progress progress = progress(false);
        run(progress, 5 + 10 + 20 + 40 + 60 + 60, 1);
        assertThat(told().lines()).hasSize(6);
        progress.end();
        assertThat(out.size()).isZero();
    }

    @Test
    void onATerminalOneLineIsDrawnOverAndTakenAwayAtTheEnd() {
        Progress progress = progress(true);
        run(progress, 3, 1);
        progress.end();
        assertThat(told()).doesNotContain("\n").startsWith("\r1 page, 1.0 a second").endsWith(" \r");
        assertThat(out.size()).isZero();
    }
}
