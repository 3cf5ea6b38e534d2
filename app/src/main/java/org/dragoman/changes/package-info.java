/** What coding a page again changes: which events are new, gone, or told otherwise. */
@NullMarked
package org.dragoman.changes;

import org.jspecify.annotations.NullMarked;
