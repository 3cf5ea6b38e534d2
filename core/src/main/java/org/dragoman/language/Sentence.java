package org.dragoman.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.page.Block;
import org.dragoman.page.Span;

/**
 * A sentence with its tokens, its dependency tree and the names in it. Immutable.
 *
 * @param index its place in the reading, from 0
 * @param block the block of the page that it stands in
 * @param span where it stands in the page's text
 * @param tokens its words, at least one; their heads form a tree
 * @param mentions the names in it, in order, not overlapping
 */
public record Sentence(int index, Block block, Span span, List<Token> tokens, List<Mention> mentions) {

    public Sentence {
        tokens = List.copyOf(tokens);
        mentions = List.copyOf(mentions);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence without tokens at " + span);
        }
    }

    public Token token(int tokenIndex) {
        return tokens.get(tokenIndex);
    }

    /** The word a token depends on, or nothing for the root. */
    public Optional<Token> headOf(Token token) {
        return token.isRoot() ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }

    /** The words that depend on a token directly, in order. */
    public Stream<Token> childrenOf(Token token) {
        return tokens.stream().filter(t -> t.head() == token.index());
    }

    /** The words that depend on a token directly by one of the relations, in order. */
    public Stream<Token> childrenOf(Token token, String... relations) {
        return childrenOf(token).filter(t -> {
            for (String relation : relations) {
                if (t.relation().equals(relation)) {
                    return true;
                }
            }
            return false;
        });
    }

    /** The name that a token is part of, if any. */
    public Optional<Mention> mentionAt(int tokenIndex) {
        return mentions.stream().filter(m -> m.covers(tokenIndex)).findFirst();
    }

    /** The span from one token to another, both included. */
    public Span spanOf(int firstToken, int lastToken) {
        return new Span(tokens.get(firstToken).span().start(), tokens.get(lastToken).span().end());
    }
}
