package org.dragoman.who;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.page.Sha256;
import org.dragoman.register.Names;
import org.dragoman.register.Sector;

/**
 * What pages read before say of people whom the register does not know: a last resort for a name that neither the register
 * nor the page itself explains. Trusted little: a role counts for half a year around the day on which it was seen, every
 * page that names such a person then must agree, and a bare surname counts only where the page speaks of the person's
 * country. Immutable, safe for use by many threads.
 */
public final class Lessons {

    /** How long before or after the day of an observation the role is taken to be held. */
    static final Period REACH = Period.ofMonths(6);

    private static final int DIGEST = 12;
    private static final Comparator<Sighting> ORDER = Comparator.comparing(
                    (Sighting s) -> s.date().latest().orElse(LocalDate.MIN))
            .thenComparing(Sighting::page)
            .thenComparing(s -> s.observation().span());
    private static final Lessons NONE = new Lessons(List.of());

    private final Map<String, List<Sighting>> byFamily = new HashMap<>();
    private final String digest;

    private Lessons(Collection<Sighting> sightings) {
        List<Sighting> usable = sightings.stream().filter(Lessons::isUsable).sorted(ORDER).toList();
        for (Sighting sighting : usable) {
            byFamily.computeIfAbsent(Names.lastWord(sighting.observation().name()), key -> new ArrayList<>()).add(sighting);
        }
        digest = usable.isEmpty() ? "" : digest(usable);
    }

    /** No page was read before. */
    public static Lessons none() {
        return NONE;
    }

    /**
     * What can be learned from sightings.
     *
     * @param sightings what pages read before say, in any order: the same sightings are the same lessons
     */
    public static Lessons of(Collection<Sighting> sightings) {
        return new Lessons(sightings);
    }

    /** A full name with a role that is held, of a known country, on a day known to a month or so. */
    private static boolean isUsable(Sighting sighting) {
        Observation observation = sighting.observation();
        boolean dated = sighting.date().earliest().isPresent()
                && sighting.date().latest().isPresent()
                && !sighting.date().earliest().get().plus(REACH).isBefore(sighting.date().latest().get());
        return dated
                && observation.isHeld()
                && observation.country().isPresent()
                && !observation.sectors().isEmpty()
                && Names.key(observation.name()).contains(" ");
    }

    private static String digest(List<Sighting> sightings) {
        String lines = sightings.stream()
                .map(s -> s.page() + "\t" + s.date().earliest() + "\t" + s.date().latest() + "\t" + s.observation())
                .sorted()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return Sha256.hex(lines).substring(0, DIGEST);
    }

    /** Twelve hexadecimal digits that tell these lessons from others; empty where there are none. */
    public String digest() {
        return digest;
    }

    /**
     * Who somebody is, by pages read before.
     *
     * @param name the name, in full or a surname
     * @param day the day spoken of
     * @param countries the states that the page speaks of
     * @param page the page that is being read: what it says itself is no lesson
     */
    Optional<Resolution> resolve(String name, Day day, Set<String> countries, String page, Actors actors) {
        String key = Names.key(name);
        List<Sighting> fitting = byFamily.getOrDefault(Names.lastWord(name), List.of()).stream()
                .filter(s -> !s.page().equals(page) && isNear(s, day))
                .filter(s -> !key.contains(" ") || Names.key(s.observation().name()).equals(key))
                .toList();
        if (fitting.isEmpty() || !areAgreed(fitting)) {
            return Optional.empty();
        }
        Sighting last = fitting.getLast();
        String country = last.observation().country().orElseThrow();
        if (!key.contains(" ") && !countries.contains(country)) {
            return Optional.empty();
        }
        return Optional.of(resolution(name, last, country, fitting.size(), actors));
    }

    private static Resolution resolution(String name, Sighting last, String country, int count, Actors actors) {
        Observation seen = last.observation();
        String title = actors.title(seen.role(), seen.country());
        String more = count == 1 ? "" : ", and so in " + (count - 1) + " more";
        return new Resolution(
                Actors.stranger(seen.name(), Optional.of(country), seen.sectors(), Optional.of(title)),
                seen.office().stream().toList(),
                "\"" + name + "\" is nobody whom the register or this page explains; seen as " + seen.name() + ", " + title
                        + ", in page " + last.source() + " on " + Day.of(last.date()) + more + " (little trusted)",
                List.of());
    }

    private static boolean isNear(Sighting sighting, Day day) {
        if (day.first().isEmpty() || day.last().isEmpty()) {
            return false;
        }
        LocalDate from = sighting.date().earliest().orElseThrow().minus(REACH);
        LocalDate until = sighting.date().latest().orElseThrow().plus(REACH);
        return !day.first().get().isBefore(from) && !day.last().get().isAfter(until);
    }

    /** Whether all speak of one person of one country and one walk of life. */
    private static boolean areAgreed(List<Sighting> sightings) {
        return distinct(sightings.stream().map(s -> Names.key(s.observation().name()))) == 1
                && distinct(sightings.stream().map(s -> s.observation().country())) == 1
                && distinct(sightings.stream().map(s -> leading(s.observation()))) == 1;
    }

    private static Sector leading(Observation observation) {
        return observation.sectors().getFirst();
    }

    private static long distinct(Stream<?> values) {
        return values.distinct().count();
    }
}
