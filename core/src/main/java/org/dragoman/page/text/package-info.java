/**
 * Plain text as scraped, to an {@link org.dragoman.page.Extract}: lines are scored and labelled, then joined to blocks.
 */
@NullMarked
package org.dragoman.page.text;

import org.jspecify.annotations.NullMarked;
