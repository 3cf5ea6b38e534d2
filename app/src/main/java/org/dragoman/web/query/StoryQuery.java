package org.dragoman.web.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventFilterBuilder;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;
import org.dragoman.record.ToldEvent;
import org.dragoman.story.Report;
import org.dragoman.story.Story;
import org.dragoman.story.Storyteller;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.when.DateRange;
import org.dragoman.who.Actor;

/** Finds what else in the record tells the same event of the world. */
public final class StoryQuery {

    /** Of more candidates than these, the nearest in time are compared. */
    private static final int MOST = 300;

    private static final int DAYS_AROUND = 10;

    private StoryQuery() {}

    /** The story that an event belongs to, alone or with others. */
    public static Story of(EventRecord record, Event event) {
        Set<String> ids = new HashSet<>(candidates(record, event));
        ids.add(event.id());
        List<ToldEvent> told = record.told(List.copyOf(ids));
        Map<String, DateRange> published = published(record, told);
        List<Report> reports = told.stream().map(one -> report(one, published)).toList();
        return new Storyteller().tell(reports).stream()
                .filter(story -> story.reports().stream().anyMatch(report -> report.event().id().equals(event.id())))
                .findFirst().orElseThrow();
    }

    private static List<String> candidates(EventRecord record, Event event) {
        EventFilterBuilder filter = EventFilter.ALL.toBuilder().types(akin(event.type()));
        List<Actor> actors = Stream.concat(event.actors().stream(), event.recipients().stream())
                .map(participant -> participant.actor()).toList();
        if (actors.isEmpty()) {
            return List.of();
        }
        List<String> countries = actors.stream().flatMap(actor -> actor.country().stream()).distinct().toList();
        if (actors.stream().allMatch(actor -> actor.country().isPresent())) {
            filter.countries(countries);
        } else {
            filter.actors(actors.stream().map(Actor::id).distinct().toList());
        }
        filter.from(event.date().earliest().map(day -> day.minusDays(DAYS_AROUND)));
        filter.until(event.date().latest().map(day -> day.plusDays(DAYS_AROUND)));
        Query query = new Query("SELECT e.id FROM events e").add(filter.build().where());
        Optional<LocalDate> day = event.date().latest().or(() -> event.date().earliest());
        if (day.isPresent()) {
            query.add("ORDER BY abs(date_diff('day', coalesce(e.latest, e.earliest), ?)) NULLS LAST, e.id", day.get());
        } else {
            query.add("ORDER BY e.id");
        }
        return record.list(query.add("LIMIT ?", MOST), row -> row.text("id"));
    }

    /** The types that other reports of an event may be given: those of its quad class, and its own. */
    private static List<String> akin(EventType type) {
        List<String> names = new ArrayList<>(EventType.PLOVER.stream()
                .filter(other -> other.quad() == type.quad()).map(EventType::name).toList());
        if (!names.contains(type.name())) {
            names.add(type.name());
        }
        return names;
    }

    private static Map<String, DateRange> published(EventRecord record, List<ToldEvent> told) {
        List<String> pages = told.stream().map(one -> one.page().id()).distinct().toList();
        Map<String, DateRange> published = new HashMap<>();
        record.list(new Query("SELECT * FROM anchors WHERE page IN (SELECT unnest(?))", pages),
                row -> published.put(row.text("page") + " " + row.number("part"), row.range()));
        return published;
    }

    private static Report report(ToldEvent told, Map<String, DateRange> published) {
        Event event = told.event();
        return new Report(event, told.page().source(), told.page().address(), told.page().title(),
                published.getOrDefault(told.page().id() + " " + event.evidence().part(),
                        DateRange.unknown("the page does not date this part")),
                event.evidence().sentence().of(told.text()), event.content().map(span -> span.of(told.text())));
    }
}
