package org.dragoman.record;

import org.dragoman.what.Event;

/** An event without its derivation, the page that it was read from, and that page's text. */
public record ToldEvent(Event event, PageLabel page, String text) {}
