package org.dragoman.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.record.EventFilter;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.query.EventQuery;
import org.dragoman.web.query.Sort;
import org.dragoman.web.query.View;
import org.dragoman.web.view.EventRow;
import org.dragoman.web.view.EventsModel;
import org.dragoman.web.view.EventsModel.Field;
import org.dragoman.web.view.EventsModel.Link;
import org.dragoman.web.view.EventsModel.Option;
import org.dragoman.web.view.Frame;

/** The list of events: filtered, counted by facets, sorted, page by page. */
public final class EventsScreen implements Screen {

    private static final String PATH = "/events";
    /** Pages farther back than this are reached by a filter. */
    private static final long LAST_NUMBER = 2_000;

    /** How many events a filter has: the key and the value that are kept. */
    private record Total(EventFilter filter) {}

    private final Desk desk;
    private final FacetPanel facets;

    public EventsScreen(Desk desk) {
        this.desk = desk;
        this.facets = new FacetPanel(desk.aggregates());
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public void show(Context context) {
        View view = View.of(context.queryParamMap());
        desk.render(context, "events.jte", "Events", Frame.Section.EVENTS, model(view, context.queryParams("open")));
    }

    private EventsModel model(View view, List<String> open) {
        long total = desk.aggregates().get(new Total(view.filter()), Long.class,
                record -> EventQuery.count(record, view.filter()));
        long last = Math.min(LAST_NUMBER, Math.max(1, (total + EventQuery.PAGE_SIZE - 1) / EventQuery.PAGE_SIZE));
        List<EventRow> rows = desk.read(record -> EventQuery.page(record, view)).stream().map(EventRow::of).toList();
        return new EventsModel(view.value("q"), view.value("from"), view.value("until"), facets.years(view),
                facets.groups(view, open),
                chips(view, PATH), hidden(view), total, rows, sorts(view), view.number(), last,
                view.number() > 1 ? view.at(view.number() - 1).address(PATH) : "",
                view.number() < last ? view.at(view.number() + 1).address(PATH) : "", Exports.links(view),
                ReviewScreen.queue(view.only("sort", List.of())));
    }

    /** The conditions of a view, each with the address of the view without it. */
    static List<Link> chips(View view, String path) {
        List<Link> chips = new ArrayList<>();
        for (String name : View.FILTERS) {
            for (String value : view.values(name)) {
                chips.add(new Link(FacetPanel.title(name) + ": " + FacetPanel.label(name, value),
                        view.without(name, value).address(path)));
            }
        }
        return chips;
    }

    /** The form holds every condition in a control of its own but these. */
    private static List<Field> hidden(View view) {
        return Stream.of("page", "pair")
                .flatMap(name -> view.values(name).stream().map(value -> new Field(name, value))).toList();
    }

    private static List<Option> sorts(View view) {
        return Arrays.stream(Sort.values())
                .map(sort -> new Option(sort.parameter(), sort.label(), sort == view.sort())).toList();
    }
}
