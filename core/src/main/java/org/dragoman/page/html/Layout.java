package org.dragoman.page.html;

import java.util.List;
import java.util.Map;

/**
 * A document as lines in reading order and the regions that hold them. Regions stand in document order, a parent before
 * its children.
 *
 * @param stamps the dates that elements carry in attributes, in document order
 * @param dateNames the words in the classes of elements that by their name hold a date, by the number of the line that they stand in
 * @param cut whether there are more lines than are read
 */
record Layout(
        List<Line> lines, List<Region> regions, List<Stamp> stamps, Map<Integer, String> dateNames, boolean cut) {

    Layout {
        lines = List.copyOf(lines);
        regions = List.copyOf(regions);
        stamps = List.copyOf(stamps);
        dateNames = Map.copyOf(dateNames);
    }

    /**
     * A date in an attribute.
     *
     * @param line the line that the element stands in or before
     * @param property the microdata property or the class of the element, empty where it has none
     * @param value the attribute's value
     */
    record Stamp(int line, String property, String value) {}
}
