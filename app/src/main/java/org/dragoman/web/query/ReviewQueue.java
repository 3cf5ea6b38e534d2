package org.dragoman.web.query;

import java.util.List;
import java.util.Optional;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;
import org.dragoman.record.Reviewed;

/** The events of a filter one by one, the least certain first. */
public final class ReviewQueue {

    private static final List<Reviewed> TO_DO = List.of(Reviewed.NONE, Reviewed.AGAIN);
    private static final List<Reviewed> DONE = List.of(Reviewed.RIGHT, Reviewed.WRONG, Reviewed.CHANGED);

    private ReviewQueue() {}

    /** The events of a filter that are to be looked at: where it does not say which, those that nobody has looked at. */
    public static EventFilter toDo(EventFilter filter) {
        return filter.reviews().isEmpty() ? filter.toBuilder().reviews(TO_DO).build() : filter;
    }

    /** A filter, whatever it says of what was looked at. */
    public static EventFilter all(EventFilter filter) {
        return filter.toBuilder().reviews(List.of()).build();
    }

    /** The first event that is to be looked at, or the first after another one; nothing where there is none. */
    public static Optional<String> next(EventRecord record, EventFilter filter, Optional<String> after) {
        Query query = new Query("SELECT e.id FROM events e").add(toDo(filter).where());
        after.flatMap(id -> confidence(record, id)).ifPresent(confidence -> query.add(
                "AND (e.confidence > ? OR e.confidence = ? AND e.id > ?)", confidence, confidence, after.orElseThrow()));
        return first(record, query.add("ORDER BY e.confidence, e.id LIMIT 1"));
    }

    /** The event before another one, whether or not it was looked at; nothing where there is none. */
    public static Optional<String> previous(EventRecord record, EventFilter filter, String before) {
        return confidence(record, before).flatMap(confidence -> first(record,
                new Query("SELECT e.id FROM events e").add(all(filter).where())
                        .add("AND (e.confidence < ? OR e.confidence = ? AND e.id < ?)", confidence, confidence, before)
                        .add("ORDER BY e.confidence DESC, e.id DESC LIMIT 1")));
    }

    private static Optional<Double> confidence(EventRecord record, String event) {
        return record.list(new Query("SELECT confidence FROM events WHERE id = ?", event), row -> row.decimal("confidence"))
                .stream().findFirst();
    }

    private static Optional<String> first(EventRecord record, Query query) {
        return record.list(query, row -> row.text("id")).stream().findFirst();
    }

    /** How many events of a filter were looked at, and are as they were then. */
    public static long done(EventRecord record, EventFilter filter) {
        return EventQuery.count(record, all(filter).toBuilder().reviews(DONE).build());
    }
}
