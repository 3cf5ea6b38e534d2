package org.dragoman.web.view;

import java.util.List;

/**
 * The list of events.
 *
 * @param query the words searched for
 * @param from the first day, as given
 * @param until the last day, as given
 * @param years the last years in which events can have been
 * @param facets what can be chosen
 * @param chips the conditions that are set, each with the address of the view without it
 * @param hidden conditions that no control of the form holds
 * @param total how many events there are
 * @param rows those of this page
 * @param sorts the orders
 * @param number this page's number
 * @param last the number of the last page that can be asked for
 * @param previous the address of the page before, or empty
 * @param next the address of the next page, or empty
 * @param shapes the other pages that can show this view
 * @param exports this view in other formats
 * @param notice what is to be said of the search for the words, or empty
 * @param review the queue of this view
 */
public record EventsModel(
        String query,
        String from,
        String until,
        List<Year> years,
        List<FacetGroup> facets,
        List<Link> chips,
        List<Field> hidden,
        long total,
        List<EventRow> rows,
        List<Option> sorts,
        int number,
        long last,
        String previous,
        String next,
        List<Link> shapes,
        List<Link> exports,
        String notice,
        String review) {

    public EventsModel {
        years = List.copyOf(years);
        facets = List.copyOf(facets);
        chips = List.copyOf(chips);
        hidden = List.copyOf(hidden);
        rows = List.copyOf(rows);
        sorts = List.copyOf(sorts);
        shapes = List.copyOf(shapes);
        exports = List.copyOf(exports);
    }

    /** A year: how many events can have been in it, and where they are. */
    public record Year(String label, String count, String address, boolean chosen) {}

    /** A link: what it says, and where it leads. */
    public record Link(String label, String address) {}

    /** A field of a form that a reader does not see. */
    public record Field(String name, String value) {}

    /** One of several to choose from. */
    public record Option(String value, String label, boolean chosen) {}
}
