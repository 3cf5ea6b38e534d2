/** What the templates are given: values in the words that a reader is shown. Everything is text; the templates escape it. */
@NullMarked
package org.dragoman.web.view;

import org.jspecify.annotations.NullMarked;
