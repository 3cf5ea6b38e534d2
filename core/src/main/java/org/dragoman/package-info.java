/**
 * The whole way from a page to its events. {@code Dragoman} is the front door of the library.
 */
@NullMarked
package org.dragoman;

import org.jspecify.annotations.NullMarked;
