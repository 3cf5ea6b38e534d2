package org.dragoman.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.page.Span;
import org.dragoman.record.ToldEvent;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.query.Counts;
import org.dragoman.web.query.EventQuery;
import org.dragoman.web.query.Sort;
import org.dragoman.web.query.View;
import org.dragoman.web.query.ViewException;
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
        View asked = View.of(context.queryParamMap());
        Answered answered = answered(asked);
        // A reader who is writing a query sees the page change: a browser shows no answer that says that it is an error.
        context.status(answered.refused && context.header("HX-Request") == null ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
        desk.render(context, "events.jte", "Events", Frame.Section.EVENTS,
                model(answered, asked.value("q"), context.queryParams("open")));
    }

    /**
     * A view, and what is to be said of its text.
     *
     * @param refused whether the text can't be understood; the view is then that without it
     */
    private record Answered(View view, String notice, boolean refused) {}

    private Answered answered(View asked) {
        try {
            View view = desk.texts().answered(asked);
            return new Answered(view, asked.value("q").isEmpty() ? "" : Notices.of(desk.texts().state()), false);
        } catch (ViewException e) {
            return new Answered(asked.only("q", List.of()), "The words are not looked for: they can't be understood. "
                    + e.getMessage(), true);
        }
    }

    private EventsModel model(Answered answered, String words, List<String> open) {
        View view = answered.view;
        Counts.Key counted = new Counts.Key(view.filter());
        long total = desk.aggregates().get(counted, Counts.class, record -> Counts.of(record, counted)).total();
        long last = Math.min(LAST_NUMBER, Math.max(1, (total + EventQuery.PAGE_SIZE - 1) / EventQuery.PAGE_SIZE));
        List<ToldEvent> told = desk.read(record -> EventQuery.page(record, view));
        Map<String, List<Span>> marks = desk.texts().marks(view, told.stream().map(one -> one.event().id()).toList());
        List<EventRow> rows = told.stream()
                .map(one -> EventRow.of(one, marks.getOrDefault(one.event().id(), List.of()))).toList();
        return new EventsModel(words, view.value("from"), view.value("until"), facets.years(view),
                facets.groups(view, open),
                chips(view, PATH), hidden(view), total, rows, sorts(view), view.number(), last,
                view.number() > 1 ? view.at(view.number() - 1).address(PATH) : "",
                view.number() < last ? view.at(view.number() + 1).address(PATH) : "",
                FilterLine.shapes(view, PATH), Exports.links(view), answered.notice,
                ReviewScreen.queue(view.only("sort", List.of())));
    }

    /** The conditions of a view, each with the address of the view without it. */
    static List<Link> chips(View view, String path) {
        List<Link> chips = new ArrayList<>();
        FacetPanel.chips(view, (name, value) -> view.without(name, value).address(path), chips::add);
        return chips;
    }

    /** The form holds every condition in a control of its own but these. */
    private static List<Field> hidden(View view) {
        return Stream.of("page", "pair")
                .flatMap(name -> view.values(name).stream().map(value -> new Field(name, value))).toList();
    }

    private static List<Option> sorts(View view) {
        return Arrays.stream(Sort.values()).filter(sort -> sort != Sort.BEST || !view.value("q").isEmpty())
                .map(sort -> new Option(sort.parameter(), sort.label(), sort == view.sort())).toList();
    }
}
