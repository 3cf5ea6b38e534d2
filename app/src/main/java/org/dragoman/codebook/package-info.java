/** Codebooks of one's own: their folders, the options that name them, and the check that they do what they say. */
@NullMarked
package org.dragoman.codebook;

import org.jspecify.annotations.NullMarked;
