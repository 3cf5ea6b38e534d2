package org.dragoman.export;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.what.Event;
import org.dragoman.what.Status;

/** An event's status in the terms of PLOVER, which knows auxiliary modes instead. */
final class Statuses {

    private Statuses() {}

    /** Whether it is told as having happened. */
    static boolean happened(Status status) {
        return switch (status) {
            case OCCURRED, ONGOING, HABITUAL -> true;
            case PLANNED, HYPOTHETICAL, NEGATED -> false;
        };
    }

    /** The event's modes and after them PLOVER's auxiliary ones: historical, future, hypothetical, negation. */
    static List<String> withAuxiliaries(Event event) {
        List<String> modes = new ArrayList<>(event.modes());
        if (event.historical()) {
            modes.add("historical");
        }
        switch (event.status()) {
            case PLANNED -> modes.add("future");
            case HYPOTHETICAL -> modes.add("hypothetical");
            case NEGATED -> modes.add("negation");
            case OCCURRED, ONGOING, HABITUAL -> { }
        }
        return modes;
    }
}
