package org.dragoman.opinion;

import java.util.List;

/**
 * What the model thinks of a marked trigger.
 *
 * @param type the type of the event; {@link OpinionModel#NONE} where it is none
 * @param modes each mode by itself, as {@code "CONSULT/visit"}; of use only for the type chosen
 * @param status its status in lower case: {@code "planned"}
 * @param roles each word's role in it: {@code "none"}, {@code "actor"}, {@code "recipient"}, {@code "speaker"}
 */
public record EventOpinion(Chances type, Chances modes, Chances status, List<Chances> roles) {

    public EventOpinion {
        roles = List.copyOf(roles);
    }
}
