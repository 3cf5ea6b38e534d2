package org.dragoman.where;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.language.BySentence;

/**
 * The places that a page names. Immutable.
 *
 * @param mentions the mentions, in the order of the text, datelines among them; "here" is a mention of the dateline's
 *     place
 */
public record Places(BySentence<PlaceMention> mentions) {

    public Places(List<PlaceMention> mentions) {
        this(BySentence.of(mentions, PlaceMention::sentence));
    }

    /** The place in a part's dateline, if it has one. */
    public Optional<PlaceMention> dateline(int part) {
        return in(PlaceMention.DATELINE).filter(m -> m.part() == part).findFirst();
    }

    /** The places named in a sentence, in order. */
    public Stream<PlaceMention> in(int sentence) {
        return mentions.in(sentence);
    }

    /** The place whose name has this token as its syntactic head. */
    public Optional<PlaceMention> at(int sentence, int token) {
        return in(sentence).filter(m -> m.head() == token).findFirst();
    }
}
