/**
 * Fuzz targets: what must hold of a page and of its coding, whatever the bytes. They are plain methods that take bytes and throw
 * where something does not hold; Jazzer calls them with bytes that it makes up ({@link org.dragoman.fuzz.Fuzzing}), the tests
 * with the corpus.
 */
@NullMarked
package org.dragoman.fuzz;

import org.jspecify.annotations.NullMarked;
