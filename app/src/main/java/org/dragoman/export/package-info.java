/** Events of the record in the formats of other programs. {@link org.dragoman.export.Export} is the front door. */
@NullMarked
package org.dragoman.export;

import org.jspecify.annotations.NullMarked;
