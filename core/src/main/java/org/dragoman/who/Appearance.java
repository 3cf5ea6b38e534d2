package org.dragoman.who;

import java.util.List;
import org.dragoman.register.OfficeKind;

/**
 * A mention with what the next mentions need to know of it.
 *
 * @param mention the mention
 * @param nature what it speaks of
 * @param subject whether it is the subject of a clause
 * @param plural whether a plural pronoun can take it up
 * @param offices the kinds of office of the one it speaks of
 * @param aside whether it is no mention of its own but an organisation in somebody's title: "the NATO chief"
 */
record Appearance(
        ActorMention mention, Nature nature, boolean subject, boolean plural, List<OfficeKind> offices, boolean aside) {

    Appearance(ActorMention mention, Nature nature, boolean subject, boolean plural, List<OfficeKind> offices) {
        this(mention, nature, subject, plural, offices, false);
    }

    Appearance {
        offices = List.copyOf(offices);
    }

    /** What a mention speaks of, as far as pronouns care. */
    enum Nature {
        PERSON,
        STATE,
        BODY,
        GROUP
    }

    boolean is(Nature one) {
        return nature == one;
    }

    int sentence() {
        return mention.sentence();
    }
}
