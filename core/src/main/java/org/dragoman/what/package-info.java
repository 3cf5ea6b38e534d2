/**
 * Events: the codebook's triggers and frames over dependencies, with status, attribution and content.
 * {@code Coder} is the front door.
 */
@NullMarked
package org.dragoman.what;

import org.jspecify.annotations.NullMarked;
