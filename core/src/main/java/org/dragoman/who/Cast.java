package org.dragoman.who;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everybody whom a page speaks of. Immutable.
 *
 * @param mentions the mentions in the order of the text
 * @param observations what the page itself says about who holds which office
 */
public record Cast(List<ActorMention> mentions, List<Observation> observations) {

    public Cast {
        mentions = List.copyOf(mentions);
        observations = List.copyOf(observations);
    }

    /** The mentions in a sentence, in order. */
    public Stream<ActorMention> in(int sentence) {
        return mentions.stream().filter(m -> m.sentence() == sentence);
    }

    /** The mention whose syntactic head is this token. */
    public Optional<ActorMention> at(int sentence, int token) {
        return in(sentence).filter(m -> m.head() == token).findFirst();
    }
}
