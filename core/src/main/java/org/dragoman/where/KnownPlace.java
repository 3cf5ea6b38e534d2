package org.dragoman.where;

import java.util.Optional;
import org.dragoman.where.Place.Coordinates;

/**
 * A place of the gazetteer.
 *
 * @param name its usual English name
 * @param country ISO 3166-1 alpha-3, where it lies in one country
 * @param within GeoNames' code of the first-order division that it lies in or is, where known: {@code "UA.05"}
 * @param kind what it is
 * @param coordinates its middle
 * @param population how many people live there; for a region or a sea, how much it weighs against its namesakes
 * @param fame by how many names GeoNames knows it, in all languages
 */
record KnownPlace(
        String name,
        Optional<String> country,
        Optional<String> within,
        PlaceKind kind,
        Coordinates coordinates,
        long population,
        int fame) {

    Place toPlace() {
        return new Place(name, kind.precision(), country, Optional.of(coordinates));
    }

    boolean liesIn(String iso3) {
        return country.filter(iso3::equals).isPresent();
    }
}
