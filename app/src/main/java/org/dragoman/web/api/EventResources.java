package org.dragoman.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.export.JsonlWriter;
import org.dragoman.export.StoryJson;
import org.dragoman.record.EventFilter;
import org.dragoman.story.Story;
import org.dragoman.story.Storyteller;
import org.dragoman.web.Desk;
import org.dragoman.web.query.EventQuery;
import org.dragoman.web.query.Facet;
import org.dragoman.web.query.FacetQuery;
import org.dragoman.web.query.Months;
import org.dragoman.web.query.View;
import org.dragoman.web.query.ViewException;
import org.dragoman.what.EventType.Quad;

/** Events: listed, one by one, counted, and as stories. */
final class EventResources {

    /** Stories are told of all events at once. */
    private static final long MOST_EVENTS_OF_STORIES = 20_000;

    /** How many events a filter has: the key under which it is kept. */
    private record Total(EventFilter filter) {}

    private record StoriesKey(EventFilter filter) {}

    private record Stories(List<Story> stories) {}

    private final Desk desk;

    EventResources(Desk desk) {
        this.desk = desk;
    }

    List<Resource> all() {
        Set<String> filters = Asked.names(View.FILTERS);
        return List.of(
                new Resource("/api/events", Asked.names(filters, "sort", "n", "size"), this::events),
                new Resource("/api/events/{id}", Set.of(), this::event),
                new Resource("/api/months", filters, this::months),
                new Resource("/api/counts/{facet}", filters, this::counts),
                new Resource("/api/stories", Asked.names(filters, "min_pages", "n", "size"), this::stories));
    }

    private long total(EventFilter filter) {
        return desk.aggregates().get(new Total(filter), Long.class, record -> EventQuery.count(record, filter));
    }

    private void events(Asked asked, JsonGenerator json) throws IOException {
        View view = asked.view();
        int size = asked.size();
        json.writeStartObject();
        Json.part(asked, json, total(view.filter()), size);
        json.writeArrayFieldStart("events");
        JsonlWriter events = JsonlWriter.into(json);
        desk.read(record -> {
            record.forEachOf(EventQuery.ids(record, view, size), events::write);
            return events.rows();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void event(Asked asked, JsonGenerator json) {
        JsonlWriter events = JsonlWriter.into(json);
        desk.read(record -> {
            record.forEachOf(List.of(asked.path("id")), events::write);
            return events.rows();
        });
        if (events.rows() == 0) {
            throw new NotFoundResponse("The record has no event '" + asked.path("id") + "'.");
        }
    }

    private void months(Asked asked, JsonGenerator json) throws IOException {
        Months.Key key = new Months.Key(asked.view().filter());
        Months months = desk.aggregates().get(key, Months.class, record -> Months.of(record, key));
        json.writeStartObject();
        json.writeNumberField("longer", months.longer());
        json.writeNumberField("undated", months.undated());
        Json.list(json, "months", months.months(), month -> {
            json.writeStartObject();
            json.writeStringField("month", month.month().toString());
            for (Quad quad : Quad.values()) {
                json.writeNumberField(quad.name().toLowerCase(Locale.ROOT), month.counts().get(quad.code() - 1));
            }
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void counts(Asked asked, JsonGenerator json) throws IOException {
        String name = asked.path("facet");
        FacetQuery.Kind kind = Arrays.stream(FacetQuery.Kind.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> new NotFoundResponse("Events are not counted by '" + name + "'."));
        FacetQuery.Key key = FacetQuery.key(kind, asked.view().filter());
        Facet facet = desk.aggregates().get(key, Facet.class, record -> FacetQuery.count(record, key));
        json.writeStartObject();
        json.writeStringField("facet", name);
        json.writeStringField("parameter", kind.parameter());
        json.writeBooleanField("more", facet.more());
        Json.list(json, "counts", facet.counts(), count -> {
            json.writeStartObject();
            json.writeStringField("value", count.value());
            json.writeStringField("label", count.label());
            json.writeNumberField("events", count.events());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void stories(Asked asked, JsonGenerator json) throws IOException {
        EventFilter filter = asked.view().filter();
        if (total(filter) > MOST_EVENTS_OF_STORIES) {
            throw new ViewException("filter", "stories are told of at most " + MOST_EVENTS_OF_STORIES
                    + " events at a time; narrow the filter, or use dragoman stories");
        }
        StoriesKey key = new StoriesKey(filter);
        int pages = asked.number("min_pages", 1, Integer.MAX_VALUE);
        List<Story> stories = desk.aggregates().get(key, Stories.class,
                record -> new Stories(new Storyteller().tell(record.reports(filter)))).stories.stream()
                .filter(story -> story.pages() >= pages).toList();
        int size = asked.size();
        int from = (int) Math.min(stories.size(), (asked.number() - 1L) * size);
        json.writeStartObject();
        Json.part(asked, json, stories.size(), size);
        Json.list(json, "stories", stories.subList(from, Math.min(stories.size(), from + size)),
                story -> StoryJson.write(story, json));
        json.writeEndObject();
    }
}
