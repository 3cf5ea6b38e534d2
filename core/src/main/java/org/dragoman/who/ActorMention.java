package org.dragoman.who;

import java.util.List;
import org.dragoman.page.Span;

/**
 * A place in the text that speaks of one or more actors.
 *
 * @param sentence the index of its sentence in the reading
 * @param head the index of its syntactic head in the sentence
 * @param span where it stands in the page's text, with its title and modifiers
 * @param actors whom it speaks of, at least one: "the two" are two
 * @param form by what kind of expression
 * @param basis why it is they, for a reader: {@code "surname of Li Shangfu, named in full in sentence 1"}
 * @param alternatives who else it could have been, and why not, for a reader
 */
public record ActorMention(
        int sentence,
        int head,
        Span span,
        List<Actor> actors,
        Form form,
        String basis,
        List<String> alternatives) {

    public ActorMention {
        actors = List.copyOf(actors);
        alternatives = List.copyOf(alternatives);
        if (actors.isEmpty()) {
            throw new IllegalArgumentException("a mention of nobody at " + span);
        }
    }

    /** By what kind of expression an actor is mentioned. */
    public enum Form {
        /** A name, in full or in part, with or without title. */
        NAME,
        /** A title or description without a name: "the Chinese defence minister", "two policemen". */
        DESCRIPTION,
        /** A capital or a seat for its government: "Moscow agreed", "the Kremlin". */
        METONYM,
        /** An adjective of a country before a noun that is not itself an actor: "Israeli strikes". */
        DEMONYM,
        /** "he", "they", "the two", "both sides". */
        PRONOUN
    }
}
