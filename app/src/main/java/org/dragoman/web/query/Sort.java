package org.dragoman.web.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.record.EventFilter;
import org.dragoman.record.Query;

/** The orders in which events are listed. Each is complete, so that a list has the same pages every time. */
public enum Sort {
    NEWEST("newest first", "coalesce(e.latest, e.earliest) DESC NULLS LAST, e.earliest DESC NULLS LAST, e.id"),
    OLDEST("oldest first", "coalesce(e.earliest, e.latest) NULLS LAST, e.latest NULLS LAST, e.id"),
    CERTAIN("most certain first", "e.confidence DESC, e.id"),
    UNCERTAIN("least certain first", "e.confidence, e.id"),
    TYPE("by type", "e.type, coalesce(e.latest, e.earliest) DESC NULLS LAST, e.id"),
    PAGE("in the order of the text", "e.page, e.number, e.id"),
    /** Of a view without text the newest first. */
    BEST("best answers first", "");

    private final String label;
    private final String sql;

    Sort(String label, String sql) {
        this.label = label;
        this.sql = sql;
    }

    /** What it is called. */
    public String label() {
        return label;
    }

    /** How an address names it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code ORDER BY …} over {@code events e}. */
    Query order(EventFilter filter) {
        if (this != BEST) {
            return new Query("ORDER BY " + sql);
        }
        return filter.text().map(selection -> selection.best(new Query("ORDER BY")).add("DESC, e.id"))
                .orElseGet(() -> NEWEST.order(filter));
    }

    static Optional<Sort> of(String parameter) {
        return Arrays.stream(values()).filter(sort -> sort.parameter().equals(parameter)).findFirst();
    }
}
