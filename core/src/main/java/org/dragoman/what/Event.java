package org.dragoman.what;

import java.util.List;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;

/**
 * Who did what to whom, when and where, who says so, and where it was read. Immutable.
 *
 * @param id derived from the page's id, the spans, the type, and the versions of codebook and model: coding the same page
 *     again gives the same id
 * @param type the PLOVER type
 * @param modes the type's modes, as PLOVER spells them; often none
 * @param contexts PLOVER contexts, in alphabetical order; often none
 * @param status whether it happened
 * @param historical whether the page tells it as background, before what it reports as news
 * @param teaser whether it was read in a teaser, not in the page's own article
 * @param actors who did it; for a reciprocal event, everybody. Empty where the page does not say
 * @param recipients to whom; empty where there is none or the page does not say
 * @param date when
 * @param place where, if the page says so
 * @param magnitudes numbers that belong to it
 * @param attribution who asserts it
 * @param content what an agreement, a demand, a statement is about: a stretch of the page's text
 * @param evidence where and by what it was read
 * @param confidence 0 to 1
 * @param codedBy coder, codebook and model with their versions
 */
public record Event(
        String id,
        EventType type,
        List<String> modes,
        List<String> contexts,
        Status status,
        boolean historical,
        boolean teaser,
        List<Participant> actors,
        List<Participant> recipients,
        DateRange date,
        Optional<Place> place,
        List<Magnitude> magnitudes,
        Attribution attribution,
        Optional<Span> content,
        Evidence evidence,
        double confidence,
        String codedBy) {

    public Event {
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        magnitudes = List.copyOf(magnitudes);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("not a confidence: " + confidence);
        }
    }

    /**
     * The id of the event of a type that these words of a page tell.
     *
     * @param page the page's id
     * @param trigger the words that tell what happened
     * @param type the type's name
     * @param codedBy coder, codebook and model with their versions
     */
    public static String idOf(String page, Span trigger, String type, String codedBy) {
        return Ids.of("event", page, trigger.toString(), type, codedBy);
    }
}
