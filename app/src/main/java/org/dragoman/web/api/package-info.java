/** The record over HTTP for programs: JSON under {@code /api}, as {@code openapi.json} describes it. {@link org.dragoman.web.api.Api} is its front door. */
@NullMarked
package org.dragoman.web.api;

import org.jspecify.annotations.NullMarked;
