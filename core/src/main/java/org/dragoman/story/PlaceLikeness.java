package org.dragoman.story;

import java.util.Optional;
import org.dragoman.where.Place;
import org.dragoman.where.Place.Coordinates;
import org.dragoman.where.Place.Precision;

/** How far two reports can be of the same place. */
final class PlaceLikeness {

    private static final double NOT_SAID = 0.5;
    private static final double INSIDE = 0.8;
    private static final double NEAR = 0.7;
    private static final double NEAR_KILOMETRES = 60;
    private static final double EARTH_KILOMETRES = 6371;

    private PlaceLikeness() {}

    /** 0 where they can't be the same, up to 1 where they are. */
    static double of(Optional<Place> some, Optional<Place> other) {
        if (some.isEmpty() || other.isEmpty()) {
            return NOT_SAID;
        }
        Place one = some.get();
        Place two = other.get();
        if (one.name().equalsIgnoreCase(two.name())) {
            return 1;
        }
        boolean otherCountry = one.country().isPresent() && two.country().isPresent()
                && !one.country().equals(two.country());
        if (otherCountry) {
            return 0;
        }
        if (one.coordinates().isPresent() && two.coordinates().isPresent()
                && kilometres(one.coordinates().get(), two.coordinates().get()) <= NEAR_KILOMETRES) {
            return NEAR;
        }
        boolean sameCountry = one.country().isPresent() && one.country().equals(two.country());
        return sameCountry && one.precision() != two.precision() ? INSIDE : unknown(one, two) ? NOT_SAID : 0;
    }

    private static boolean unknown(Place one, Place two) {
        return one.precision() == Precision.UNKNOWN || two.precision() == Precision.UNKNOWN
                || one.precision() == Precision.AREA || two.precision() == Precision.AREA;
    }

    /** By the haversine formula, on a sphere. */
    private static double kilometres(Coordinates one, Coordinates two) {
        double latitude = Math.toRadians(two.latitude() - one.latitude());
        double longitude = Math.toRadians(two.longitude() - one.longitude());
        double a = Math.pow(Math.sin(latitude / 2), 2)
                + Math.cos(Math.toRadians(one.latitude())) * Math.cos(Math.toRadians(two.latitude()))
                        * Math.pow(Math.sin(longitude / 2), 2);
        return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(a));
    }
}
