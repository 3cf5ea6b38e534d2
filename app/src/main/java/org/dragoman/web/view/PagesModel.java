package org.dragoman.web.view;

import java.util.List;
import org.dragoman.record.Failure;
import org.dragoman.web.query.PageList;

/**
 * The list of pages.
 *
 * @param query what was searched for
 * @param list some of the pages
 * @param previous the address of the part before, or empty
 * @param next the address of the next part, or empty
 * @param failures some of what could not be coded
 * @param allFailures how many could not
 * @param notice what is to be said of the search for the words, or empty
 */
public record PagesModel(
        String query, PageList list, String previous, String next, List<Failure> failures, long allFailures,
        String notice) {

    public PagesModel {
        failures = List.copyOf(failures);
    }
}
