package org.dragoman.what;

import java.util.List;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.when.DateRange;

/**
 * Who said what, whether or not there is an event in it.
 *
 * @param id derived from the page's id and the spans
 * @param speaker who says it
 * @param through the channel it came by, if the page names one
 * @param addressee to whom, if the page says so
 * @param content what is said
 * @param direct whether it is quoted word for word
 * @param date when it was said
 * @param page the page's id
 * @param part the part of the page
 * @param sentence the sentence
 * @param cue the words that tell that somebody speaks
 * @param events the ids of the events told in it
 */
public record Statement(
        String id,
        Participant speaker,
        Optional<Participant> through,
        Optional<Participant> addressee,
        Span content,
        boolean direct,
        DateRange date,
        String page,
        int part,
        Span sentence,
        Span cue,
        List<String> events) {

    public Statement {
        events = List.copyOf(events);
    }

    /**
     * The id of a statement.
     *
     * @param page the page's id
     * @param cue the words that tell that somebody speaks
     * @param content what is said
     * @param codedBy coder, codebook and model with their versions
     */
    public static String idOf(String page, Span cue, Span content, String codedBy) {
        return Ids.of("statement", page, cue.toString(), content.toString(), codedBy);
    }
}
