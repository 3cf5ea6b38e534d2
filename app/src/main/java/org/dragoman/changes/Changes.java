package org.dragoman.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.dragoman.what.Event;

/**
 * Compares two codings of one page. Events of the two are the same event if they say the same, are told by the same words, or
 * are of the same type in the same sentence: whatever fits best first, each event with one other.
 */
public final class Changes {

    private Changes() {}

    private record Told(Event event, Map<String, String> values, String sentence) {
        static Told of(Event event, String text) {
            return new Told(event, Attributes.of(event, text), event.evidence().sentence().of(text));
        }
    }

    /** Weaker and weaker signs that two events are one. */
    private static final List<BiPredicate<Told, Told>> SIGNS = List.of(
            (a, b) -> sameTrigger(a, b) && a.values.equals(b.values),
            (a, b) -> sameTrigger(a, b) && sameType(a, b),
            Changes::sameTrigger,
            (a, b) -> sameType(a, b) && a.event.evidence().sentence().equals(b.event.evidence().sentence()));

    private static boolean sameTrigger(Told a, Told b) {
        return a.event.evidence().trigger().equals(b.event.evidence().trigger());
    }

    private static boolean sameType(Told a, Told b) {
        return a.event.type().name().equals(b.event.type().name());
    }

    /**
     * What changed: first what became of the events that are there now, in their order, then what is gone. Events that say what
     * they said are no change.
     *
     * @param textBefore the page's text, as it was read for the earlier coding
     * @param text the page's text
     */
    public static List<Change> between(List<Event> before, String textBefore, List<Event> after, String text) {
        List<Told> earlier = new ArrayList<>(before.stream().map(event -> Told.of(event, textBefore)).toList());
        List<Told> later = after.stream().map(event -> Told.of(event, text)).toList();
        List<Optional<Told>> partners = new ArrayList<>(later.stream().map(told -> Optional.<Told>empty()).toList());
        for (BiPredicate<Told, Told> sign : SIGNS) {
            for (int i = 0; i < later.size(); i++) {
                Told event = later.get(i);
                if (partners.get(i).isEmpty()) {
                    Optional<Told> partner = earlier.stream().filter(candidate -> sign.test(candidate, event)).findFirst();
                    partner.ifPresent(earlier::remove);
                    partners.set(i, partner);
                }
            }
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < later.size(); i++) {
            change(partners.get(i), later.get(i)).ifPresent(changes::add);
        }
        earlier.forEach(gone -> changes.add(new Change(Optional.of(gone.event), Optional.empty(), List.of(), gone.sentence)));
        return changes;
    }

    private static Optional<Change> change(Optional<Told> before, Told after) {
        List<Difference> differences = new ArrayList<>();
        before.ifPresent(earlier -> after.values.forEach((attribute, value) -> {
            String old = Objects.requireNonNullElse(earlier.values.get(attribute), "");
            if (!old.equals(value)) {
                differences.add(new Difference(attribute, old, value));
            }
        }));
        return before.isPresent() && differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(before.map(Told::event), Optional.of(after.event), differences, after.sentence));
    }
}
