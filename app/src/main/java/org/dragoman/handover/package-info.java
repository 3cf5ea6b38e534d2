/** How a process that has a record open for writing lets others write and read it too. */
@NullMarked
package org.dragoman.handover;

import org.jspecify.annotations.NullMarked;
