package org.dragoman.where;

import java.util.Locale;

/** What the gazetteer says a place is. */
enum PlaceKind {
    SITE(Place.Precision.SITE, 0),
    TOWN(Place.Precision.TOWN, 0),
    /** The seat of a first-order division. */
    SEAT(Place.Precision.TOWN, 0.3),
    CAPITAL(Place.Precision.TOWN, 1),
    /** A second-order division: seldom meant where its name stands alone. */
    DISTRICT(Place.Precision.REGION, -2.5),
    /** A first-order division, or a region without borders. */
    REGION(Place.Precision.REGION, -2),
    ISLAND(Place.Precision.REGION, -1),
    COUNTRY(Place.Precision.COUNTRY, 0),
    SEA(Place.Precision.AREA, 0),
    AREA(Place.Precision.AREA, 0);

    private final Place.Precision precision;
    private final double prominence;

    PlaceKind(Place.Precision precision, double prominence) {
        this.precision = precision;
        this.prominence = prominence;
    }

    Place.Precision precision() {
        return precision;
    }

    /**
     * How much more likely a bare name means this kind than a town of as many people, in powers of ten of people. Set
     * by hand: "Donetsk" alone is the town, although the region has four times its people.
     */
    double prominence() {
        return prominence;
    }

    boolean isTown() {
        return precision == Place.Precision.TOWN;
    }

    static PlaceKind parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
