package org.dragoman.record;

/**
 * Something in a record that can't be so.
 *
 * @param kind what it is about: {@code "event"}, {@code "statement"}, {@code "page"}, {@code "correction"}
 * @param id the id of it
 * @param page the id of its page, which is the same for a page
 * @param problem what is wrong with it, for a reader
 */
public record Flaw(String kind, String id, String page, String problem) {}
