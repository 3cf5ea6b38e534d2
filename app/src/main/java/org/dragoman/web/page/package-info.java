/** The pages of the site: each answers one address. */
@NullMarked
package org.dragoman.web.page;

import org.jspecify.annotations.NullMarked;
