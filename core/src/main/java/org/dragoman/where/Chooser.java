package org.dragoman.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.register.Names;

/**
 * Chooses among namesakes. The scores are powers of ten of people, so that a piece of evidence says by how many times
 * it outweighs a smaller town: set by hand on pages of news.
 */
final class Chooser {

    private static final double COUNTRY = 7;
    /** By so many names GeoNames knows a middling town: Geneva, with 15 times as many, weighs as if so much larger. */
    private static final double FAME_OF_A_TOWN = 8;
    private static final double OTHER_NAME = -0.7;
    private static final double SAID_COUNTRY = 5;
    private static final double OTHER_COUNTRY = -3;
    private static final double SAID_DIVISION = 3;
    private static final double NOUN_FITS = 3.5;
    private static final double NOUN_DOES_NOT = -1;
    private static final double IN_SENTENCE = 0.5;
    /**
     * Where a page speaks of one country alone; of two alike, a quarter: those who meet in Geneva come from elsewhere.
     */
    private static final double ON_PAGE = 2.5;
    private static final double IN_DATELINE = 1;
    private static final double CHOSEN_BEFORE = 4;
    /** Below this, in powers of ten of people, a place is too small to be believed without a word of its country. */
    private static final double OBSCURE = 4.8;

    private final Surroundings surroundings;
    private final Map<String, KnownPlace> chosenBefore = new HashMap<>();

    Chooser(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * A choice.
     *
     * @param place what the name names
     * @param basis why, for a reader
     * @param margin by how many powers of ten of people it outweighs the next namesake in another country
     */
    record Choice(KnownPlace place, String basis, double margin) {}

    private record Scored(KnownPlace place, double score, String reason) {}

    /**
     * What a name names, or nothing where all that it could be is too small to be believed. "Harris" alone is no
     * county.
     */
    Optional<Choice> choose(List<Gazetteer.Entry> entries, Optional<PlaceNoun> noun, Containers said, int sentence) {
        List<Scored> scored = new ArrayList<>();
        for (Gazetteer.Entry entry : entries) {
            if (entry.usual() || noun.isPresent() || entry.place().kind() != PlaceKind.DISTRICT) {
                scored.add(score(entry, noun, said, sentence));
            }
        }
        Optional<Scored> best = scored.stream().max(Comparator.comparingDouble(Scored::score));
        if (best.isEmpty() || (isObscure(best.get()) && surroundings.size() > 1)) {
            return Optional.empty();
        }
        long others = scored.stream().map(Scored::place).distinct().count() - 1;
        double next = scored.stream()
                .filter(s -> !s.place().country().equals(best.get().place().country()))
                .mapToDouble(Scored::score)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        return Optional.of(new Choice(best.get().place(), basis(best.get(), others), best.get().score() - next));
    }

    private static String basis(Scored best, long others) {
        String what = "gazetteer: " + best.place().name()
                + best.place().country().map(country -> ", " + country).orElse("");
        if (others == 0) {
            return what;
        }
        String namesakes = others == 1 ? "one namesake" : others + " namesakes";
        return what + "; of " + namesakes + " besides, by " + best.reason();
    }

    /** Later mentions of the name on this part of the page mean the same place. */
    void remember(String name, KnownPlace place) {
        chosenBefore.putIfAbsent(Names.key(name) + "/" + place.kind().precision(), place);
    }

    private Scored score(Gazetteer.Entry entry, Optional<PlaceNoun> noun, Containers said, int sentence) {
        KnownPlace place = entry.place();
        String reason = "size";
        double score = weight(place) + place.kind().prominence() + (entry.usual() ? 0 : OTHER_NAME);
        if (noun.isPresent()) {
            score += nounScore(noun.get(), place.kind());
        }
        if (place.country().isPresent()) {
            String country = place.country().get();
            if (surroundings.share(country) > 0 || surroundings.inDateline(country)) {
                score += ON_PAGE * Math.pow(surroundings.share(country), 2);
                score += surroundings.inDateline(country) ? IN_DATELINE : 0;
                score += surroundings.inSentence(country, sentence) ? IN_SENTENCE : 0;
                reason = "the countries that the page speaks of";
            }
            if (said.countries().contains(country)) {
                score += SAID_COUNTRY;
                reason = "what the sentence says that it lies in";
            } else if (!said.isEmpty()) {
                score += OTHER_COUNTRY;
            }
        }
        if (place.within().filter(said.divisions()::contains).isPresent()) {
            score += SAID_DIVISION;
        }
        if (place.equals(chosenBefore.get(Names.key(place.name()) + "/" + place.kind().precision()))) {
            score += CHOSEN_BEFORE;
            reason = "an earlier mention";
        }
        return new Scored(place, score, reason);
    }

    private static double weight(KnownPlace place) {
        return place.kind() == PlaceKind.COUNTRY
                ? COUNTRY
                : Math.log10(place.population() + 100.0) + Math.log10(1 + place.fame() / FAME_OF_A_TOWN);
    }

    private static boolean isObscure(Scored best) {
        return weight(best.place()) < OBSCURE && best.score() < OBSCURE;
    }

    private static double nounScore(PlaceNoun noun, PlaceKind kind) {
        if (noun.fits(kind)) {
            return NOUN_FITS;
        }
        return switch (noun) {
            case SITE, STRETCH -> 0;
            case DISTRICT, REGION -> kind == PlaceKind.REGION || kind == PlaceKind.DISTRICT ? 1.5 : NOUN_DOES_NOT;
            case TOWN, ISLAND -> NOUN_DOES_NOT;
        };
    }
}
