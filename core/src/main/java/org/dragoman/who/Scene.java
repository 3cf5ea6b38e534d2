package org.dragoman.who;

import java.util.List;

/**
 * A sentence with the people named in it.
 *
 * @param words the sentence
 * @param named the people named, in order
 */
record Scene(Words words, List<Named> named) {

    Scene {
        named = List.copyOf(named);
    }

    int sentence() {
        return words.sentence().index();
    }
}
