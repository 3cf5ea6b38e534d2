/**
 * Actors: names, titles, demonyms, capitals, pronouns and groups to {@link org.dragoman.who.Actor}s as of a date.
 * {@code Caster} is the front door.
 */
@NullMarked
package org.dragoman.who;

import org.jspecify.annotations.NullMarked;
