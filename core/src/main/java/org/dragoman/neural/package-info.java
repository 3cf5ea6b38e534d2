/**
 * Not a stage: what the stages' neural models have in common, from words to word pieces to a run of the network. A
 * {@link org.dragoman.neural.Network} is the front door.
 */
@NullMarked
package org.dragoman.neural;

import org.jspecify.annotations.NullMarked;
