package org.dragoman.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.record.Wording;
import org.dragoman.web.Desk;
import org.dragoman.web.query.Facet;
import org.dragoman.web.query.FacetQuery;
import org.dragoman.web.query.View;
import org.dragoman.web.view.EventsModel.Field;
import org.dragoman.web.view.EventsModel.Link;
import org.dragoman.web.view.EventsModel.Option;
import org.dragoman.web.view.FilterBar;
import org.dragoman.web.view.Words;

/** The filter of a page that shows all of a view's events at once, and how it is shown. Immutable. */
final class FilterLine {

    private static final Map<String, String> PAGES =
            new TreeMap<>(Map.of("/events", "list", "/network", "network", "/map", "map"));

    private final View view;
    private final String path;
    private final List<Field> showing;

    /** @param showing parameters of the page's own, that choose no events */
    FilterLine(View view, String path, List<Field> showing) {
        // Neither an order nor a number is of a view that is shown whole.
        this.view = view.only("sort", List.of());
        this.path = path;
        this.showing = List.copyOf(showing);
    }

    /** Whether an address has parameters without a value, as forms send them; then it was sent to the one without them. */
    boolean tidies(Context context) {
        boolean empty = context.queryParamMap().values().stream().flatMap(List::stream).anyMatch(String::isBlank);
        if (empty) {
            context.redirect(address(view));
        }
        return empty;
    }

    View view() {
        return view;
    }

    FilterBar bar(Desk desk) {
        return new FilterBar(path, view.value("q"), view.value("from"), view.value("until"), types(desk), hidden(), chips(),
                shapes(view, path));
    }

    /** The other pages that can show a view. */
    static List<Link> shapes(View view, String path) {
        FilterLine whole = new FilterLine(view, path, List.of());
        return PAGES.entrySet().stream().filter(page -> !page.getKey().equals(path))
                .map(page -> new Link(page.getValue(), whole.view.address(page.getKey()))).toList();
    }

    private List<Option> types(Desk desk) {
        FacetQuery.Key key = FacetQuery.key(FacetQuery.Kind.TYPE, view.filter());
        return desk.aggregates().get(key, Facet.class, record -> FacetQuery.count(record, key)).counts().stream()
                .filter(type -> !view.values("type").contains(type.value()))
                .map(type -> new Option(type.value(), type.label() + " (" + Wording.number(type.events()) + ")", false)).toList();
    }

    private List<Field> hidden() {
        List<Field> hidden = new ArrayList<>(showing);
        View.FILTERS.stream().filter(name -> !List.of("q", "from", "until").contains(name))
                .forEach(name -> view.values(name).forEach(value -> hidden.add(new Field(name, value))));
        return hidden;
    }

    private List<Link> chips() {
        List<Link> chips = new ArrayList<>();
        FacetPanel.chips(view, (name, value) -> address(view.without(name, value)), chips::add);
        if (!chips.isEmpty()) {
            chips.add(new Link("Remove all", address(View.ALL)));
        }
        return chips;
    }

    /** Where the page shows another view in the same way. */
    String address(View other) {
        return address(other, showing);
    }

    /** Where the page shows the view in another way. */
    String address(View other, List<Field> shown) {
        StringBuilder address = new StringBuilder(other.address(path));
        for (Field field : shown) {
            address.append(address.indexOf("?") < 0 ? '?' : '&').append(field.name()).append('=')
                    .append(Words.encoded(field.value()));
        }
        return address.toString();
    }
}
