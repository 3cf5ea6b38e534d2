package org.dragoman.page;

import java.util.List;

/**
 * What a format's reader makes of one page, before it has an id and a source.
 *
 * @param text the page's text; every span points into it
 * @param blocks the stretches of the text in reading order, furniture included; none in {@link Block#ARTICLE} where the
 *     page has no article
 * @param teasers the teasers, in the order of their part numbers
 * @param metadata what the page states about itself, the most trusted value of a field first
 * @param dateClaims every date that the page carries about itself
 */
public record Extract(
        String text, List<Block> blocks, List<Teaser> teasers, List<Metadatum> metadata, List<DateClaim> dateClaims) {}
