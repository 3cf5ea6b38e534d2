package org.dragoman.who;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.language.BySentence;

/**
 * Everybody whom a page speaks of. Immutable.
 *
 * @param mentions the mentions in the order of the text
 * @param observations what the page itself says about who holds which office
 */
public record Cast(BySentence<ActorMention> mentions, List<Observation> observations) {

    public Cast {
        observations = List.copyOf(observations);
    }

    public Cast(List<ActorMention> mentions, List<Observation> observations) {
        this(BySentence.of(mentions, ActorMention::sentence), observations);
    }

    /** The mentions in a sentence, in order. */
    public Stream<ActorMention> in(int sentence) {
        return mentions.in(sentence);
    }

    /** The mention whose syntactic head is this token. */
    public Optional<ActorMention> at(int sentence, int token) {
        return in(sentence).filter(m -> m.head() == token).findFirst();
    }
}
