package org.dragoman.where;

import java.util.Optional;

/**
 * A place.
 *
 * @param name its usual English name, or the name as written where the gazetteer does not know it
 * @param precision how large it is
 * @param country ISO 3166-1 alpha-3, where it lies in one country and that is known
 * @param coordinates its middle, where known
 */
public record Place(
        String name, Precision precision, Optional<String> country, Optional<Coordinates> coordinates) {

    /** How large a place is, from the smallest. */
    public enum Precision {
        /** A building, a base, a crossing. */
        SITE,
        /** A populated place. */
        TOWN,
        /** A province, a district, an island, a strip of land. */
        REGION,
        COUNTRY,
        /** A sea, a strait, a part of the world: in no one country. */
        AREA,
        /** Named on the page, not known to the gazetteer. */
        UNKNOWN
    }

    /**
     * A point on the globe.
     *
     * @param latitude degrees north, -90 to 90
     * @param longitude degrees east, -180 to 180
     */
    public record Coordinates(double latitude, double longitude) {
        public Coordinates {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("not on the globe: " + latitude + ", " + longitude);
            }
        }
    }
}
