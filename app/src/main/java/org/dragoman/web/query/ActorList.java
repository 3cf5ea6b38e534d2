package org.dragoman.web.query;

import java.util.List;
import java.util.Optional;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;

/**
 * Those who take part in some events, on whichever side, in most of them first.
 *
 * @param total how many there are in all
 */
public record ActorList(List<Item> items, long total) {

    public ActorList {
        items = List.copyOf(items);
    }

    /**
     * An actor.
     *
     * @param kind what it is: {@code "PERSON"}
     * @param events in how many of the events it takes part
     */
    public record Item(String id, String kind, String name, Optional<String> country, long events) {}

    /**
     * Which are asked for.
     *
     * @param filter which events
     * @param name part of the actor's name or id; empty for all
     * @param size how many a part of the list has
     * @param number which part, from 1
     */
    public record Key(EventFilter filter, String name, int size, int number) {}

    /** Lists. */
    public static ActorList of(EventRecord record, Key key) {
        Query some = new Query("FROM participants a WHERE a.role IN ('ACTOR', 'RECIPIENT')");
        if (!key.filter.isEmpty()) {
            some.add("AND a.owner IN (SELECT e.id FROM events e").add(key.filter.where()).add(")");
        } else {
            some.add("AND a.owner IN (SELECT id FROM events)");
        }
        if (!key.name.isEmpty()) {
            some.add("AND contains(lower(a.name || ' ' || a.actor), lower(?))", key.name);
        }
        long total = record.list(new Query("SELECT count(DISTINCT a.actor) AS n").add(some), row -> row.longNumber("n")).getFirst();
        Query listed = new Query("SELECT a.actor, min(a.kind) AS kind, min(a.name) AS name, max(a.country) AS country, "
                + "count(DISTINCT a.owner) AS n").add(some).add("GROUP BY a.actor ORDER BY n DESC, a.actor LIMIT ? OFFSET ?",
                key.size, (key.number - 1L) * key.size);
        return new ActorList(record.list(listed, row -> new Item(row.text("actor"), row.text("kind"), row.text("name"),
                row.optionalText("country"), row.longNumber("n"))), total);
    }
}
