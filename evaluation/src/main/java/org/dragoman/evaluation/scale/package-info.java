/** Inputs as large as one likes, to measure coding at scale. */
@NullMarked
package org.dragoman.evaluation.scale;

import org.jspecify.annotations.NullMarked;
