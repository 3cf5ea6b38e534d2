package org.dragoman.what;

import java.util.OptionalDouble;
import org.dragoman.page.Span;

/**
 * A number that belongs to an event.
 *
 * @param measure what is counted: {@code "killed"}, {@code "injured"}, {@code "arrested"}, {@code "troops"},
 *     {@code "money"} …
 * @param least the least it is said to be
 * @param most the most it is said to be; nothing for "over 50"
 * @param unit whom or what it counts, as written: {@code "people"}, {@code "policemen"}, {@code "dollars"}
 * @param span where it stands in the page's text
 */
public record Magnitude(String measure, double least, OptionalDouble most, String unit, Span span) {}
