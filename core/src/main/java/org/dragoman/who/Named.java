package org.dragoman.who;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person's name in a sentence, with the titles that stand with it.
 *
 * @param name the name
 * @param before the title before it
 * @param after the apposition after it
 * @param told what the rest of the sentence says of the person's office
 */
record Named(
        NameFinder.Name name,
        Optional<TitleFinder.Title> before,
        Optional<TitleFinder.Title> after,
        Optional<Role> told) {

    /** The index of the first word of all. */
    int first() {
        return before.map(TitleFinder.Title::first).orElse(name.first());
    }

    /** The index after the last word of all. */
    int end() {
        return after.map(TitleFinder.Title::end).orElse(name.end());
    }

    Stream<Role> roles() {
        return Stream.concat(
                Stream.concat(before.stream(), after.stream()).map(TitleFinder.Title::role), told.stream());
    }

    boolean covers(int token) {
        return first() <= token && token < end();
    }
}
