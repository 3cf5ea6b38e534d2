/**
 * What is known before any page is read: states, organisations, armed groups, offices and who held them when, titles
 * and agent nouns. Not a stage: the stages {@code when}, {@code where} and {@code who} ask it.
 * {@code Register} is the front door.
 */
@NullMarked
package org.dragoman.register;

import org.jspecify.annotations.NullMarked;
