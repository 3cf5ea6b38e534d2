package org.dragoman.where;

import java.util.Locale;
import java.util.Optional;
import org.dragoman.where.Place.Coordinates;

/** A part of a place: "northern Syria", "south Kashmir", "the east of Ukraine". */
enum Direction {
    NORTH(1, 0),
    NORTHEAST(1, 1),
    EAST(0, 1),
    SOUTHEAST(-1, 1),
    SOUTH(-1, 0),
    SOUTHWEST(-1, -1),
    WEST(0, -1),
    NORTHWEST(1, -1),
    CENTRE(0, 0);

    private final int north;
    private final int east;

    Direction(int north, int east) {
        this.north = north;
        this.east = east;
    }

    /** How far a point lies in this direction; only the order of the values means anything. */
    double along(Coordinates point) {
        if (this == CENTRE) {
            return point.latitude() + point.longitude();
        }
        return north * point.latitude() + east * point.longitude();
    }

    /** The direction that a word gives: {@code "north"}, {@code "south-eastern"}, {@code "northernmost"}. */
    static Optional<Direction> of(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace("-", "");
        if (plain.equals("central")) {
            return Optional.of(CENTRE);
        }
        String stem = plain.replaceFirst("(ern|ernmost|erly)$", "");
        for (Direction direction : values()) {
            if (direction != CENTRE && direction.name().toLowerCase(Locale.ROOT).equals(stem)) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }
}
