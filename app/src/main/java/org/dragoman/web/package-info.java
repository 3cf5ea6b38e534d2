/** The record in the browser: a server that shows it, and what keeps that safe. {@link org.dragoman.web.WebServer} starts it. */
@NullMarked
package org.dragoman.web;

import org.jspecify.annotations.NullMarked;
