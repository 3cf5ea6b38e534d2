/**
 * What a model that has learned from labelled sentences thinks of the events in a sentence: an opinion for the coder to weigh,
 * no stage of its own. {@link org.dragoman.opinion.OpinionModel} is the front door. It knows words and names of types, no
 * codebook.
 */
@NullMarked
package org.dragoman.opinion;

import org.jspecify.annotations.NullMarked;
