package org.dragoman.what;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.page.Block;
import org.dragoman.when.DateRange;
import org.dragoman.who.Actor;

/**
 * Makes one event of what one part of a page tells more than once: in the headline and again in the text, or by the same
 * word again further down. What differs between the tellings is kept: numbers side by side, dates as a conflict.
 */
final class Merging {

    private Merging() {}

    /** The events of one part of a page, each once, in the order of the text. */
    static List<Draft> merge(List<Draft> drafts) {
        Told told = new Told();
        for (Draft draft : drafts) {
            boolean anyWord = draft.type.equals(EventType.CONSULT) || isNoun(draft);
            told.first(draft, anyWord, Merging::isSame).ifPresentOrElse(place -> join(told, place, draft), () -> told.add(draft));
        }
        return told.events();
    }

    private static void join(Told told, int place, Draft draft) {
        Draft same = told.get(place);
        if (isHeadline(same) && !isHeadline(draft)) {
            // The text tells it in full: it is the event's evidence, and the headline tells it again.
            draft.absorb(same, "also in the headline");
            keepDate(draft, same);
            told.replace(place, draft);
        } else {
            same.absorb(draft, "also further down");
            keepDate(same, draft);
            told.index(place);
        }
    }

    /** Whether two drafts of one type tell one event. */
    private static boolean isSame(Draft first, Draft second) {
        if (!sameStanding(first, second)) {
            return false;
        }
        boolean headline = isHeadline(first) && !isHeadline(second);
        boolean datesAgree = datesAgree(first, second);
        if (!headline && !datesAgree) {
            return false;
        }
        boolean sameWord = first.match.token().lemma().equals(second.match.token().lemma());
        if (headline) {
            boolean nobodyElse = overlapOrUnknown(who(first.actors), who(second.actors))
                    && overlapOrUnknown(who(first.recipients), who(second.recipients));
            boolean news = isShort(second) || !second.historical;
            return news && (sharesRole(first, second) || (nobodyElse && (sameWord || isShort(second))));
        }
        // What was talked about is no other meeting; what was agreed or demanded is another agreement or demand.
        boolean meeting = first.type.equals(EventType.CONSULT) && first.modes.containsAll(second.modes);
        if (!(sameWord || meeting || isNoun(second))) {
            return false;
        }
        return meeting
                ? covers(first.everybody(), second.everybody())
                : covers(first.actors.values(), second.actors.values())
                        && covers(first.recipients.values(), second.recipients.values())
                        && second.content.isEmpty();
    }

    /** Whether everybody of the second is among the first, in person or as the state that one of the first acts for. */
    private static boolean covers(Collection<Participant> first, Collection<Participant> second) {
        return second.stream()
                .allMatch(s -> first.stream()
                        .anyMatch(f -> f.actor().id().equals(s.actor().id())
                                || (s.actor().kind() == Actor.Kind.STATE
                                        && s.actor().country().isPresent()
                                        && s.actor().country().equals(f.actor().country()))));
    }

    /** A teaser is a headline and a line: they tell one thing. */
    private static boolean isShort(Draft draft) {
        return draft.part() > Block.ARTICLE;
    }

    private static boolean sameStanding(Draft first, Draft second) {
        return first.status == second.status
                || Set.of(first.status, second.status).equals(Set.of(Status.OCCURRED, Status.ONGOING));
    }

    /** Whether somebody acts in both, or, where nobody else acts, is acted on in both. */
    private static boolean sharesRole(Draft first, Draft second) {
        boolean actors = !Collections.disjoint(who(first.actors), who(second.actors));
        boolean recipients = !Collections.disjoint(who(first.recipients), who(second.recipients));
        return actors || (recipients && overlapOrUnknown(who(first.actors), who(second.actors)));
    }

    /**
     * Who takes part, as loosely as a headline puts it: by country where one is known ("Britain" for "British forces"), people
     * without a name by their sectors ("cops" for "policemen").
     */
    private static Set<String> who(Map<String, Participant> participants) {
        return participants.values().stream()
                .map(Participant::actor)
                .map(a -> a.country().orElse(a.kind() == Actor.Kind.GROUP ? "group:" + a.sectors() : a.id()))
                .collect(Collectors.toSet());
    }

    private static boolean overlapOrUnknown(Set<String> first, Set<String> second) {
        return first.isEmpty() || second.isEmpty() || first.stream().anyMatch(second::contains);
    }

    private static boolean datesAgree(Draft first, Draft second) {
        if (first.temporal.isEmpty() || second.temporal.isEmpty()) {
            return first.historical == second.historical;
        }
        DateRange a = first.date;
        DateRange b = second.date;
        boolean before = a.latest().isPresent()
                && b.earliest().isPresent()
                && a.latest().get().isBefore(b.earliest().get());
        boolean after = b.latest().isPresent()
                && a.earliest().isPresent()
                && b.latest().get().isBefore(a.earliest().get());
        return !before && !after;
    }

    private static boolean isNoun(Draft draft) {
        return draft.match.token().is("NOUN", "PROPN");
    }

    private static boolean isHeadline(Draft draft) {
        return draft.syntax.isHeadline();
    }

    /** A dated telling dates an undated one; two dates that exclude each other are a conflict, shown. */
    private static void keepDate(Draft kept, Draft other) {
        if (other.temporal.isEmpty()) {
            return;
        }
        if (kept.temporal.isEmpty()) {
            kept.date = other.date;
            kept.temporal = other.temporal;
            return;
        }
        if (!datesAgree(kept, other)) {
            List<String> conflicts = new ArrayList<>(kept.date.conflicts());
            conflicts.add("elsewhere on the page: " + String.join("; ", other.date.basis()));
            DateRange date = kept.date;
            kept.date = new DateRange(
                    date.earliest(), date.latest(), date.weekday(), date.precision(), date.basis(), conflicts);
        }
    }
}
