/**
 * The second stage: a page's text to a {@link org.dragoman.language.Reading} of sentences, tokens, lemmas, dependencies
 * and mentions. {@link org.dragoman.language.LanguageReader} is the front door.
 */
@NullMarked
package org.dragoman.language;

import org.jspecify.annotations.NullMarked;
