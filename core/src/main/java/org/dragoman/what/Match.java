package org.dragoman.what;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.language.Token;
import org.dragoman.page.Span;
import org.dragoman.what.Trigger.Role;

/**
 * A codebook entry found in a sentence, with the words that fill its roles.
 *
 * @param trigger the entry
 * @param token the trigger's first word
 * @param words every word of the trigger, in order of the text
 * @param predicate the word that carries tense, mood and negation: the light verb of a noun, else the trigger itself
 * @param arguments the syntactic heads that fill each role
 * @param participants the actors among them
 */
record Match(
        Trigger trigger,
        Token token,
        List<Token> words,
        Token predicate,
        Map<Role, List<Token>> arguments,
        Map<Role, List<Participant>> participants) {

    List<Token> arguments(Role role) {
        return arguments.getOrDefault(role, List.of());
    }

    List<Participant> participants(Role role) {
        return participants.getOrDefault(role, List.of());
    }

    /** The words that tell what happened, from the first to the last, the light verb included. */
    Span span() {
        Span span = token.span();
        List<Token> all = new ArrayList<>(words);
        all.add(predicate);
        for (Token word : all) {
            // A trigger and its light verb may stand far apart: what lies between belongs to others.
            if (Math.abs(word.index() - token.index()) <= 3) {
                span = span.union(word.span());
            }
        }
        return span;
    }

    EventType type() {
        return trigger.type();
    }

    /** The light verb, where a noun has one. */
    Optional<Token> light() {
        return predicate.index() == token.index() ? Optional.empty() : Optional.of(predicate);
    }
}
