/**
 * Dates: temporal expressions to intervals with precision and basis, and a page's anchor with its evidence.
 * {@code Chronicler} is the front door.
 */
@NullMarked
package org.dragoman.when;

import org.jspecify.annotations.NullMarked;
