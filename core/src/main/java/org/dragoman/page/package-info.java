/**
 * The first stage: bytes to {@link org.dragoman.page.Page}. Decodes, tells article, teasers and furniture apart, and
 * gathers every date that a page claims. {@code PageReader} is the front door.
 */
@NullMarked
package org.dragoman.page;

import org.jspecify.annotations.NullMarked;
