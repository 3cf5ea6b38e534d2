/** Full text over pages and evidence, in an index derived from the record. {@link org.dragoman.search.Search} is the front door. */
@NullMarked
package org.dragoman.search;

import org.jspecify.annotations.NullMarked;
