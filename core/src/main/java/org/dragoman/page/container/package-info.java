/**
 * The containers of pages: from a stream of bytes to the documents in it, one at a time, whatever they are packed in
 * (gzip, zip, tar, WARC, WACZ, JSON, JSON Lines, CSV, RSS, Atom). Nothing of a container is held but the document at hand.
 */
@NullMarked
package org.dragoman.page.container;

import org.jspecify.annotations.NullMarked;
