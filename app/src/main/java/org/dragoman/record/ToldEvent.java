package org.dragoman.record;

import java.util.Optional;
import org.dragoman.what.Event;

/**
 * An event that is shown with the words that tell it.
 *
 * @param event the event, without its derivation
 * @param page the page that it was read from
 * @param text that page's text
 * @param review what a person holds of it
 */
public record ToldEvent(Event event, PageLabel page, String text, Optional<Review> review) {}
