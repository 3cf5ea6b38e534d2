package org.dragoman.web.query;

import java.util.List;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;
import org.dragoman.record.ToldEvent;

/** Asks for events, a page of a list at a time. */
public final class EventQuery {

    /** How many events a page of a list has. */
    public static final int PAGE_SIZE = 50;

    private EventQuery() {}

    /** How many events there are of a filter. */
    public static long count(EventRecord record, EventFilter filter) {
        return record.list(new Query("SELECT count(*) AS n FROM events e").add(filter.where()), row -> row.longNumber("n"))
                .getFirst();
    }

    /** The events of one page of a view. */
    public static List<ToldEvent> page(EventRecord record, View view) {
        return list(record, view.filter(), view.sort(), PAGE_SIZE, (view.number() - 1L) * PAGE_SIZE);
    }

    /** The first events of a filter. */
    public static List<ToldEvent> first(EventRecord record, EventFilter filter, Sort sort, int count) {
        return list(record, filter, sort, count, 0);
    }

    /** The ids of the events of one page of a view, where its pages have so many. */
    public static List<String> ids(EventRecord record, View view, int size) {
        return ids(record, view.filter(), view.sort(), size, (view.number() - 1L) * size);
    }

    private static List<ToldEvent> list(EventRecord record, EventFilter filter, Sort sort, int count, long from) {
        return record.told(ids(record, filter, sort, count, from));
    }

    private static List<String> ids(EventRecord record, EventFilter filter, Sort sort, int count, long from) {
        return record.list(new Query("SELECT e.id FROM events e").add(filter.where())
                .add(sort.order(filter)).add("LIMIT ? OFFSET ?", count, from), row -> row.text("id"));
    }
}
