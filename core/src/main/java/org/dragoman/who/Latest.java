package org.dragoman.who;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The last that fits of a list that grows, each looked at once however often one asks. Mutable. */
final class Latest<T> {

    private final List<T> growing;
    private final Predicate<T> fits;
    private Optional<T> latest = Optional.empty();
    private int seen;

    Latest(List<T> growing, Predicate<T> fits) {
        this.growing = growing;
        this.fits = fits;
    }

    Optional<T> find() {
        for (int i = growing.size() - 1; i >= seen; i--) {
            if (fits.test(growing.get(i))) {
                latest = Optional.of(growing.get(i));
                break;
            }
        }
        seen = growing.size();
        return latest;
    }
}
