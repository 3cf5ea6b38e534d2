package org.dragoman.where;

import java.util.List;
import java.util.Optional;
import org.dragoman.language.Sentence;
import org.dragoman.page.Span;

/**
 * A place name in a sentence, not yet resolved.
 *
 * @param sentence the sentence
 * @param first the index of the name's first token
 * @param end the index after its last token
 * @param words the name as written
 * @param entries what it can be; none where the gazetteer does not know it
 * @param marked whether the language model takes it for a place
 * @param setting what stands around it
 */
record Found(
        Sentence sentence,
        int first,
        int end,
        String words,
        List<Gazetteer.Entry> entries,
        boolean marked,
        Setting setting) {

    Found {
        entries = List.copyOf(entries);
    }

    /**
     * What stands around a name.
     *
     * @param name the token of the name on which its others depend
     * @param head the token by which the whole phrase hangs in the sentence: the name's, or that of its noun
     * @param noun what a noun says that it is
     * @param nounWord that noun where it follows the name, as written
     * @param direction which part of the place is meant
     * @param directionWord that word, as written
     * @param span where the phrase stands in the page's text: name, following noun, preceding direction
     */
    record Setting(
            int name,
            int head,
            Optional<PlaceNoun> noun,
            Optional<String> nounWord,
            Optional<Direction> direction,
            Optional<String> directionWord,
            Span span) {}

    boolean covers(int token) {
        return first <= token && token < end;
    }

    boolean canBe(PlaceKind kind) {
        return entries.stream().anyMatch(entry -> entry.place().kind() == kind);
    }
}
