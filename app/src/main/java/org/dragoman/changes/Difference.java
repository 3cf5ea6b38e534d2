package org.dragoman.changes;

/**
 * An attribute that two codings of an event give differently.
 *
 * @param attribute its name, as a column of the CSV export is called where there is one
 * @param before its value in the earlier coding; empty for none
 * @param after its value in the later one
 */
public record Difference(String attribute, String before, String after) {}
