/**
 * Reads HTML pages: the article's blocks, teasers, furniture, metadata and date claims. {@link
 * org.dragoman.page.html.HtmlReader} is the front door.
 *
 * <p>The way of a document: {@code Layout} cuts it into lines (runs of text that a reader sees as one block) and the
 * regions (elements) that they stand in; {@code FurnitureRules} and {@code CardRules} mark lines that belong to no
 * article;
 * {@code
 * BodyFinder} picks the region that the article fills; {@code LeadTrimmer}, {@code BodySweeper} and {@code TailTrimmer}
 * take
 * away what stands before, between and behind its paragraphs; {@code ExtractBuilder} writes text, blocks and teasers.
 */
@NullMarked
package org.dragoman.page.html;

import org.jspecify.annotations.NullMarked;
