package org.dragoman.web.query;

import java.util.List;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;
import org.dragoman.where.Place;

/**
 * Events by place.
 *
 * @param spots the places with most events, the most first
 * @param places how many places there are
 * @param events how many events there are
 * @param unplaced how many of them have no place
 * @param unlocated how many have a place of which only the name is known
 */
public record PlacedEvents(List<Spot> spots, long places, long events, long unplaced, long unlocated) {

    private static final int MOST = 400;

    public PlacedEvents {
        spots = List.copyOf(spots);
    }

    /**
     * One place; namesakes that lie elsewhere are others. Namesakes of which only the name is known are taken for one.
     *
     * @param cooperation how many of its events are cooperation, in word or deed
     * @param conflict how many are conflict
     */
    public record Spot(Place place, long cooperation, long conflict) {

        public long events() {
            return cooperation + conflict;
        }
    }

    /** What it is of: the key under which it is kept. */
    public record Key(EventFilter filter) {}

    private record Counted(Spot spot, long places) {}

    /** Counts. */
    public static PlacedEvents of(EventRecord record, Key key) {
        Query where = key.filter.where();
        List<Counted> counted = record.list(new Query("""
                SELECT e.place, e.latitude, e.longitude, min(e.place_precision) AS place_precision,
                    min(e.place_country) AS place_country, count(*) FILTER (WHERE e.quad <= 2) AS cooperation,
                    count(*) FILTER (WHERE e.quad > 2) AS conflict, count(*) OVER () AS places
                FROM events e""").add(where).add("""
                AND e.place IS NOT NULL GROUP BY e.place, e.latitude, e.longitude
                ORDER BY count(*) DESC, e.place, e.latitude, e.longitude LIMIT ?""", MOST),
                row -> new Counted(new Spot(row.optionalPlace().orElseThrow(), row.longNumber("cooperation"),
                        row.longNumber("conflict")), row.longNumber("places")));
        List<Spot> spots = counted.stream().map(Counted::spot).toList();
        long places = counted.isEmpty() ? 0 : counted.getFirst().places;
        return record.list(new Query("""
                SELECT count(*) AS events, count(*) FILTER (WHERE e.place IS NULL) AS unplaced,
                    count(*) FILTER (WHERE e.place IS NOT NULL AND e.latitude IS NULL) AS unlocated
                FROM events e""").add(where), row -> new PlacedEvents(spots, places, row.longNumber("events"),
                row.longNumber("unplaced"), row.longNumber("unlocated"))).getFirst();
    }

    /** How many events are in the places that are left out. */
    public long leftOut() {
        return events - unplaced - spots.stream().mapToLong(Spot::events).sum();
    }
}
