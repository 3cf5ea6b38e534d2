package org.dragoman.story;

import java.util.List;

/**
 * A value on which the reports of a story differ. None of the versions is taken for the right one.
 *
 * @param value which: {@code "date"}, {@code "place"}, {@code "status"}, or what is counted: {@code "killed"}
 * @param versions what is said, and by whom; two or more
 */
public record Disagreement(String value, List<Version> versions) {

    public Disagreement {
        versions = List.copyOf(versions);
        if (versions.size() < 2) {
            throw new IllegalArgumentException("no disagreement on " + value);
        }
    }

    /**
     * One of the versions.
     *
     * @param said the value, for a reader
     * @param events the ids of the events that have it
     */
    public record Version(String said, List<String> events) {

        public Version {
            events = List.copyOf(events);
        }
    }
}
