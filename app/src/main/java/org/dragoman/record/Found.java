package org.dragoman.record;

import java.util.List;

/** What the start of an id, or a page's source, stands for in the record. */
public sealed interface Found {

    /** One event, and its page. */
    record OneEvent(String id, String page) implements Found {}

    /** One page. */
    record OnePage(String id) implements Found {}

    /** Nothing. */
    record Nothing() implements Found {}

    /** Several, with some of them. */
    record Several(List<String> ids) implements Found {}
}
