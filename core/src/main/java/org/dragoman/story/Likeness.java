package org.dragoman.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Participant;
import org.dragoman.what.Status;

/**
 * How likely two reports are of one event of the world. Each part alone can say that they are not; together they must say
 * that they are. The weights and limits are set by hand on pairs of pages that report one event and pairs that don't.
 */
final class Likeness {

    /** Reports that are at least so alike are of one event. */
    static final double SAME = 0.62;

    private static final double WHO = 0.4;
    private static final double WHEN = 0.25;
    private static final double WHERE = 0.15;
    private static final double WORDS = 0.2;

    /** What counts for a side of which one report names nobody. */
    private static final double SIDE_NOT_SAID = 0.4;

    /** The same family, but not the same type. */
    private static final double OTHER_TYPE = 0.85;

    /** Two things said must at least share so many words to be one. */
    private static final double SAME_MATTER = 0.34;

    private static final List<List<EventType>> FAMILIES = List.of(
            List.of(EventType.AGREE, EventType.SUPPORT),
            List.of(EventType.COOPERATE, EventType.AID),
            List.of(EventType.CONCEDE, EventType.RETREAT),
            List.of(EventType.COERCE, EventType.ASSAULT));

    private Likeness() {}

    /** The first of the types that coders, and reporters, take for this one; itself where there are none. */
    static EventType family(EventType type) {
        return FAMILIES.stream()
                .filter(family -> family.contains(type))
                .map(List::getFirst)
                .findFirst()
                .orElse(type);
    }

    /** Whether an event of this type is something said, so that what is said tells it from others of the same people. */
    private static boolean isSaid(EventType type) {
        return type.quad().isVerbal() && !type.equals(EventType.CONSULT);
    }

    /** 0 where the two can't be of one event, up to 1. */
    static double of(Report some, Report other) {
        Event one = some.event();
        Event two = other.event();
        if (!family(one.type()).equals(family(two.type())) || isHabit(one) != isHabit(two)) {
            return 0;
        }
        double who = who(one, two);
        double when = DateLikeness.of(some, other);
        double where = PlaceLikeness.of(one.place(), two.place());
        double words = words(some, other);
        boolean otherMatter = isSaid(one.type()) && isSaid(two.type()) && words < SAME_MATTER;
        if (who == 0 || when == 0 || where == 0 || otherMatter) {
            return 0;
        }
        double sum = WHO * who + WHEN * when + WHERE * where + WORDS * words;
        return one.type().equals(two.type()) ? sum : OTHER_TYPE * sum;
    }

    /** What happens again and again is not one of the times that it happened. */
    private static boolean isHabit(Event event) {
        return event.status() == Status.HABITUAL;
    }

    /** A meeting has no sides: its host may be a recipient in one report and an actor in another. */
    private static double who(Event one, Event two) {
        if (one.type().equals(EventType.CONSULT)) {
            return ActorLikeness.of(everybody(one), everybody(two)).orElse(0.0);
        }
        Optional<Double> actors = ActorLikeness.of(one.actors(), two.actors());
        Optional<Double> recipients = ActorLikeness.of(one.recipients(), two.recipients());
        if (actors.isEmpty() && recipients.isEmpty()) {
            return 0;
        }
        if (actors.filter(a -> a == 0).isPresent() || recipients.filter(r -> r == 0).isPresent()) {
            return 0;
        }
        boolean noRecipients = one.recipients().isEmpty() && two.recipients().isEmpty();
        return noRecipients
                ? actors.orElse(SIDE_NOT_SAID)
                : (actors.orElse(SIDE_NOT_SAID) + recipients.orElse(SIDE_NOT_SAID)) / 2;
    }

    private static List<Participant> everybody(Event event) {
        List<Participant> everybody = new ArrayList<>(event.actors());
        everybody.addAll(event.recipients());
        return everybody;
    }

    private static double words(Report some, Report other) {
        if (some.content().isPresent() && other.content().isPresent()) {
            return WordLikeness.of(some.content().get(), other.content().get());
        }
        return WordLikeness.of(some.sentence(), other.sentence());
    }
}
