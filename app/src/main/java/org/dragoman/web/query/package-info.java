/** What the pages ask the record. */
@NullMarked
package org.dragoman.web.query;

import org.jspecify.annotations.NullMarked;
