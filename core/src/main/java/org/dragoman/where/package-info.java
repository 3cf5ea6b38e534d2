/**
 * Places: datelines and place names to {@link org.dragoman.where.Place}s with coordinates, unknown kept apart.
 * {@code Locator} is the front door.
 */
@NullMarked
package org.dragoman.where;

import org.jspecify.annotations.NullMarked;
