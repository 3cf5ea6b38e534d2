package org.dragoman.evaluate;

import java.util.List;
import java.util.Set;
import org.dragoman.page.Span;
import org.dragoman.what.Status;

/**
 * A sentence whose events a person has marked. Spans point into its text. Immutable.
 *
 * @param place the file and line where it stands, for a reader: {@code "a.txt:12"}
 * @param text the sentence without its marks
 * @param events the events, in the order of their numbers; not what only looks like one
 */
record MarkedSentence(String place, String text, List<Marked> events) {

    MarkedSentence {
        events = List.copyOf(events);
    }

    /**
     * A marked event.
     *
     * @param type the name of its type
     * @param modes its modes; often none
     * @param status whether it happened
     * @param trigger the words that say what happened
     * @param actors who did it, a span for each
     * @param recipients to whom, a span for each
     * @param speakers who says so, where that is neither the page nor an actor
     */
    record Marked(
            String type,
            Set<String> modes,
            Status status,
            Span trigger,
            List<Span> actors,
            List<Span> recipients,
            List<Span> speakers) {

        Marked {
            modes = Set.copyOf(modes);
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
            speakers = List.copyOf(speakers);
        }
    }
}
