package org.dragoman.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.page.Sha256;
import org.dragoman.what.Event;
import org.dragoman.what.Participant;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;

/** Makes a story of the reports that are of one event. */
final class StoryMaker {

    /** By first possible day, the undated last; then by id. */
    static final Comparator<Story> BY_DATE = Comparator.comparing(
                    (Story s) -> s.date().earliest().or(s.date()::latest).orElse(LocalDate.MAX))
            .thenComparing(Story::id);

    private static final int ID_LENGTH = 32;

    private StoryMaker() {}

    static Story of(List<Report> given) {
        List<Report> reports = given.stream()
                .sorted(Comparator.comparing(
                                (Report r) -> r.published().latest().or(r.published()::earliest).orElse(LocalDate.MAX))
                        .thenComparing(Report::source)
                        .thenComparing(r -> r.event().evidence().trigger())
                        .thenComparing(r -> r.event().id()))
                .toList();
        List<Event> events = reports.stream().map(Report::event).toList();
        return new Story(
                id(events),
                most(events, Event::type),
                events.stream().flatMap(e -> e.modes().stream()).distinct().sorted().toList(),
                most(events, Event::status),
                cast(events.stream().flatMap(e -> e.actors().stream()).toList()),
                cast(events.stream().flatMap(e -> e.recipients().stream()).toList()),
                date(events),
                place(events),
                reports,
                Disagreements.of(events));
    }

    private static String id(List<Event> events) {
        String ids = events.stream().map(Event::id).sorted().collect(Collectors.joining(" "));
        return Sha256.hex(ids).substring(0, ID_LENGTH);
    }

    /** The value that most events have; of several, the first in the values' own order. */
    private static <T extends Comparable<T>> T most(List<Event> events, Function<Event, T> value) {
        Map<T, Long> counts = events.stream().collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.<T, Long>comparingByValue()
                .thenComparing(Map.Entry.<T, Long>comparingByKey().reversed())).orElseThrow().getKey();
    }

    /** Each actor once, in the order of the reports; a state is left out where somebody stands for it. */
    private static List<Actor> cast(List<Participant> participants) {
        Map<String, Actor> byId = new LinkedHashMap<>();
        participants.forEach(p -> byId.merge(p.actor().id(), p.actor(), StoryMaker::fuller));
        List<Actor> cast = new ArrayList<>();
        for (Actor actor : byId.values()) {
            boolean shadow = byId.values().stream().anyMatch(other -> isShadow(actor, other));
            if (!shadow) {
                cast.add(actor);
            }
        }
        return cast;
    }

    private static Actor fuller(Actor some, Actor other) {
        return other.isResolved() && !some.isResolved() ? other : some;
    }

    /** A state in one report is its minister in another; a surname is the whole name. */
    private static boolean isShadow(Actor actor, Actor other) {
        if (actor.id().equals(other.id()) || ActorLikeness.of(actor, other) == 0) {
            return false;
        }
        return actor.kind() == Actor.Kind.STATE
                ? other.kind() == Actor.Kind.PERSON
                : actor.kind() == other.kind() && actor.name().length() < other.name().length();
    }

    private static DateRange date(List<Event> events) {
        List<DateRange> known = events.stream().map(Event::date).filter(date -> !date.isUnknown()).toList();
        if (known.isEmpty()) {
            return events.getFirst().date();
        }
        DateRange common = known.getFirst();
        for (DateRange date : known) {
            if (!DateLikeness.common(common, date)) {
                return hull(known);
            }
            common = narrower(common, date);
        }
        return common;
    }

    private static DateRange narrower(DateRange one, DateRange two) {
        Optional<LocalDate> earliest = later(one.earliest(), two.earliest());
        Optional<LocalDate> latest = earlier(one.latest(), two.latest());
        if (one.asDay().isPresent() || (earliest.equals(one.earliest()) && latest.equals(one.latest()))) {
            return one;
        }
        if (earliest.equals(two.earliest()) && latest.equals(two.latest())) {
            return two;
        }
        return new DateRange(earliest, latest, one.weekday().or(two::weekday), DateRange.Precision.INTERVAL,
                List.of("the days that all reports admit"), List.of());
    }

    private static DateRange hull(List<DateRange> dates) {
        Optional<LocalDate> earliest = dates.stream().flatMap(d -> d.earliest().or(d::latest).stream())
                .min(Comparator.naturalOrder());
        Optional<LocalDate> latest = dates.stream().flatMap(d -> d.latest().or(d::earliest).stream())
                .max(Comparator.naturalOrder());
        return new DateRange(earliest, latest, Optional.empty(), DateRange.Precision.INTERVAL,
                List.of("from the first to the last day that a report names"), List.of("the reports name different days"));
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> two) {
        return one.isPresent() && two.isPresent() ? Optional.of(one.get().isAfter(two.get()) ? one.get() : two.get())
                : one.or(() -> two);
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> two) {
        return one.isPresent() && two.isPresent() ? Optional.of(one.get().isBefore(two.get()) ? one.get() : two.get())
                : one.or(() -> two);
    }

    private static Optional<Place> place(List<Event> events) {
        return events.stream().flatMap(e -> e.place().stream())
                .min(Comparator.comparing(Place::precision).thenComparing(Place::name));
    }
}
