package org.dragoman.web.view;

import java.util.List;
import org.dragoman.web.view.EventsModel.Field;
import org.dragoman.web.view.EventsModel.Link;
import org.dragoman.web.view.EventsModel.Option;

/**
 * The filter of a view on one line, for a page that shows all of its events at once.
 *
 * @param path the page
 * @param query the words searched for
 * @param from the first day, as given
 * @param until the last day, as given
 * @param types the types that can be added, with how many events each has
 * @param hidden conditions that no control holds
 * @param chips the conditions that are set, each with the address of the view without it
 * @param shapes the other pages that can show the view
 */
public record FilterBar(String path, String query, String from, String until, List<Option> types, List<Field> hidden,
        List<Link> chips, List<Link> shapes) {

    public FilterBar {
        types = List.copyOf(types);
        hidden = List.copyOf(hidden);
        chips = List.copyOf(chips);
        shapes = List.copyOf(shapes);
    }
}
