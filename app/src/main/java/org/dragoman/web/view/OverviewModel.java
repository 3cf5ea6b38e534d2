package org.dragoman.web.view;

import java.util.List;
import org.dragoman.record.Failure;
import org.dragoman.web.query.Months;
import org.dragoman.web.query.Overview;

/**
 * The first page.
 *
 * @param overview how much there is
 * @param months events a month
 * @param pairs the most active pairs of countries
 * @param newest the newest events
 * @param failures some of what could not be coded
 */
public record OverviewModel(
        Overview overview, Months months, List<PairRow> pairs, List<EventRow> newest, List<Failure> failures) {

    public OverviewModel {
        pairs = List.copyOf(pairs);
        newest = List.copyOf(newest);
        failures = List.copyOf(failures);
    }

    /**
     * A pair of countries.
     *
     * @param name {@code "China and Russia"}
     * @param address where its events are
     * @param cooperation how many of its events are cooperation
     * @param conflict how many are conflict
     * @param most how many the most active pair has, to draw bars by
     */
    public record PairRow(String name, String address, long cooperation, long conflict, long most) {

        /** Hundredths of the longest bar. */
        public long cooperationShare() {
            return Math.round(100.0 * cooperation / most);
        }

        public long conflictShare() {
            return Math.round(100.0 * conflict / most);
        }
    }
}
