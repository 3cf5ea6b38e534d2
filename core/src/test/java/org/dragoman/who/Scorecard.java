package org.dragoman.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.page.Span;
import org.dragoman.register.Names;

/** Counts how many marks of {@link Passage}s are resolved rightly, how many not at all, and how many wrongly. */
final class Scorecard {

    private final Stages stages;
    private final Count countries = new Count();
    private final Count sectors = new Count();
    private final Count people = new Count();
    private final Count places = new Count();
    private final List<String> misses = new ArrayList<>();
    private int marks;
    private int wrong;

    Scorecard(Stages stages) {
        this.stages = stages;
    }

    /** How many of how many. */
    static final class Count {
        private int right;
        private int all;

        private void add(boolean good) {
            right += good ? 1 : 0;
            all++;
        }

        /** The share that is right, from 0 to 1; 1 of none. */
        double share() {
            return all == 0 ? 1 : right / (double) all;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f (%d of %d)", share(), right, all);
        }
    }

    Count countries() {
        return countries;
    }

    Count sectors() {
        return sectors;
    }

    Count people() {
        return people;
    }

    /** The share of all marks that are given a country, a person or an organisation that is not theirs. */
    double wrongShare() {
        return wrong / (double) marks;
    }

    List<String> misses() {
        return misses;
    }

    void add(Passage passage) {
        Cast cast = stages.cast(passage);
        passage.marks().forEach(mark -> add(passage, mark, cast));
    }

    private void add(Passage passage, Passage.Mark mark, Cast cast) {
        List<Actor> found = actors(mark, cast);
        List<String> faults = new ArrayList<>();
        marks++;
        boolean ofWrongCountry = isWrongCountry(mark, found, faults);
        boolean wrongPerson = isWrongPerson(mark, found, faults);
        boolean astray = ofWrongCountry || wrongPerson;
        if (mark.kind() != Passage.Mark.Kind.ACTOR) {
            boolean resolved = found.stream().anyMatch(Actor::isResolved);
            places.add(!resolved);
            astray |= resolved;
        }
        if (!mark.sectors().isEmpty() && !count(sectors, isOfSector(mark, found))) {
            faults.add("sector");
        }
        if (astray) {
            faults.add("WRONG");
            wrong++;
        }
        if (!faults.isEmpty()) {
            misses.add(faults + " «" + mark.span().of(passage.text()) + "» "
                    + found.stream().map(a -> a.name() + "/" + a.country().orElse("?") + a.sectors()).toList()
                    + " | " + passage.text());
        }
    }

    private static boolean count(Count count, boolean right) {
        count.add(right);
        return right;
    }

    /** Whether a country is told that is not the mark's; one that is not told is a fault, and not wrong. */
    private boolean isWrongCountry(Passage.Mark mark, List<Actor> found, List<String> faults) {
        Set<String> told = found.stream().flatMap(a -> a.country().stream()).collect(Collectors.toSet());
        if (mark.countries().isEmpty()) {
            return mark.withoutCountry() && mark.kind() == Passage.Mark.Kind.ACTOR && !told.isEmpty();
        }
        Set<String> asked = new HashSet<>(mark.countries());
        if (!count(countries, told.equals(asked))) {
            faults.add("country");
        }
        return !asked.containsAll(told);
    }

    private boolean isWrongPerson(Passage.Mark mark, List<Actor> found, List<String> faults) {
        if (mark.names().isEmpty()) {
            return false;
        }
        Set<String> told = found.stream().map(a -> Names.key(a.name())).collect(Collectors.toSet());
        Set<String> asked = mark.names().stream().map(Names::key).collect(Collectors.toSet());
        if (count(people, told.equals(asked))) {
            return false;
        }
        faults.add("who");
        return found.stream().anyMatch(Scorecard::isSomebody);
    }

    private static boolean isOfSector(Passage.Mark mark, List<Actor> found) {
        return !found.isEmpty()
                && found.stream()
                        .allMatch(a -> a.sectors().stream()
                                .limit(1)
                                .anyMatch(sector -> mark.sectors().contains(sector.name())));
    }

    /** A person or a body of its own, not people of a kind. */
    private static boolean isSomebody(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON || actor.kind() == Actor.Kind.ORGANISATION;
    }

    /**
     * Of a mark of one actor, those of the mention that covers it best; of several, those of every mention in it; of a
     * place, those of a mention that is little more than it.
     */
    private static List<Actor> actors(Passage.Mark mark, Cast cast) {
        List<ActorMention> touching =
                new ArrayList<>(cast.mentions());
        touching.removeIf(m -> shared(m.span(), mark.span()) == 0);
        if (mark.kind() == Passage.Mark.Kind.PLACE) {
            touching.removeIf(m -> likeness(m.span(), mark.span()) < 0.5);
        }
        Optional<ActorMention> best =
                touching.stream().max(Comparator.comparingDouble(m -> likeness(m.span(), mark.span())));
        boolean oneOfSeveral = mark.countries().size() > 1
                && best.filter(m -> m.actors().size() > 1).isEmpty();
        if (mark.kind() != Passage.Mark.Kind.ACTOR || oneOfSeveral) {
            return touching.stream().flatMap(m -> m.actors().stream()).distinct().toList();
        }
        return best.map(ActorMention::actors).orElse(List.of());
    }

    private static double likeness(Span one, Span other) {
        return shared(one, other) / (double) one.union(other).length();
    }

    private static int shared(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d mentions: country %s, sector %s, person or body %s, places and strangers left alone %s, wrong %.3f (%d)",
                marks, countries, sectors, people, places, wrongShare(), wrong);
    }
}
