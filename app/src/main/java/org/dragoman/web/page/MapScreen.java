package org.dragoman.web.page;

import io.javalin.http.Context;
import java.util.List;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.PlaceCondition;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.query.EventQuery;
import org.dragoman.web.query.PlacedEvents;
import org.dragoman.web.query.Sort;
import org.dragoman.web.query.View;
import org.dragoman.web.view.EventRow;
import org.dragoman.web.view.Frame;
import org.dragoman.web.view.MapModel;

/** Where the events of a view were, as far as is known. */
public final class MapScreen implements Screen {

    private static final String PATH = "/map";
    private static final int LISTED = 6;

    private final Desk desk;

    public MapScreen(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public void show(Context context) {
        FilterLine line = new FilterLine(desk.view(context), PATH, List.of());
        if (!line.tidies(context)) {
            desk.render(context, "map.jte", "Map", Frame.Section.MAP, model(line));
        }
    }

    private MapModel model(FilterLine line) {
        PlacedEvents placed = placed(line.view());
        EventFilter nowhere = line.view().filter().toBuilder().places(List.of(PlaceCondition.NONE)).build();
        List<EventRow> unplaced = placed.unplaced() == 0 ? List.of()
                : desk.aggregates().get(new NewestKey(nowhere), Newest.class, record -> Newest.of(record, nowhere)).rows;
        return new MapModel(line.view(), placed, unplaced, line.bar(desk));
    }

    private PlacedEvents placed(View view) {
        PlacedEvents.Key key = new PlacedEvents.Key(view.filter());
        return desk.aggregates().get(key, PlacedEvents.class, record -> PlacedEvents.of(record, key));
    }

    /** What the list is of: the key under which it is kept. */
    private record NewestKey(EventFilter filter) {}

    private record Newest(List<EventRow> rows) {

        static Newest of(EventRecord record, EventFilter filter) {
            return new Newest(EventQuery.first(record, filter, Sort.NEWEST, LISTED).stream().map(EventRow::of).toList());
        }
    }
}
