package org.dragoman.record;

import java.util.List;
import java.util.Optional;
import org.dragoman.when.DateRange;
import org.dragoman.who.Actor;
import org.dragoman.who.Sighting;

/**
 * Where a record's pages speak of an actor.
 *
 * @param actor the actor as the latest page has it; nothing where no event or statement has it
 * @param events of how many events it is an actor or a recipient
 * @param told how many events and statements it tells
 * @param pages on how many pages that is
 * @param latest the latest of these pages, by when they were written
 * @param sightings what pages say that the actor is, the latest first
 */
public record Appearances(
        Optional<Actor> actor, long events, long told, long pages, List<DatedPage> latest, List<Sighting> sightings) {

    public Appearances {
        latest = List.copyOf(latest);
        sightings = List.copyOf(sightings);
    }

    /** A page, and when its article was written. */
    public record DatedPage(PageLabel page, DateRange published) {}

    /** Whether the record has nothing of the actor. */
    public boolean isEmpty() {
        return pages == 0 && sightings.isEmpty();
    }
}
