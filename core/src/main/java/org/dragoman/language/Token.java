package org.dragoman.language;

import org.dragoman.page.Span;

/**
 * A word of a sentence (a syntactic word: "don't" is two).
 *
 * @param index its place in the sentence, from 0
 * @param span where it stands in the page's text
 * @param form its characters
 * @param lemma its dictionary form
 * @param upos its universal part of speech: {@code "VERB"}, {@code "PROPN"} …
 * @param xpos its Penn part of speech: {@code "VBD"} …
 * @param head the index of the word it depends on, or {@link #ROOT}
 * @param relation its universal dependency relation to its head, without subtype: {@code "nsubj"} …
 * @param kind the semantic class of the mention whose head this word is: {@code "person"}, {@code "organization"},
 *     {@code "place"}, {@code "event"}, {@code "time"}, {@code "object"}, {@code "abstract"} …, or {@code "none"}
 */
public record Token(
        int index,
        Span span,
        String form,
        String lemma,
        String upos,
        String xpos,
        int head,
        String relation,
        String kind) {

    /** The head of the root of a sentence. */
    public static final int ROOT = -1;

    public boolean isRoot() {
        return head == ROOT;
    }

    /** Whether its part of speech is one of these. */
    public boolean is(String... universalTags) {
        for (String tag : universalTags) {
            if (upos.equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
