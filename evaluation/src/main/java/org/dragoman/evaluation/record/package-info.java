/** How a large record is: from the shell, in a program, and over HTTP. */
@NullMarked
package org.dragoman.evaluation.record;

import org.jspecify.annotations.NullMarked;
