package org.dragoman.where;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The places that a page names. Immutable.
 *
 * @param mentions the mentions, in the order of the text, datelines among them; "here" is a mention of the dateline's
 *     place
 */
public record Places(List<PlaceMention> mentions) {

    public Places {
        mentions = List.copyOf(mentions);
    }

    /** The place in a part's dateline, if it has one. */
    public Optional<PlaceMention> dateline(int part) {
        return mentions.stream()
                .filter(m -> m.sentence() == PlaceMention.DATELINE && m.part() == part)
                .findFirst();
    }

    /** The places named in a sentence, in order. */
    public Stream<PlaceMention> in(int sentence) {
        return mentions.stream().filter(m -> m.sentence() == sentence);
    }

    /** The place whose name has this token as its syntactic head. */
    public Optional<PlaceMention> at(int sentence, int token) {
        return in(sentence).filter(m -> m.head() == token).findFirst();
    }
}
