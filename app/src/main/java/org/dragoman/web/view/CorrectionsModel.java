package org.dragoman.web.view;

import java.util.List;

/**
 * What people said of events.
 *
 * @param rows the last first
 * @param all how many there are
 * @param untold how many are of events that no page tells any more
 * @param onlyUntold whether only these are shown
 * @param number this page's number
 * @param last the number of the last page
 * @param address where the list is, to which a page's number is added
 */
public record CorrectionsModel(
        List<CorrectionRow> rows, long all, long untold, boolean onlyUntold, int number, long last, String address) {

    public CorrectionsModel {
        rows = List.copyOf(rows);
    }
}
