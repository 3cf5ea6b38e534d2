package org.dragoman.record;

import java.util.List;
import org.dragoman.Coding;
import org.dragoman.when.TemporalMention;
import org.dragoman.where.PlaceMention;
import org.dragoman.who.ActorMention;

/**
 * Of whom, of when and of where a page speaks, word by word, whether or not an event came of it. Immutable.
 *
 * @param actors whom it names or describes, in the order of the text
 * @param dates its temporal expressions, in the order of the text
 * @param places its places, in the order of the text
 */
public record Mentions(List<ActorMention> actors, List<TemporalMention> dates, List<PlaceMention> places) {

    /** A page that speaks of nobody, no day and no place. */
    public static final Mentions NONE = new Mentions(List.of(), List.of(), List.of());

    public Mentions {
        actors = List.copyOf(actors);
        dates = List.copyOf(dates);
        places = List.copyOf(places);
    }

    static Mentions of(Coding coding) {
        return new Mentions(coding.cast().mentions(), coding.chronology().mentions(), coding.places().mentions());
    }
}
