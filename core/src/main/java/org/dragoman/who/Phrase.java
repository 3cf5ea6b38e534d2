package org.dragoman.who;

import java.util.Optional;
import org.dragoman.register.Known;
import org.dragoman.register.Noun;

/**
 * A noun phrase around a title or agent noun, without a name: "the Russian admiral", "two policemen".
 *
 * @param item the noun
 * @param first the index of the first word of the phrase
 * @param end the index after the last word
 * @param head the index of the noun's own head
 * @param role what the phrase says
 * @param quantity how many it speaks of where it says two or both: 2; three: 3; else 0
 * @param definite whether it is definite: "the", a possessive
 * @param indefinite whether it is indefinite: "a", "some", "any"
 * @param possessor the index of a possessive pronoun in it
 * @param modifier whether the phrase stands before another noun that is no actor: "police raid"
 */
record Phrase(
        Item item,
        int first,
        int end,
        int head,
        Role role,
        int quantity,
        boolean definite,
        boolean indefinite,
        Optional<Integer> possessor,
        boolean modifier) {

    Phrase with(Role other) {
        return new Phrase(item, first, end, head, other, quantity, definite, indefinite, possessor, modifier);
    }

    Known.OfNoun known() {
        return item.noun().orElseThrow();
    }

    Noun noun() {
        return known().noun();
    }

    boolean isOnePerson() {
        return noun().kind() == Noun.Kind.PERSON && !known().plural();
    }
}
