package org.dragoman.record;

import org.dragoman.what.Event;

/** An event and the page that it was read from. */
public record ListedEvent(Event event, PageLabel page) {}
