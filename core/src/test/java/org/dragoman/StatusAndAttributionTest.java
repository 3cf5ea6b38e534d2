package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.page.Span;
import org.dragoman.what.Event;
import org.dragoman.what.Participant;
import org.dragoman.who.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Status and attribution in passages marked by hand before the rules were written. The passages at even places were not
 * looked at while the rules were written: their shares are printed apart.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusAndAttributionTest {

    private Dragoman dragoman;
    private final List<Verdict> verdicts = new ArrayList<>();

    /** What became of one marked event; what only looks like one is found by not being found. */
    record Verdict(MarkedPassage passage, boolean found, boolean status, boolean attribution, String coded) {

        boolean isRight() {
            return found && status && attribution;
        }

        static List<Verdict> of(MarkedPassage passage, Coding coding) {
            return passage.events().stream()
                    .map(mark -> of(passage, mark, coding))
                    .toList();
        }

        private static Verdict of(MarkedPassage passage, MarkedPassage.Mark mark, Coding coding) {
            Optional<Event> event = mark.in(coding);
            String coded = event.map(e -> e.type() + " " + e.status() + (e.historical() ? " historical" : "") + " by "
                            + e.attribution().speaker().map(s -> s.actor().name())
                            + " through "
                            + e.attribution().through().map(s -> s.actor().name()))
                    .orElse("nothing");
            if (!mark.isEvent() || event.isEmpty()) {
                boolean quiet = !mark.isEvent() && event.isEmpty();
                return new Verdict(passage, quiet, quiet, quiet, coded);
            }
            boolean status = event.get().status() == mark.status() && (!mark.historical() || event.get().historical());
            boolean speaker = isOneOf(event.get().attribution().speaker(), mark.parts("s"), coding);
            boolean through = isOneOf(event.get().attribution().through(), mark.parts("t"), coding);
            return new Verdict(passage, true, status, speaker && through, coded);
        }

        /** Whether somebody is named at one of the marks, or nobody is and nothing is marked. */
        private static boolean isOneOf(Optional<Participant> somebody, List<Span> marks, Coding coding) {
            if (somebody.isEmpty() || marks.isEmpty()) {
                return somebody.isEmpty() && marks.isEmpty();
            }
            Participant participant = somebody.get();
            Set<String> marked = coding.cast().mentions().stream()
                    .filter(m -> marks.stream().anyMatch(m.span()::overlaps))
                    .flatMap(m -> m.actors().stream())
                    .map(Actor::id)
                    .collect(Collectors.toSet());
            return marks.stream().anyMatch(participant.span()::overlaps) || marked.contains(participant.actor().id());
        }
    }

    @BeforeAll
    void code() {
        dragoman = Dragoman.load();
        for (MarkedPassage passage : MarkedPassage.read("status.txt")) {
            verdicts.addAll(Verdict.of(passage, dragoman.code(passage.page())));
        }
        System.out.println(figures("all", verdicts));
        System.out.println(figures("odd", half(1)));
        System.out.println(figures("even", half(0)));
    }

    @AfterAll
    void close() {
        dragoman.close();
    }

    private List<Verdict> half(int remainder) {
        List<MarkedPassage> passages =
                verdicts.stream().map(Verdict::passage).distinct().toList();
        Set<Integer> lines = IntStream.range(0, passages.size())
                .filter(i -> (i + 1) % 2 == remainder)
                .mapToObj(i -> passages.get(i).line())
                .collect(Collectors.toSet());
        return verdicts.stream().filter(v -> lines.contains(v.passage().line())).toList();
    }

    static String figures(String which, List<Verdict> verdicts) {
        List<Verdict> found = verdicts.stream().filter(Verdict::found).toList();
        long status = found.stream().filter(Verdict::status).count();
        long attribution = found.stream().filter(Verdict::attribution).count();
        long right = verdicts.stream().filter(Verdict::isRight).count();
        return "%-4s events %d, found %d (%.3f), of these status right %.3f, attribution right %.3f; both right of all %.3f"
                .formatted(
                        which,
                        verdicts.size(),
                        found.size(),
                        share(found.size(), verdicts.size()),
                        share(status, found.size()),
                        share(attribution, found.size()),
                        share(right, verdicts.size()));
    }

    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private double right(Predicate<Verdict> test) {
        List<Verdict> found = verdicts.stream().filter(Verdict::found).toList();
        return share(found.stream().filter(test).count(), found.size());
    }

    @Test
    void theStatusOfAnEventIsRead() {
        assertThat(right(Verdict::status)).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void whoAssertsAnEventIsRead() {
        assertThat(right(Verdict::attribution)).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void ofAllMarkedEventsMostAreFoundAndRightInBoth() {
        // The goal is 0.9: what is missing are triggers that the codebook does not find.
        assertThat(share(verdicts.stream().filter(Verdict::isRight).count(), verdicts.size()))
                .isGreaterThanOrEqualTo(0.7);
    }
}
