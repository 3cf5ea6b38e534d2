/**
 * Stories: events of many pages that report one event of the world, with their agreement and disagreement.
 * {@code Storyteller} is the front door.
 */
@NullMarked
package org.dragoman.story;

import org.jspecify.annotations.NullMarked;
