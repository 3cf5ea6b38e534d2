package org.dragoman.who;

import org.dragoman.when.DateRange;

/**
 * An observation of a page that was read before.
 *
 * @param page the page's id
 * @param source what names the page to a reader
 * @param date when that part of the page was written
 * @param observation what it says
 */
public record Sighting(String page, String source, DateRange date, Observation observation) {}
