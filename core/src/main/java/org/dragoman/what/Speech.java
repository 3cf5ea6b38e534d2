package org.dragoman.what;

import java.util.List;
import java.util.Optional;
import org.dragoman.language.Token;
import org.dragoman.page.Span;

/**
 * Somebody says something in a sentence, or "according to" somebody it is so.
 *
 * @param cue the verb of saying, or the "according" of "according to"
 * @param speaker who says it
 * @param through the channel by which it is known, if the sentence names one
 * @param addressee to whom it is said, if the sentence says so
 * @param contents the heads of what is said; everything under them, and nothing else, is said
 * @param content the text of what is said
 * @param direct whether it is quoted word for word
 */
record Speech(
        Token cue,
        Participant speaker,
        Optional<Participant> through,
        Optional<Participant> addressee,
        List<Token> contents,
        Span content,
        boolean direct) {}
