package org.dragoman.where;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a common noun beside a place name says that it is: "the Donetsk region", "the city of Kherson". */
enum PlaceNoun {
    TOWN(Place.Precision.TOWN),
    REGION(Place.Precision.REGION),
    DISTRICT(Place.Precision.REGION),
    ISLAND(Place.Precision.REGION),
    /** A stretch of land that no gazetteer bounds. */
    STRETCH(Place.Precision.REGION),
    SITE(Place.Precision.SITE);

    private static final Map<String, PlaceNoun> BY_WORD = byWord();

    private final Place.Precision precision;

    PlaceNoun(Place.Precision precision) {
        this.precision = precision;
    }

    private static Map<String, PlaceNoun> byWord() {
        Map<String, PlaceNoun> words = new HashMap<>();
        put(words, TOWN, "city town village capital settlement suburb hamlet municipality township metropolis resort");
        put(words, REGION, "region province oblast governorate state prefecture department canton territory enclave");
        put(words, REGION, "exclave republic");
        put(words, DISTRICT, "district county subdistrict raion regency");
        put(words, ISLAND, "island islands archipelago peninsula atoll reef shoal");
        put(words, STRETCH, "valley coast border frontier area strip highlands desert mountains");
        put(words, SITE, "airport airbase airfield base port harbour harbor prison crossing checkpoint camp hospital");
        put(words, SITE, "station stadium bridge dam plant refinery mosque cathedral palace");
        return Map.copyOf(words);
    }

    private static void put(Map<String, PlaceNoun> words, PlaceNoun noun, String list) {
        for (String word : list.split(" ", -1)) {
            words.put(word, noun);
        }
    }

    Place.Precision precision() {
        return precision;
    }

    /** Whether the gazetteer's kind is what this noun says. */
    boolean fits(PlaceKind kind) {
        return switch (this) {
            case TOWN -> kind.isTown();
            case REGION -> kind == PlaceKind.REGION;
            case DISTRICT -> kind == PlaceKind.DISTRICT;
            case ISLAND -> kind == PlaceKind.ISLAND;
            case STRETCH -> false;
            case SITE -> kind == PlaceKind.SITE;
        };
    }

    /** What a noun says, by its lemma. */
    static Optional<PlaceNoun> of(String lemma) {
        return Optional.ofNullable(BY_WORD.get(lemma.toLowerCase(Locale.ROOT)));
    }
}
