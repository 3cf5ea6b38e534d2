package org.dragoman.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.what.Event;
import org.dragoman.what.Participant;

/**
 * One actor and one recipient of an event, for formats that have one of each a row.
 *
 * <p>Every actor makes a pair with every recipient. Where there is no recipient and several did it together (a meeting, a
 * joint exercise), each makes a pair with each that the page names after it: once, not in both directions.
 */
record Dyad(Optional<Participant> actor, Optional<Participant> recipient) {

    /** The pairs of an event, at least one. */
    static List<Dyad> of(Event event) {
        List<Dyad> dyads = new ArrayList<>();
        for (Participant actor : event.actors()) {
            event.recipients().forEach(recipient -> dyads.add(new Dyad(Optional.of(actor), Optional.of(recipient))));
        }
        if (event.recipients().isEmpty()) {
            List<Participant> all = event.actors();
            for (int i = 0; i < all.size(); i++) {
                for (Participant other : all.subList(i + 1, all.size())) {
                    dyads.add(new Dyad(Optional.of(all.get(i)), Optional.of(other)));
                }
            }
        }
        if (dyads.isEmpty()) {
            event.actors().forEach(actor -> dyads.add(new Dyad(Optional.of(actor), Optional.empty())));
            event.recipients().forEach(recipient -> dyads.add(new Dyad(Optional.empty(), Optional.of(recipient))));
        }
        return dyads.isEmpty() ? List.of(new Dyad(Optional.empty(), Optional.empty())) : dyads;
    }
}
