package org.dragoman.who;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.language.Sentence;
import org.dragoman.register.Noun;
import org.dragoman.register.Register;
import org.dragoman.register.Sector;
import org.dragoman.when.Chronology;
import org.dragoman.when.DateRange;
import org.dragoman.when.EventDate;

/** What is taken for granted in a part of a page: the country that it is about, and the day that a sentence speaks of. */
final class Setting {

    /** How often a country must be spoken of, and how much oftener than any other, to be what a page is about. */
    private static final int OFTEN = 3;

    private static final int OFTENER = 2;

    private static final Set<Sector> OF_STATE = Set.of(Sector.GOV, Sector.LEG, Sector.OPP, Sector.MIL, Sector.COP, Sector.JUD);

    /** Whom a state's army or government fights: that a group of them is named does not make the page one of its country. */
    private static final Set<Sector> ARMED = Set.of(Sector.REB, Sector.PRM, Sector.UAF, Sector.CRM);

    /** Who tells the news is seldom whom it is about. */
    private static final Set<Sector> REPORTING = Set.of(Sector.MED, Sector.JRN);

    /** How long before the day of writing a day must lie to be history. */
    private static final int DAYS_TO_HISTORY = 31;

    private final Register register;
    private final Stage stage;
    private final Chronology chronology;
    private final Day anchor;
    private final Map<String, Integer> firstNamed = new LinkedHashMap<>();
    private final Tally spokenOf = new Tally(actor -> actor.sectors().stream().noneMatch(REPORTING::contains));
    private final Tally unarmed = new Tally(spokenOf.counted.and(
            actor -> actor.sectors().stream().limit(1).noneMatch(ARMED::contains)));

    Setting(Register register, Stage stage, List<Scene> scenes, Chronology chronology, int part) {
        this.register = register;
        this.stage = stage;
        this.chronology = chronology;
        anchor = Day.of(chronology.anchor(part).published());
        for (Scene scene : scenes) {
            scene.words().items().stream()
                    .flatMap(item -> item.state().stream())
                    .map(known -> known.state().iso3())
                    .forEach(country -> firstNamed.putIfAbsent(country, scene.sentence()));
        }
    }

    /** Every state that the part names, as an actor or as a place. */
    Set<String> countries() {
        return firstNamed.keySet();
    }

    /** The day that the part was written. */
    Day anchor() {
        return anchor;
    }

    /** The day that a word's clause speaks of: that of writing, unless the clause itself is of another time before. */
    Day day(Sentence sentence, int head) {
        if (chronology.in(sentence.index()).findAny().isEmpty()) {
            return anchor;
        }
        return EventDate.of(sentence, head, chronology)
                .mention()
                .map(mention -> mention.range())
                .filter(this::isHistory)
                .map(Day::of)
                .orElse(anchor);
    }

    private boolean isHistory(DateRange range) {
        return range.earliest().isPresent()
                && range.latest().isPresent()
                && anchor.first()
                        .filter(day -> range.latest().get().isBefore(day.minusDays(DAYS_TO_HISTORY)))
                        .isPresent();
    }

    /**
     * The country of which an institution or an office is meant that is named without one: "the army", "the speaker".
     * That of the only state spoken of, of the official who is the sentence's subject, or of the state mostly spoken of.
     */
    Optional<String> country(Phrase phrase, Words words) {
        if (isOfSomethingElse(phrase, words)) {
            return Optional.empty();
        }
        Optional<String> here = phrase.noun().kind() == Noun.Kind.BODY ? placeBefore(words, phrase.first()) : Optional.empty();
        if (here.isPresent()) {
            return here;
        }
        Map<String, Long> counts = unarmed.counts();
        if (counts.isEmpty()) {
            Map<String, Long> armed = spokenOf.counts();
            return only(armed.isEmpty() ? firstNamed.keySet() : armed.keySet());
        }
        return only(counts.keySet()).or(() -> ofSubject(phrase, words)).or(() -> mostOften(counts));
    }

    /** How often each state has been spoken of so far, by actors that count; each appearance is counted once. Mutable. */
    private final class Tally {

        private final Predicate<Actor> counted;
        private final Map<String, Long> counts = new LinkedHashMap<>();
        private int seen;

        Tally(Predicate<Actor> counted) {
            this.counted = counted;
        }

        Map<String, Long> counts() {
            List<Appearance> all = stage.all();
            all.subList(seen, all.size()).stream()
                    .flatMap(appearance -> appearance.mention().actors().stream())
                    .filter(counted)
                    .flatMap(actor -> actor.country().stream())
                    .filter(country -> register.state(country).isPresent())
                    .forEach(country -> counts.merge(country, 1L, Long::sum));
            seen = all.size();
            return counts;
        }
    }

    /** "In Damascus, the government": the only state in which something is said to be. */
    private static Optional<String> placeBefore(Words words, int end) {
        return only(words.items().stream()
                .filter(item -> item.state().isPresent() && item.end() <= end && words.isAny(item.first() - 1, "in"))
                .filter(item -> StateUse.isPlace(words, item))
                .flatMap(item -> item.state().stream())
                .map(known -> known.state().iso3())
                .collect(Collectors.toSet()));
    }

    /** "The island's president", "the city's police": whose it is is told, though not which. */
    private static boolean isOfSomethingElse(Phrase phrase, Words words) {
        return IntStream.range(Math.max(1, phrase.first() - 1), phrase.item().first())
                .filter(words::isPossessiveMark)
                .anyMatch(mark -> !words.isAny(mark - 1, "country", "nation", "state", "government", "kingdom", "republic"));
    }

    private static Optional<String> only(Set<String> countries) {
        return countries.size() == 1 ? Optional.of(countries.iterator().next()) : Optional.empty();
    }

    private Optional<String> ofSubject(Phrase phrase, Words words) {
        if (phrase.role().sectors().stream().noneMatch(OF_STATE::contains)) {
            return Optional.empty();
        }
        int start = words.spanOf(phrase.first(), phrase.end()).start();
        return stage.last(
                        words.sentence().index(),
                        start,
                        a -> a.is(Appearance.Nature.PERSON) && a.subject() && a.sentence() == words.sentence().index())
                .map(a -> a.mention().actors().getFirst())
                .filter(actor -> actor.sectors().contains(Sector.GOV))
                .flatMap(Actor::country);
    }

    private static Optional<String> mostOften(Map<String, Long> counts) {
        List<Map.Entry<String, Long>> ranked = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
        long first = ranked.get(0).getValue();
        long second = ranked.get(1).getValue();
        return first >= OFTEN && first >= OFTENER * second
                ? Optional.of(ranked.getFirst().getKey())
                : Optional.empty();
    }
}
