package org.dragoman.what;

import java.util.List;
import org.dragoman.page.Span;
import org.dragoman.who.Actor;

/**
 * An actor in an event, and where the page says so.
 *
 * @param actor who
 * @param span the mention in the page's text
 * @param basis why this mention is that actor, for a reader
 * @param alternatives who else it could have been, for a reader
 */
public record Participant(Actor actor, Span span, String basis, List<String> alternatives) {

    public Participant {
        alternatives = List.copyOf(alternatives);
    }
}
