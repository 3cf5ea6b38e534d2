package org.dragoman.when;

import java.util.Optional;
import java.util.function.Function;

/**
 * What the grammar read at a place of a line.
 *
 * @param value what it says
 * @param end the piece after its last one
 */
record Match<T>(T value, int end) {

    static <T> Optional<Match<T>> of(T value, int end) {
        return Optional.of(new Match<>(value, end));
    }

    <S> Match<S> map(Function<T, S> function) {
        return new Match<>(function.apply(value), end);
    }

    /** The longer of two; the first where they are of one length. */
    static <T> Optional<Match<T>> longer(Optional<Match<T>> one, Optional<Match<T>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return other.get().end() > one.get().end() ? other : one;
    }
}
