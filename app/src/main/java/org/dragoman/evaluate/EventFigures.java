package org.dragoman.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.page.Span;
import org.dragoman.what.Event;
import org.dragoman.what.Participant;

/** Adds up how well marked events were coded, sentence by sentence. Used by one thread. */
final class EventFigures {

    /** How often something was asked for, produced, and both. */
    private static final class Count {
        private int wanted;
        private int produced;
        private int found;

        double precision() {
            return produced == 0 ? 0 : (double) found / produced;
        }

        double recall() {
            return wanted == 0 ? 0 : (double) found / wanted;
        }

        double f1() {
            return wanted + produced == 0 ? 0 : 2.0 * found / (wanted + produced);
        }
    }

    private final Map<String, Count> byType = new TreeMap<>();
    private final MatchCount actors = new MatchCount();
    private final MatchCount recipients = new MatchCount();
    private int sentences;
    private int quiet;
    private int keptQuiet;
    private int extra;
    private int withMode;
    private int modeRight;
    private int statusRight;
    private int speakerRight;

    /** Counts one sentence. */
    void add(EventMatching matching) {
        sentences++;
        extra += matching.extra().size();
        boolean eventless = matching.found().isEmpty() && matching.missed().isEmpty();
        quiet += eventless ? 1 : 0;
        keptQuiet += eventless && matching.extra().isEmpty() ? 1 : 0;
        matching.missed().forEach(missed -> count(missed.type()).wanted++);
        matching.extra().forEach(event -> count(event.type().name()).produced++);
        matching.found().forEach(this::found);
    }

    private void found(EventMatching.Pair pair) {
        MarkedSentence.Marked marked = pair.marked();
        Event event = pair.event();
        Count count = count(marked.type());
        count.wanted++;
        count.produced++;
        count.found++;
        if (!marked.modes().isEmpty() || !event.modes().isEmpty()) {
            withMode++;
            modeRight += marked.modes().equals(new HashSet<>(event.modes())) ? 1 : 0;
        }
        statusRight += marked.status() == event.status() ? 1 : 0;
        speakerRight += isSpeakerRight(marked, event) ? 1 : 0;
        actors.addOverlaps(marked.actors(), spans(event.actors()));
        recipients.addOverlaps(marked.recipients(), spans(event.recipients()));
    }

    private Count count(String type) {
        return byType.computeIfAbsent(type, t -> new Count());
    }

    private static List<Span> spans(List<Participant> participants) {
        return participants.stream().map(Participant::span).distinct().toList();
    }

    /** Where no speaker is marked, the page itself or an actor says it. */
    static boolean isSpeakerRight(MarkedSentence.Marked marked, Event event) {
        Optional<Participant> speaker = event.attribution().speaker();
        if (marked.speakers().isEmpty()) {
            return speaker.isEmpty()
                    || event.actors().stream().anyMatch(a -> a.actor().id().equals(speaker.get().actor().id()));
        }
        return speaker.filter(s -> marked.speakers().stream().anyMatch(s.span()::overlaps)).isPresent();
    }

    /** The figures, one a line. */
    List<String> lines() {
        Count all = new Count();
        for (Count count : byType.values()) {
            all.wanted += count.wanted;
            all.produced += count.produced;
            all.found += count.found;
        }
        double macro = byType.values().stream()
                .filter(count -> count.wanted > 0)
                .mapToDouble(Count::f1)
                .average()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "macro-F1 %.3f", macro));
        lines.add(String.format(Locale.ROOT, "precision %.3f recall %.3f F1 %.3f", all.precision(), all.recall(),
                all.f1()));
        lines.add(share("status accuracy", statusRight, all.found));
        lines.add(share("mode accuracy", modeRight, withMode));
        lines.add(share("speaker accuracy", speakerRight, all.found));
        lines.add(String.format(Locale.ROOT, "actor span F1 %.3f", actors.f1()));
        lines.add(String.format(Locale.ROOT, "recipient span F1 %.3f", recipients.f1()));
        lines.add(share("extra events a sentence", extra, sentences));
        lines.add(share("silent where there is no event", keptQuiet, quiet));
        byType.forEach((type, count) -> lines.add(String.format(
                Locale.ROOT, "  %-10s precision %.3f recall %.3f F1 %.3f (%d marked, %d coded, %d both)", type,
                count.precision(), count.recall(), count.f1(), count.wanted, count.produced, count.found)));
        lines.add("sentences " + sentences);
        return lines;
    }

    private static String share(String name, int count, int of) {
        return String.format(Locale.ROOT, "%s %.3f (%d of %d)", name, of == 0 ? 0 : (double) count / of, count, of);
    }
}
