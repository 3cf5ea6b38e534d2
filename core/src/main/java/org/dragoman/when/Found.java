package org.dragoman.when;

import org.dragoman.language.Sentence;
import org.dragoman.page.Span;
import org.dragoman.when.TemporalMention.Role;

/**
 * A temporal expression as found in a sentence, before it is known when the sentence was written.
 *
 * @param sentence its sentence
 * @param head the index of the word by which it depends on what it dates
 * @param span where it stands in the page's text
 * @param text its characters, for a reader
 * @param expression what it says
 * @param role how it dates what it depends on
 * @param tense the tense of what it depends on
 * @param direct whether it depends on a verb itself, not on a noun under one
 */
record Found(
        Sentence sentence,
        int head,
        Span span,
        String text,
        Expression expression,
        Role role,
        Tense tense,
        boolean direct) {}
