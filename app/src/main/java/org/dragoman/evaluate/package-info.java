/** Measures the stages on annotated data: the {@code dragoman evaluate} commands. */
@NullMarked
package org.dragoman.evaluate;

import org.jspecify.annotations.NullMarked;
