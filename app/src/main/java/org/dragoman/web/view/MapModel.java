package org.dragoman.web.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.record.Countries;
import org.dragoman.record.PlaceCondition;
import org.dragoman.web.query.PlacedEvents;
import org.dragoman.web.query.PlacedEvents.Spot;
import org.dragoman.web.query.View;
import org.dragoman.where.Place;

/**
 * Events by place.
 *
 * @param view the events
 * @param unplaced the newest of those without a place
 */
public record MapModel(View view, PlacedEvents placed, List<EventRow> unplaced, FilterBar bar) {

    public MapModel {
        unplaced = List.copyOf(unplaced);
    }

    /** The places that can be drawn. */
    public List<Spot> located() {
        return spots(true).toList();
    }

    /** Those of which only the name is known. */
    public List<Spot> named() {
        return spots(false).toList();
    }

    private Stream<Spot> spots(boolean located) {
        return placed.spots().stream().filter(spot -> spot.place().coordinates().isPresent() == located);
    }

    /** The view's events at one place. */
    public Optional<String> address(Spot spot) {
        Place place = spot.place();
        return view.narrowed("place", new PlaceCondition.At(place.name(), place.coordinates()).toString())
                .map(events -> events.address("/events"));
    }

    /** The view's events without a place. */
    public String unplacedAddress() {
        return view.only("place", List.of(PlaceCondition.NONE)).address("/events");
    }

    public String country(Spot spot) {
        return spot.place().country().map(Countries::nameOf).orElse("");
    }

    /** How exactly the place is known, for a reader. */
    public String extent(Spot spot) {
        return switch (spot.place().precision()) {
            case SITE -> "site";
            case TOWN -> "town";
            case REGION -> "region";
            case COUNTRY -> "whole country";
            case AREA -> "sea or part of the world";
            case UNKNOWN -> "a name only";
        };
    }
}
