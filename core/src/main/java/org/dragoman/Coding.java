package org.dragoman;

import java.util.List;
import org.dragoman.language.Reading;
import org.dragoman.page.Page;
import org.dragoman.what.Event;
import org.dragoman.what.Statement;
import org.dragoman.when.Chronology;
import org.dragoman.where.Places;
import org.dragoman.who.Cast;

/**
 * A page with everything that was made of it. Immutable.
 *
 * @param page the page
 * @param reading its sentences
 * @param chronology its anchors and temporal expressions
 * @param places its places
 * @param cast its actors
 * @param events its events, in the order of the text
 * @param statements who said what, in the order of the text
 */
public record Coding(
        Page page,
        Reading reading,
        Chronology chronology,
        Places places,
        Cast cast,
        List<Event> events,
        List<Statement> statements) {

    public Coding {
        events = List.copyOf(events);
        statements = List.copyOf(statements);
    }
}
