package org.dragoman.what;

import java.util.List;
import java.util.Optional;
import org.dragoman.page.Span;

/**
 * Where an event was read, to the character, and by what.
 *
 * @param page the page's id
 * @param part the part of the page
 * @param sentence the sentence
 * @param trigger the words that tell what happened
 * @param date the words that tell when, if any do
 * @param place the words that tell where, if any do
 * @param rule the codebook entry that matched: {@code "CONSULT/meet#1"}
 * @param derivation how each value was come by, step by step, for a reader
 */
public record Evidence(
        String page,
        int part,
        Span sentence,
        Span trigger,
        Optional<Span> date,
        Optional<Span> place,
        String rule,
        List<Step> derivation) {

    public Evidence {
        derivation = List.copyOf(derivation);
    }

    /**
     * One step of a derivation.
     *
     * @param value which value: {@code "type"}, {@code "actor"}, {@code "date"}, {@code "status"} …
     * @param how how it was come by, in a sentence
     */
    public record Step(String value, String how) {}
}
