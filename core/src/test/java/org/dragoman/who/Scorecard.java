package org.dragoman.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.language.EnglishReader;
import org.dragoman.language.Reading;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.register.Names;
import org.dragoman.register.Register;
import org.dragoman.when.Chronicler;
import org.dragoman.where.Locator;

/** Counts how many marks of {@link Passage}s are resolved rightly, how many not at all, and how many wrongly. */
final class Scorecard {

    private final EnglishReader reader;
    private final Chronicler chronicler;
    private final Locator locator;
    private final Caster caster;
    private final Count countries = new Count();
    private final Count sectors = new Count();
    private final Count people = new Count();
    private final Count places = new Count();
    private final List<String> misses = new ArrayList<>();
    private int marks;
    private int wrong;

    Scorecard(EnglishReader reader, Register register) {
        this.reader = reader;
        chronicler = Chronicler.load(register);
        locator = Locator.load(register);
        caster = new Caster(register);
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
        Page page = passage.page();
        Reading reading = reader.read(page);
        Cast cast = caster.cast(page, reading, chronicler.chronicle(page, reading), locator.locate(page, reading));
        passage.marks().forEach(mark -> add(passage, mark, cast));
    }

    private void add(Passage passage, Passage.Mark mark, Cast cast) {
        List<Actor> found = actors(mark, cast);
        Set<String> told = found.stream().flatMap(a -> a.country().stream()).collect(Collectors.toSet());
        Set<String> names = found.stream().map(a -> Names.key(a.name())).collect(Collectors.toSet());
        boolean resolved = found.stream().anyMatch(Actor::isResolved);
        List<String> faults = new ArrayList<>();
        marks++;
        boolean astray = false;
        if (mark.kind() != Passage.Mark.Kind.ACTOR) {
            places.add(!resolved);
            astray = resolved;
        }
        if (!mark.countries().isEmpty()) {
            boolean right = told.equals(new HashSet<>(mark.countries()));
            countries.add(right);
            astray |= !new HashSet<>(mark.countries()).containsAll(told);
        }
        if (mark.withoutCountry()) {
            astray |= !told.isEmpty();
        }
        if (!mark.sectors().isEmpty()) {
            boolean right = !found.isEmpty()
                    && found.stream().allMatch(a -> a.sectors().stream()
                            .limit(1)
                            .anyMatch(sector -> mark.sectors().contains(sector.name())));
            sectors.add(right);
            if (!right) {
                faults.add("sector");
            }
        }
        if (!mark.names().isEmpty()) {
            boolean right = names.equals(mark.names().stream().map(Names::key).collect(Collectors.toSet()));
            people.add(right);
            if (!right) {
                faults.add("who");
            }
            astray |= !right && found.stream().anyMatch(Scorecard::isSomebody);
        }
        if (!mark.countries().isEmpty() && !told.equals(new HashSet<>(mark.countries()))) {
            faults.add("country");
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
