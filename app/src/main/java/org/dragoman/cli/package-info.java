/** The {@code dragoman} command. {@link org.dragoman.cli.Main} starts it. */
@NullMarked
package org.dragoman.cli;

import org.jspecify.annotations.NullMarked;
