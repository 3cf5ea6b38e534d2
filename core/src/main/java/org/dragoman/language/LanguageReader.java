package org.dragoman.language;

import org.dragoman.page.Page;

/**
 * Reads the language of a page: the front door of this package. Implementations are safe for use by many threads.
 */
public interface LanguageReader {

    /** Reads every prose block of the page ({@link org.dragoman.page.Block.Kind#isProse()}). */
    Reading read(Page page);
}
